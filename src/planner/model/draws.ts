import { TIERS } from './fit.ts';
import type { PlanningProblem, Task } from './planning-problem.ts';

/** What each block has learned of each tier and left out of it, kept up with each step. Mocks and what is known do not count. */
export class Draws {
  /** Items learned, block by block and tier by tier. */
  readonly #learned: number[];
  /** Weight of what is left out, in the same order. */
  readonly #left: number[];

  constructor({ tasks, blocks }: PlanningProblem) {
    this.#learned = new Array<number>(blocks.length * TIERS.length).fill(0);
    this.#left = new Array<number>(blocks.length * TIERS.length).fill(0);
    for (const task of tasks) if (!task.isKnown) this.#addLeft(task, 1);
  }

  /** Counts a task as learned, or as left out again. */
  count(task: Task, sign: 1 | -1): void {
    if (task.isMock) return;
    this.#add(this.#learned, task, sign);
    this.#addLeft(task, -sign);
  }

  /** Weight of what blocks leave out while they draw on later tiers. */
  get passedOver(): number {
    let sum = 0;
    for (let block = 0; block < this.#left.length; block += TIERS.length) {
      let isDrawn = false;
      for (let cell = block + TIERS.length - 1; cell >= block; cell--) {
        if (isDrawn) sum += this.#left[cell] ?? 0;
        if ((this.#learned[cell] ?? 0) > 0) isDrawn = true;
      }
    }
    return sum;
  }

  #addLeft(task: Task, sign: number): void {
    if (!task.isMock && !task.isOnlyRequired) this.#add(this.#left, task, sign * task.weight);
  }

  #add(list: number[], { block, tier }: Task, amount: number): void {
    const cell = block * TIERS.length + tier;
    list[cell] = (list[cell] ?? 0) + amount;
  }
}
