import { daysBetween } from '../../domain/civil-date.ts';
import { MS_PER_MINUTE } from '../../domain/durations.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Violation } from '../../domain/schedule.ts';
import type { Session } from '../../domain/session.ts';
import { toInterval } from '../../time/instants.ts';
import { localAt, parseInstant, stretchesOf } from '../../time/local-time.ts';
import { clockOf, MINUTES_PER_DAY, minuteOf } from '../../time/wall-clock.ts';
import { checkPlan } from '../check/check-plan.ts';
import { blockOn, layBlocks } from '../model/blocks.ts';
import { byStart } from '../repair/publish/by-start.ts';

/** A session at another time, or the hard constraints that forbid it. */
export type MoveOutcome = { ok: true; plan: Plan } | { ok: false; violations: Violation[] };

/**
 * Whether a session may be moved by hand: to minutes that the clock shows once, after now, and without breaking any hard
 * constraint that was not broken before. The plan that comes with it has the session planned there, sequence + 1.
 *
 * @param startsAt RFC 3339, with any offset.
 * @param options.outsideWindows whether it may lie outside the person's windows (H2), just this once.
 * @param now epoch milliseconds.
 */
export function checkMove(
  plan: Plan,
  session: Session,
  startsAt: string,
  now: number,
  { outsideWindows } = { outsideWindows: false },
): MoveOutcome {
  const refuse = (constraint: string, message: string): MoveOutcome => ({
    ok: false,
    violations: [{ constraint, message, sessionIds: [session.id] }],
  });
  const zone = plan.request.timeZone;
  const startMs = parseInstant(startsAt);
  if (startMs === undefined)
    return refuse('H10', `"${startsAt}" is no time; times look like "2026-12-02T19:00:00-05:00"`);
  if (startMs <= now) return refuse('H1', `${startsAt} is past; a session can be moved to a time after now`);
  if (startMs % MS_PER_MINUTE !== 0) return refuse('H10', `${startsAt} is not on a whole minute`);
  const { date, minute: from } = localAt(startMs, zone);
  const to = from + minuteOf(session.to) - minuteOf(session.from);
  if (to > MINUTES_PER_DAY) return refuse('H2', 'a session ends on the day on which it starts');
  const stretch = stretchesOf(date, zone).find((each) => each.from <= from && to <= each.to);
  const times = stretch && toInterval(date, { from, to }, zone);
  if (times?.startMs !== startMs)
    return refuse('H10', `the clock changes around ${clockOf(from)} on ${date}`);
  const { markedBy: _marker, outsideWindows: _before, ...kept } = session;
  const moved: Session = {
    ...kept,
    sequence: session.sequence + 1,
    date,
    from: clockOf(from),
    to: clockOf(to),
    startsAt: times.startsAt,
    endsAt: times.endsAt,
    block: blockAt(plan, session, date),
    status: 'planned',
    ...(outsideWindows && { outsideWindows }),
  };
  const after: Plan = {
    ...plan,
    sessions: plan.sessions.map((other) => (other === session ? moved : other)).sort(byStart),
  };
  const before = new Set(checkPlan(plan, now).map(keyOf));
  const violations = checkPlan(after, now).filter((violation) => !before.has(keyOf(violation)));
  return violations.length > 0 ? { ok: false, violations } : { ok: true, plan: after };
}

/** Reviews alone belong to the block of their day; all else stays with its items. */
function blockAt({ request, taxonomy }: Plan, { kind, block }: Session, date: string): Session['block'] {
  if (kind !== 'review') return block;
  const ranges = layBlocks(daysBetween(request.startDate, request.interviewDate), taxonomy.blocks);
  return ranges[blockOn(ranges, daysBetween(request.startDate, date))]?.id ?? block;
}

function keyOf({ constraint, message }: Violation): string {
  return `${constraint} ${message}`;
}
