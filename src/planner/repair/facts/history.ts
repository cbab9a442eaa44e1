import { type CivilDate, daysBetween } from '../../../domain/civil-date.ts';
import { compareText } from '../../../domain/compare-text.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Session, SessionItem } from '../../../domain/session.ts';
import { localAt } from '../../../time/local-time.ts';
import { known, learned, type MemoryState } from '../../model/memory.ts';

/** What of a plan tells what became of its sessions. */
export type ReplayedPlan = Pick<Plan, 'request' | 'sessions' | 'stamps'>;

/** What a person has done, or is taken to do, with one item so far. */
export interface ItemHistory {
  /** Whether its first pass is whole; what the person knows anyway is. */
  isLearned: boolean;
  /** Parts of the first pass, in the order in which they came; empty for an item in one piece. */
  parts: number[];
  /** Days from the plan's first to the last touch that memory keeps; -1 for what was known before. */
  touchedOn: number;
  /** Reviews among the touches. */
  reviews: number;
  /** After the last touch; undefined while it is not learned. */
  memory: MemoryState | undefined;
}

/**
 * The closed loop: what memory keeps of each item, from the sessions that were done (with their grades; without one, as
 * `good`) and those of `planned` that are taken to come off, each with its outcome open. It is derived whenever it is
 * needed and stored nowhere, so an unmarked session or a changed grade is as if it had always been so.
 *
 * @param isReplayed which sessions to follow; by default all that are done or still planned.
 * @param before is shown each session with its day and what memory keeps until then: a map that grows.
 */
export function replayHistory(
  plan: ReplayedPlan,
  isReplayed: (session: Session) => boolean = ({ status }) => status === 'planned' || status === 'done',
  before?: (day: number, histories: ReadonlyMap<string, ItemHistory>, session: Session) => void,
): Map<string, ItemHistory> {
  const histories = knownBefore(plan);
  const told = plan.sessions
    .filter(isReplayed)
    .map((session) => ({ session, date: dayOf(plan, session) }))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.session.startsAt, b.session.startsAt));
  for (const { session, date } of told) {
    const day = daysBetween(plan.request.startDate, date);
    before?.(day, histories, session);
    for (const entry of session.items) {
      const history = histories.get(entry.itemId) ?? unseen();
      histories.set(entry.itemId, touch(history, entry, day, session.status === 'done'));
    }
  }
  return histories;
}

/** What the person knows before the plan. */
function knownBefore({ request }: ReplayedPlan): Map<string, ItemHistory> {
  const history = { isLearned: true, parts: [], touchedOn: -1, reviews: 0, memory: known() };
  return new Map(request.known.questions.map((id) => [id, history]));
}

/** The day on which a session's items were met: its own, or that of a mark that came before it. */
function dayOf({ request, stamps }: ReplayedPlan, { id, status, date }: Session): CivilDate {
  const stamp = stamps[id];
  if (status !== 'done' || !stamp) return date;
  const marked = localAt(Date.parse(stamp.changedAt), request.timeZone).date;
  return marked < date ? marked : date;
}

function unseen(): ItemHistory {
  return { isLearned: false, parts: [], touchedOn: -1, reviews: 0, memory: undefined };
}

function touch(history: ItemHistory, entry: SessionItem, day: number, isDone: boolean): ItemHistory {
  const { activity, part, parts: count, grade } = entry;
  if (activity === 'review') {
    const { memory, touchedOn, reviews } = history;
    if (!memory) return history;
    const gap = Math.max(0, day - touchedOn);
    const after = isDone ? memory.graded(gap, grade ?? 'good') : memory.reviewed(gap);
    return { ...history, touchedOn: day, reviews: reviews + 1, memory: after };
  }
  if (activity === 'relearn') {
    const { memory, touchedOn } = history;
    if (!memory) return history;
    // With the answer read anew it is known on that day, whatever was remembered before.
    const after = memory.graded(Math.max(0, day - touchedOn), (isDone ? grade : undefined) ?? 'good');
    return { ...history, touchedOn: day, memory: after };
  }
  const parts = part === undefined || history.parts.includes(part) ? history.parts : [...history.parts, part];
  const isWhole = part === undefined || parts.length === count;
  if (!isWhole) return { ...history, parts };
  if (history.isLearned) return { ...history, parts };
  return { ...history, parts, isLearned: true, touchedOn: day, memory: learned(isDone ? grade : undefined) };
}
