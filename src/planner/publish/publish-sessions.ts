import { addDays } from '../../domain/civil-date.ts';
import type { ActivityKind, Session, SessionItem, SessionKind } from '../../domain/session.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import type { BlockId } from '../../domain/taxonomy.ts';
import { toInterval } from '../../time/instants.ts';
import { clockOf, type Span } from '../../time/wall-clock.ts';
import { at } from '../model/at.ts';
import { blockOn } from '../model/blocks.ts';
import type { Placement } from '../model/placement.ts';
import type { Task } from '../model/planning-problem.ts';
import { alternate } from './alternate.ts';
import { sessionId } from './session-id.ts';

/** What the first pass of each kind of item is. */
export const ACTIVITY: Record<StudyItem['kind'], ActivityKind> = {
  question: 'learn',
  primer: 'learn',
  own: 'learn',
  activity: 'practise',
  lab: 'lab',
  mock: 'mock',
};

/** The placement as sessions by start, with ids from `idSeed` and ordinals in that order. */
export function publishSessions(placement: Placement, idSeed: string): Session[] {
  const { problem } = placement;
  const sessions: Session[] = [];
  const starts = placement.times.startsOf(placement.slotMinutes);
  const sittings = new Map<number, number>();
  const orders = ordersOf(placement);
  for (const { index, day } of problem.slots) {
    const minutes = placement.slotMinutes[index] ?? 0;
    if (minutes === 0) continue;
    const from = starts[index] ?? 0;
    const items = sessionItems(placement, index, at(orders, index), sittings);
    const block = blockOf(placement, index);
    const ordinal = sessions.length;
    sessions.push({
      id: sessionId(idSeed, ordinal),
      ordinal,
      sequence: 0,
      kind: sessionKindOf(items),
      ...timesOf(placement, day, { from, to: from + minutes }),
      block,
      status: 'planned',
      items,
    });
  }
  return sessions;
}

/** Local day, wall clock and instants of a session. */
export function timesOf(
  { problem }: Placement,
  day: number,
  span: Span,
): Pick<Session, 'date' | 'from' | 'to' | 'startsAt' | 'endsAt'> {
  const date = addDays(problem.calendar.startDate, day);
  const { startsAt, endsAt } = toInterval(date, span, problem.request.timeZone);
  return { date, from: clockOf(span.from), to: clockOf(span.to), startsAt, endsAt };
}

/** What each slot's session has besides reviews, in order, each task once. */
export function ordersOf({ problem, slotTasks }: Placement): Task[][] {
  return alternate(slotTasks.map((held) => [...new Set(held)].map((task) => at(problem.tasks, task))));
}

/** What a session holds, in order: reviews to warm up, then new items. `sittings` counts how often each came before. */
function sessionItems(
  placement: Placement,
  index: number,
  tasks: readonly Task[],
  sittings: Map<number, number>,
): SessionItem[] {
  return [
    ...reviewsOf(placement, index),
    ...tasks.flatMap((task) => sittingItems(placement, task, index, sittings)),
  ];
}

/** A session's reviews, in the order of the items. */
export function reviewsOf(placement: Placement, index: number): SessionItem[] {
  return [...at(placement.slotReviews, index)]
    .sort((a, b) => a - b)
    .map((task) => placement.task(task).item)
    .map((item) => sessionItem(item, 'review', item.reviewMinutes));
}

function sittingItems(
  placement: Placement,
  task: Task,
  index: number,
  sittings: Map<number, number>,
): SessionItem[] {
  const count = at(placement.slotTasks, index).filter((other) => other === task.index).length;
  const first = sittings.get(task.index) ?? 0;
  sittings.set(task.index, first + count);
  const parts = task.sittings.length;
  return Array.from({ length: count }, (_, offset) => {
    const part = first + offset;
    const item = sessionItem(task.item, ACTIVITY[task.item.kind], task.sittings[part] ?? 0);
    return parts === 1 ? item : { ...item, part: part + 1, parts };
  });
}

export function sessionItem(item: StudyItem, activity: ActivityKind, minutes: number): SessionItem {
  const { id: itemId, title, topic, url } = item;
  return { itemId, title, topic, activity, minutes, ...(url === undefined ? {} : { url }) };
}

export function sessionKindOf(items: readonly SessionItem[]): SessionKind {
  if (items.some(({ activity }) => activity === 'mock')) return 'mock';
  if (items.every(({ activity }) => activity === 'review')) return 'review';
  return items.some(({ activity }) => activity === 'lab') ? 'lab' : 'study';
}

/** The block to which most of a session's new minutes belong; the day's for reviews alone. */
export function blockOf(placement: Placement, index: number): BlockId {
  const { blocks } = placement.problem;
  const minutes = blocks.map(() => 0);
  for (const entry of at(placement.slotTasks, index)) {
    const task = placement.task(entry);
    minutes[task.block] = (minutes[task.block] ?? 0) + task.minutes / task.sittings.length;
  }
  const most = Math.max(...minutes);
  const block = most > 0 ? minutes.indexOf(most) : blockOn(blocks, placement.slot(index).day);
  return at(blocks, block).id;
}
