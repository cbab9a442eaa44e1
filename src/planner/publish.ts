import { addDays } from '../domain/civil-date.ts';
import type { ActivityKind, Session, SessionItem, SessionKind } from '../domain/plan.ts';
import type { StudyItem } from '../domain/study-item.ts';
import { BLOCKS, type BlockId } from '../domain/taxonomy.ts';
import { blockOn } from './blocks.ts';
import { toInterval } from './instants.ts';
import type { Task } from './problem.ts';
import { alternate } from './sequence.ts';
import { sessionId } from './session-id.ts';
import type { Timetable } from './timetable.ts';
import { clockOf, type Span } from './wall-clock.ts';

/** What the first pass of each kind of item is. */
export const ACTIVITY: Record<StudyItem['kind'], ActivityKind> = {
  question: 'learn',
  primer: 'learn',
  own: 'learn',
  activity: 'practise',
  lab: 'lab',
  mock: 'mock',
};

/** The timetable as sessions by start, with ids from `idSeed` and ordinals in that order. */
export function publishSessions(timetable: Timetable, idSeed: string): Session[] {
  const { problem } = timetable;
  const sessions: Session[] = [];
  const windowEnds = problem.calendar.windows.map(({ from }) => from);
  const sittings = new Map<number, number>();
  let topics: string[] = [];
  for (const { index, day, window } of problem.slots) {
    const minutes = timetable.slotMinutes[index]!;
    if (minutes === 0) continue;
    const from = windowEnds[window]!;
    windowEnds[window] = from + minutes;
    const items = itemsOf(
      timetable,
      index,
      { before: topics, after: opening(timetable, index + 1) },
      sittings,
    );
    topics = [
      ...topics,
      ...items
        .filter(({ activity, part = 1 }) => activity !== 'review' && part === 1)
        .map(({ topic }) => topic),
    ].slice(-1);
    const block = blockOf(timetable, index);
    const ordinal = sessions.length;
    sessions.push({
      id: sessionId(idSeed, ordinal),
      ordinal,
      sequence: 0,
      kind: kindOf(items),
      ...timesOf(timetable, day, { from, to: from + minutes }),
      block,
      status: 'planned',
      items,
    });
  }
  return sessions;
}

/** Local day, wall clock and instants of a session. */
export function timesOf(
  { problem }: Timetable,
  day: number,
  span: Span,
): Pick<Session, 'date' | 'from' | 'to' | 'startsAt' | 'endsAt'> {
  const date = addDays(problem.calendar.startDate, day);
  const { startsAt, endsAt } = toInterval(date, span, problem.request.timeZone);
  return { date, from: clockOf(span.from), to: clockOf(span.to), startsAt, endsAt };
}

/** What a session holds, in order: reviews to warm up, then new items. `sittings` counts how often each came before. */
export function itemsOf(
  timetable: Timetable,
  index: number,
  topics: { before: readonly string[]; after: string | undefined },
  sittings: Map<number, number>,
): SessionItem[] {
  const reviews = [...timetable.slotReviews[index]!]
    .sort((a, b) => a - b)
    .map((task) => timetable.task(task));
  const tasks = new Set(timetable.slotTasks[index]!.map((task) => timetable.task(task)));
  return [
    ...reviews.map(({ item }) => sessionItem(item, 'review', item.reviewMinutes)),
    ...alternate([...tasks], topics.before, topics.after).flatMap((task) =>
      sittingsIn(timetable, task, index, sittings),
    ),
  ];
}

/** The topic with which the next slot that begins an item begins, from `index` on, as long as nothing speaks for another. */
function opening({ problem, slotTasks, learnSlots }: Timetable, index: number): string | undefined {
  for (let slot = index; slot < slotTasks.length; slot++) {
    const begun = slotTasks[slot]!.filter((task) => learnSlots[task]![0] === slot);
    const tasks = [...new Set(begun)].map((task) => problem.tasks[task]!);
    if (tasks.length > 0) return alternate(tasks, [])[0]?.topic;
  }
  return undefined;
}

function sittingsIn(
  timetable: Timetable,
  task: Task,
  index: number,
  sittings: Map<number, number>,
): SessionItem[] {
  const count = timetable.slotTasks[index]!.filter((other) => other === task.index).length;
  const first = sittings.get(task.index) ?? 0;
  sittings.set(task.index, first + count);
  const parts = task.sittings.length;
  return Array.from({ length: count }, (_, offset) => {
    const part = first + offset;
    const item = sessionItem(task.item, ACTIVITY[task.item.kind], task.sittings[part]!);
    return parts === 1 ? item : { ...item, part: part + 1, parts };
  });
}

export function sessionItem(item: StudyItem, activity: ActivityKind, minutes: number): SessionItem {
  const { id: itemId, title, topic, url } = item;
  return { itemId, title, topic, activity, minutes, ...(url === undefined ? {} : { url }) };
}

export function kindOf(items: readonly SessionItem[]): SessionKind {
  if (items.some(({ activity }) => activity === 'mock')) return 'mock';
  if (items.every(({ activity }) => activity === 'review')) return 'review';
  return items.some(({ activity }) => activity === 'lab') ? 'lab' : 'study';
}

/** The block to which most of a session's new minutes belong; the day's for reviews alone. */
export function blockOf(timetable: Timetable, index: number): BlockId {
  const minutes = BLOCKS.map(() => 0);
  for (const entry of timetable.slotTasks[index]!) {
    const task = timetable.task(entry);
    minutes[task.block] = minutes[task.block]! + task.minutes / task.sittings.length;
  }
  const most = Math.max(...minutes);
  const block =
    most > 0 ? minutes.indexOf(most) : blockOn(timetable.problem.blocks, timetable.slot(index).day);
  return BLOCKS[block]!;
}
