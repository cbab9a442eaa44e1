import { addDays } from '../../../domain/civil-date.ts';
import type { Session, SessionItem } from '../../../domain/session.ts';
import type { Timetable } from '../../construct/timetable.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import {
  ACTIVITY,
  blockOf,
  ordersOf,
  reviewsOf,
  sessionItem,
  sessionKindOf,
  timesOf,
} from '../../publish/publish-sessions.ts';
import { sessionId } from '../../publish/session-id.ts';
import type { Pool } from '../facts/pool.ts';
import { partsToCome } from '../facts/task-so-far.ts';
import type { RepairState } from '../place/repair-state.ts';
import { byStart } from './by-start.ts';

/**
 * The repaired sessions, by start: facts as they are, every session that changed with its id and sequence + 1, those
 * that hold nothing any more as dropped, new ones with ids of their own. What did not change is the same object.
 */
export function publishRepair(
  state: RepairState,
  firstOrdinal: number,
): { sessions: Session[]; nextOrdinal: number } {
  const { places, claims, timetable, context, displaced } = state;
  const starts = timetable.times.startsOf(timetable.slotMinutes);
  const replaced = new Map<Session, Session>();
  const added: Session[] = [];
  let nextOrdinal = firstOrdinal;
  const orders = ordersOf(timetable);
  for (const { index, day } of timetable.problem.slots) {
    const minutes = timetable.slotMinutes[index] ?? 0;
    const old = places[index]?.session ?? claims.get(index);
    if (minutes === 0) {
      if (old) replaced.set(old, dropped(old));
      continue;
    }
    const from = starts[index] ?? 0;
    const items = entriesIn(timetable, state.pool, index, at(orders, index));
    const times = timesOf(timetable, day, { from, to: from + minutes });
    if (old && isSame(state, old, items, times, state.isPinned(index))) continue;
    const contents = {
      kind: sessionKindOf(items),
      ...times,
      block: blockOf(timetable, index),
      status: 'planned' as const,
      items,
    };
    if (old) {
      replaced.set(old, { ...withoutMark(old, times.startsAt), ...contents, sequence: old.sequence + 1 });
      continue;
    }
    added.push({
      id: sessionId(context.plan.id, nextOrdinal),
      ordinal: nextOrdinal,
      sequence: 0,
      ...contents,
    });
    nextOrdinal++;
  }
  for (const session of displaced) if (!replaced.has(session)) replaced.set(session, dropped(session));
  const sessions = [...context.sessions.map((session) => replaced.get(session) ?? session), ...added];
  return { sessions: sessions.sort(byStart), nextOrdinal };
}

export function dropped(session: Session): Session {
  return { ...withoutMark(session, session.startsAt), status: 'dropped', sequence: session.sequence + 1 };
}

/** A session without what was said of it: its mark, and at another start that it may lie outside the windows. */
function withoutMark(
  { markedBy: _marker, outsideWindows, ...session }: Session,
  startsAt: string,
): Omit<Session, 'markedBy'> {
  return outsideWindows && startsAt === session.startsAt ? { ...session, outsideWindows } : session;
}

/** What a slot holds, in order: reviews to warm up, then what is new, with the numbers of the parts that are not done. */
export function entriesIn(
  timetable: Timetable,
  { partsDone }: Pick<Pool, 'partsDone'>,
  index: number,
  tasks: readonly Task[],
): SessionItem[] {
  return [
    ...reviewsOf(timetable, index),
    ...tasks.flatMap((task) =>
      repairedSittings(task, at(timetable.learnSlots, task.index), index, partsDone[task.index] ?? []),
    ),
  ];
}

function repairedSittings(
  task: Task,
  slots: readonly number[],
  index: number,
  partsDone: readonly number[],
): SessionItem[] {
  const { item, sittings } = task;
  const activity = task.relearns === undefined ? ACTIVITY[item.kind] : 'relearn';
  const numbers = partsToCome(partsDone, sittings.length);
  const parts = partsDone.length + sittings.length;
  return sittings.flatMap((minutes, sitting) => {
    if (slots[sitting] !== index) return [];
    const entry = sessionItem(item, activity, minutes);
    return [parts === 1 ? entry : { ...entry, part: numbers[sitting] ?? 0, parts }];
  });
}

/**
 * Whether a session stays as it is: the same start, the same items in whatever order, and a block that still is right. A
 * new title is no reason to change a pinned one.
 */
function isSame(
  state: RepairState,
  old: Session,
  items: readonly SessionItem[],
  times: Pick<Session, 'startsAt' | 'endsAt'>,
  isPinned: boolean,
): boolean {
  const texts = (list: readonly SessionItem[]) =>
    list
      .map(({ itemId, topic, activity, minutes, part, parts, title, url }) =>
        JSON.stringify([itemId, topic, activity, minutes, part, parts, ...(isPinned ? [] : [title, url])]),
      )
      .sort()
      .join();
  return (
    old.status === 'planned' &&
    old.startsAt === times.startsAt &&
    old.endsAt === times.endsAt &&
    texts(old.items) === texts(items) &&
    possibleBlocksOf(state, old).has(old.block)
  );
}

function possibleBlocksOf({ timetable, pool }: RepairState, { date, items }: Session): Set<string> {
  const { blocks, calendar } = timetable.problem;
  const today = blocks.find(
    ({ from, to }) => addDays(calendar.startDate, from) <= date && date <= addDays(calendar.startDate, to),
  );
  return new Set([today?.id ?? '', ...items.map(({ itemId }) => pool.byId.get(itemId)?.item.block ?? '')]);
}
