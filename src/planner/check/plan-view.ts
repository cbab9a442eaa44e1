import type { CivilDate } from '../../domain/civil-date.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Violation } from '../../domain/schedule.ts';
import type { Session, SessionItem } from '../../domain/session.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import { type BlockDays, blockDays } from './block-days.ts';
import { minuteOfDay, readTimestamp, type ZoneClock, zoneClock } from './zone-clock.ts';

/** What of a plan its hard constraints speak about. */
export type CheckedPlan = Pick<
  Plan,
  'request' | 'items' | 'topics' | 'targets' | 'levels' | 'taxonomy' | 'sessions' | 'blocks' | 'dayRules'
>;

/** One constraint: what it means, and how it is checked. */
export interface Constraint {
  /** `H1` … `H18`, or `shape` for what makes a plan readable at all. */
  id: string;
  /** One sentence, for docs and messages. */
  meaning: string;
  check(view: PlanView): Fault[];
}

export type Fault = Omit<Violation, 'constraint'>;

/** A session that takes time: planned or done. Skipped, dropped and missed ones do not. */
export interface TimedSession {
  session: Session;
  /**
   * Whether the session can break anything: it is planned and begins after now. All else is fact. A session that was
   * marked done before its time is fact too, and its items count as touched by now.
   */
  judged: boolean;
  /** Milliseconds since 1970 UTC, as written in `startsAt` and `endsAt`; Infinity where unreadable. */
  startMs: number;
  endMs: number;
  /** On the wall clock. */
  minutes: number;
}

/** One item of one timed session. */
export interface Touch {
  timed: TimedSession;
  entry: SessionItem;
  /** Undefined where the plan does not know the item. */
  item: StudyItem | undefined;
  /** Position among all touches of the plan, by time. */
  order: number;
  /** The local day on which it happens. */
  day: CivilDate;
  isReview: boolean;
  /** Whether the item is new: neither reviewed nor learned again. */
  isFirstPass: boolean;
}

/** A plan as the constraints read it. */
export interface PlanView {
  plan: CheckedPlan;
  nowMs: number;
  clock: ZoneClock;
  items: ReadonlyMap<string, StudyItem>;
  /** By start. */
  sessions: readonly TimedSession[];
  /** Those of `sessions` that can break something. */
  judged: readonly TimedSession[];
  /** By time, and inside a session in its order. */
  touches: readonly Touch[];
  /** The blocks' days, computed from the request. */
  blocks: readonly BlockDays[];
}

/** @param nowMs milliseconds since 1970 UTC; a session that starts at this very moment has begun. */
export function viewPlan(plan: CheckedPlan, nowMs: number): PlanView {
  const clock = zoneClock(plan.request.timeZone);
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const sessions = plan.sessions
    .filter(({ status }) => status === 'planned' || status === 'done')
    .map((session) => time(session, nowMs))
    .sort((a, b) => compareNumbers(a.startMs, b.startMs));
  const today = clock.dayOf(nowMs);
  const inOrder = [...sessions].sort((a, b) => compareNumbers(happensAt(a, nowMs), happensAt(b, nowMs)));
  const touches = inOrder
    .flatMap((timed) => timed.session.items.map((entry) => ({ timed, entry })))
    .map(({ timed, entry }, order): Touch => {
      const { date } = timed.session;
      const day = !timed.judged && date > today ? today : date;
      return {
        timed,
        entry,
        item: items.get(entry.itemId),
        order,
        day,
        isReview: entry.activity === 'review',
        isFirstPass: entry.activity !== 'review' && entry.activity !== 'relearn',
      };
    });
  const blocks = blockDays(plan.request.startDate, plan.request.interviewDate, plan.taxonomy.blocks);
  const judged = sessions.filter((timed) => timed.judged);
  return { plan, nowMs, clock, items, sessions, judged, touches, blocks };
}

/** How messages name a session. */
export function nameOf({ date, from, to }: Session): string {
  return `the session of ${date}, ${from}–${to}`;
}

/** Groups by a key, in the order of first appearance. */
export function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The ids of the sessions among these that can break something, each once. */
export function judgedIds(timed: readonly TimedSession[]): string[] {
  return [...new Set(timed.filter(({ judged }) => judged).map(({ session }) => session.id))];
}

function time(session: Session, nowMs: number): TimedSession {
  const startMs = readTimestamp(session.startsAt)?.epochMs ?? Number.POSITIVE_INFINITY;
  const endMs = readTimestamp(session.endsAt)?.epochMs ?? Number.POSITIVE_INFINITY;
  const judged = session.status === 'planned' && startMs > nowMs;
  return { session, judged, startMs, endMs, minutes: minuteOfDay(session.to) - minuteOfDay(session.from) };
}

function happensAt({ judged, startMs }: TimedSession, nowMs: number): number {
  return judged ? startMs : Math.min(startMs, nowMs);
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
