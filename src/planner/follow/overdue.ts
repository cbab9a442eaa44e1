import { MS_PER_DAY } from '../../domain/durations.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Session } from '../../domain/session.ts';
import { utcText } from '../../time/local-time.ts';
import { reportRecall } from '../repair/facts/report-recall.ts';

/** How long after its end a session may stay unmarked before it counts by the person's `onUnmarked`. */
const UNMARKED_MS = 2 * MS_PER_DAY;
/** How long a dropped session stays in the plan, so that calendars that poll seldom learn of it. */
const TOMBSTONE_MS = 14 * MS_PER_DAY;

/**
 * What the clock alone makes of a plan: sessions unmarked for two days after their end count as done or missed, and
 * tombstones of 14 days go. A pure function of `now`: settling at t1 and then at t2 is settling at t2.
 *
 * Each session that changes is stamped with the moment at which it fell due, not with `now`; revision, `updatedAt` and
 * `nextChangeAt` are the caller's.
 *
 * @param now epoch milliseconds.
 * @returns the same object where nothing is due.
 */
export function settleOverdue(plan: Plan, now: number): Plan {
  const due = new Map(plan.sessions.map((session) => [session, dueAt(plan, session)]));
  const isDue = (session: Session) => (due.get(session) ?? Number.POSITIVE_INFINITY) <= now;
  if (!plan.sessions.some(isDue)) return plan;
  const stamps = { ...plan.stamps };
  const sessions: Session[] = [];
  for (const session of plan.sessions) {
    if (!isDue(session)) {
      sessions.push(session);
    } else if (session.status === 'dropped') {
      delete stamps[session.id];
    } else {
      const stamp = stamps[session.id] ?? { createdAt: plan.createdAt, changedAt: plan.createdAt };
      const changedAt = [stamp.changedAt, utcText(due.get(session) ?? now)].sort().at(-1) ?? stamp.changedAt;
      stamps[session.id] = { ...stamp, changedAt };
      const { onUnmarked } = plan.request;
      sessions.push({ ...session, status: onUnmarked, markedBy: 'clock', sequence: session.sequence + 1 });
    }
  }
  const settled = { ...plan, sessions, stamps };
  return { ...settled, recall: reportRecall(settled) };
}

/** The next moment at which the clock alone changes the plan, RFC 3339 UTC; undefined where none is left. */
export function nextChangeAt(plan: Plan): string | undefined {
  const next = Math.min(...plan.sessions.map((session) => dueAt(plan, session)));
  return Number.isFinite(next) ? utcText(next) : undefined;
}

/** When an unmarked session comes to count by the person's `onUnmarked`, in epoch milliseconds. */
export function unmarkedUntil(endsAt: string): number {
  return Date.parse(endsAt) + UNMARKED_MS;
}

/** When the clock changes a session; never: infinity. */
function dueAt({ stamps, createdAt }: Plan, { id, status, endsAt }: Session): number {
  if (status === 'planned') return unmarkedUntil(endsAt);
  if (status === 'dropped') return Date.parse(stamps[id]?.changedAt ?? createdAt) + TOMBSTONE_MS;
  return Number.POSITIVE_INFINITY;
}
