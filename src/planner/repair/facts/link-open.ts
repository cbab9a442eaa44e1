import type { PlannerInput } from '../../../domain/schedule.ts';
import { at } from '../../model/at.ts';
import type { Task } from '../../model/planning-problem.ts';
import { withRequirements } from '../../model/with-requirements.ts';

/**
 * The tasks with the requirements among what is still to be learned.
 *
 * @param selected how many of the tasks were selected: the others are not linked yet.
 */
export function linkOpen(
  tasks: readonly Task[],
  selected: number,
  { known }: PlannerInput['request'],
): Task[] {
  const byId = new Map(tasks.map((task) => [task.item.id, task.index]));
  const requires = tasks.map((task, index) => {
    if (index < selected || task.isKnown) return task.requires;
    return task.item.requires
      .filter((id) => !known.questions.includes(id))
      .flatMap((id) => byId.get(id) ?? []);
  });
  const open = requires.map((indices) => indices.filter((index) => !at(tasks, index).isKnown));
  return withRequirements(tasks, open, ({ isKnown }) => !isKnown);
}
