import { leftOver, placeAnywhere } from './allocate.ts';
import { at } from './element.ts';
import type { Task } from './problem.ts';
import type { Candidate } from './select.ts';
import { remove } from './settle.ts';
import type { Shares } from './share.ts';
import type { Timetable } from './timetable.ts';

/**
 * Keeps handing on honest (H6): a block whose days later blocks use has nothing left that it could have learned there.
 * Where sessions were taken apart since and something did stay out, it goes in; where it cannot, the later blocks wait
 * for their own days.
 */
export function keepHandedOn(
  timetable: Timetable,
  shares: Shares,
  candidates: readonly (Candidate | undefined)[],
): void {
  const { blocks, opensOn } = timetable.problem;
  for (let block = 0; block + 1 < blocks.length; block++) {
    const nextFrom = at(blocks, block + 1).from;
    if (at(opensOn, block + 1) >= nextFrom) continue;
    const isLeft = (candidate: Candidate | undefined) =>
      candidate?.task.block === block && !candidate.task.isMock && !timetable.isLearned(candidate.task);
    for (const candidate of candidates.filter(isLeft))
      if (candidate) placeAnywhere(timetable, candidate.task);
    if (!candidates.some(isLeft)) continue;
    for (let later = block + 1; later < blocks.length; later++) {
      opensOn[later] = Math.max(at(opensOn, later), nextFrom);
    }
    const early = earlyTasks(timetable, block);
    for (const task of early) remove(timetable, task);
    for (const task of [...leftOver(timetable, shares), ...early]) {
      if (!timetable.isLearned(task)) placeAnywhere(timetable, task);
    }
  }
}

/** Tasks of later blocks that sit before those blocks open. */
function earlyTasks(timetable: Timetable, block: number): Task[] {
  const { tasks, opensOn } = timetable.problem;
  return tasks.filter((task) => {
    const [first] = at(timetable.learnSlots, task.index);
    return (
      !task.isMock &&
      task.block > block &&
      first !== undefined &&
      timetable.slot(first).day < at(opensOn, task.block)
    );
  });
}
