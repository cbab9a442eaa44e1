import type { StudyItem } from '../../../domain/study-item.ts';
import { sittingsOf } from '../../model/fit.ts';
import type { Task } from '../../model/planning-problem.ts';
import type { ItemHistory } from './history.ts';
import { pinnedTask } from './pinned-items.ts';

/** What was learned is not learned again, and reviewed as long as the content has it. */
export function alreadyLearned(task: Task, history: ItemHistory, isCurrent: boolean, touchedLate = -1): Task {
  return {
    ...task,
    sittings: [],
    minutes: 0,
    isKnown: true,
    memory: task.item.reviewMinutes > 0 && isCurrent ? history.memory : undefined,
    touchedOn: Math.max(history.touchedOn, touchedLate),
  };
}

/** Of what was begun the rest is to be learned; parts stay parts where a session already holds one. */
export function stillToLearn(
  task: Task,
  history: ItemHistory | undefined,
  isSplit: boolean,
  longestSession: number,
): Task {
  const sittings = sittingsLeft(task.item, history, isSplit, longestSession) ?? task.sittings;
  if (task.isKnown) return pinnedTask(task, sittings);
  return { ...task, sittings, minutes: sittings.reduce((sum, minutes) => sum + minutes, 0) };
}

/** The numbers of the parts that are to come: so many, in order, without those that are done. */
export function partsToCome(done: readonly number[], count: number): number[] {
  const numbers = Array.from({ length: done.length + count }, (_, index) => index + 1);
  return numbers.filter((part) => !done.includes(part));
}

/** The sittings that are left; undefined where nothing says otherwise than the selection. */
function sittingsLeft(
  item: StudyItem,
  history: ItemHistory | undefined,
  isSplit: boolean,
  longestSession: number,
): readonly number[] | undefined {
  const done = history?.parts ?? [];
  if (!item.parts || !(isSplit || done.length > 0)) return undefined;
  const rest = item.parts.filter((_, index) => !done.includes(index + 1));
  return rest.every((minutes) => minutes <= longestSession) ? rest : sittingsOf(item, longestSession);
}
