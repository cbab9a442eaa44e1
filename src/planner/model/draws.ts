import { blockOn } from './blocks.ts';
import { TIERS } from './fit.ts';
import { isQuietDay } from './last-days.ts';
import type { PlanningProblem, Task } from './planning-problem.ts';

/** How much more the level's own questions count than what is drawn on after them. */
const FIRST_TIER = 4;

/** What each block has learned of each tier and left out of it, kept up with each step. Mocks and what is known do not count. */
export class Draws {
  /** Items learned, block by block and tier by tier. */
  readonly #learned: number[];
  /** Weight of what is left out, in the same order. */
  readonly #left: number[];
  /** Items of later tiers, of whatever block, that begin in each block's days; those of the last days (H8) do not count. */
  readonly #drawnIn: number[];
  /** By day, the block whose days hold it; -1 in the last days, in which what is left out could not be learned. */
  readonly #blockOfDay: readonly number[];

  constructor(problem: PlanningProblem) {
    const { tasks, blocks, interviewDay } = problem;
    this.#learned = new Array<number>(blocks.length * TIERS.length).fill(0);
    this.#left = [...this.#learned];
    this.#drawnIn = blocks.map(() => 0);
    this.#blockOfDay = Array.from({ length: interviewDay }, (_, day) =>
      isQuietDay(problem, day) ? -1 : blockOn(blocks, day),
    );
    for (const task of tasks) if (!task.isKnown) this.#addLeft(task, 1);
  }

  /** Counts a task that begins on a day as learned, or as left out again. */
  count(task: Task, sign: 1 | -1, day: number): void {
    if (task.isMock) return;
    this.#addLeft(task, -sign);
    if (task.isOnlyRequired) return;
    this.#add(this.#learned, task, sign);
    const block = this.#blockOfDay[day] ?? -1;
    if (task.tier > 0 && block >= 0) this.#drawnIn[block] = (this.#drawnIn[block] ?? 0) + sign;
  }

  /**
   * Weight of what blocks leave out while they draw on later tiers, and of the first tier, which counts four times, also
   * while anything of a later tier, of whatever block, begins on a day on which it could have been learned.
   */
  get passedOver(): number {
    let sum = 0;
    let isDrawnSince = false;
    for (let block = this.#drawnIn.length - 1; block >= 0; block--) {
      const first = block * TIERS.length;
      const latest = this.#latest(first);
      isDrawnSince ||= (this.#drawnIn[block] ?? 0) > 0;
      if (latest > 0 || isDrawnSince) sum += FIRST_TIER * (this.#left[first] ?? 0);
      for (let tier = 1; tier < latest; tier++) sum += this.#left[first + tier] ?? 0;
    }
    return sum;
  }

  /** The latest tier of which a block has something; 0 where it has nothing. @param first the block's first cell. */
  #latest(first: number): number {
    for (let tier = TIERS.length - 1; tier > 0; tier--)
      if ((this.#learned[first + tier] ?? 0) > 0) return tier;
    return 0;
  }

  #addLeft(task: Task, sign: number): void {
    if (!task.isMock && !task.isOnlyRequired) this.#add(this.#left, task, sign * task.weight);
  }

  #add(list: number[], { block, tier }: Task, amount: number): void {
    const cell = block * TIERS.length + tier;
    list[cell] = (list[cell] ?? 0) + amount;
  }
}
