import { TIERS } from './fit.ts';
import type { PlanningProblem, Task } from './planning-problem.ts';

/** How much more the level's own questions count than what is drawn on after them. */
const FIRST_TIER = 4;

/** What each block has learned of each tier and left out of it, kept up with each step. Mocks and what is known do not count. */
export class Draws {
  /** Items learned, block by block and tier by tier. */
  readonly #learned: number[];
  /** Of those, the ones that may not be learned in the last days: in their place something else could have been. */
  readonly #learnedEarly: number[];
  /** Weight of what is left out, in the same order. */
  readonly #left: number[];

  constructor({ tasks, blocks }: PlanningProblem) {
    this.#learned = new Array<number>(blocks.length * TIERS.length).fill(0);
    this.#learnedEarly = [...this.#learned];
    this.#left = [...this.#learned];
    for (const task of tasks) if (!task.isKnown) this.#addLeft(task, 1);
  }

  /** Counts a task as learned, or as left out again. */
  count(task: Task, sign: 1 | -1): void {
    if (task.isMock) return;
    this.#add(this.#learned, task, sign);
    if (!task.isLateAllowed) this.#add(this.#learnedEarly, task, sign);
    this.#addLeft(task, -sign);
  }

  /**
   * Weight of what blocks leave out while they draw on later tiers, and of the first tier, which counts four times, also
   * while a block after them does: what a later block learns lies on days on which the earlier one could still learn.
   */
  get passedOver(): number {
    let sum = 0;
    let isDrawnAfter = false;
    for (let block = this.#left.length - TIERS.length; block >= 0; block -= TIERS.length) {
      const latest = this.#latest(this.#learned, block);
      if (latest > 0 || isDrawnAfter) sum += FIRST_TIER * (this.#left[block] ?? 0);
      for (let tier = 1; tier < latest; tier++) sum += this.#left[block + tier] ?? 0;
      isDrawnAfter ||= this.#latest(this.#learnedEarly, block) > 0;
    }
    return sum;
  }

  /** The latest tier of which a block has something; 0 where it has nothing. */
  #latest(list: readonly number[], block: number): number {
    for (let tier = TIERS.length - 1; tier > 0; tier--) if ((list[block + tier] ?? 0) > 0) return tier;
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
