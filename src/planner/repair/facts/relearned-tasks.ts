import type { Session } from '../../../domain/session.ts';
import type { StudyItem } from '../../../domain/study-item.ts';
import { START_STEP_MINUTES } from '../../model/limits.ts';
import type { Task } from '../../model/planning-problem.ts';

/** Times that something is forgotten before reviewing it is not enough. */
const FORGOTTEN_TIMES = 2;

/**
 * The tasks, followed by one more for each item that was forgotten twice since it was learned, or learned again: it is to
 * be learned again, in half of the time. What does not fit a session of the person's is reviewed and no more.
 *
 * @param sessions those that are facts or stay: what is learned again in one of them need not be so once more.
 */
export function withRelearned(
  tasks: readonly Task[],
  sessions: readonly Session[],
  longestSession: number,
): Task[] {
  const forgotten = forgottenItems(sessions);
  const wanted = tasks.filter(
    ({ item, memory }) =>
      memory !== undefined && forgotten.has(item.id) && minutesAnew(item) <= longestSession,
  );
  const positions = new Map(wanted.map(({ index }, place) => [index, tasks.length + place]));
  return [
    ...tasks.map((task) => {
      const relearnedBy = positions.get(task.index);
      return relearnedBy === undefined ? task : { ...task, relearnedBy };
    }),
    ...wanted.map((task, place) => relearnTask(task, tasks.length + place)),
  ];
}

/** Ids of items that were graded `again` so often; how it went when they were learned again counts anew. */
function forgottenItems(sessions: readonly Session[]): Set<string> {
  const times = new Map<string, number>();
  for (const { status, items } of sessions) {
    if (status === 'missed' || status === 'dropped') continue;
    for (const { itemId, activity, grade } of items) {
      const before = activity === 'relearn' ? 0 : (times.get(itemId) ?? 0);
      times.set(itemId, before + (grade === 'again' ? 1 : 0));
    }
  }
  return new Set([...times].flatMap(([id, count]) => (count >= FORGOTTEN_TIMES ? [id] : [])));
}

function minutesAnew({ minutes }: StudyItem): number {
  return START_STEP_MINUTES * Math.ceil(minutes / 2 / START_STEP_MINUTES);
}

function relearnTask(task: Task, index: number): Task {
  const minutes = minutesAnew(task.item);
  return {
    ...task,
    index,
    relearns: task.index,
    sittings: [minutes],
    minutes,
    isKnown: false,
    isLateAllowed: true,
    memory: undefined,
    requires: [],
    requiredBy: [],
  };
}
