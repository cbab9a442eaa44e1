import { isOfLevel, TIERS } from './fit.ts';
import { quietDays } from './last-days.ts';
import type { PlanningProblem, Task } from './planning-problem.ts';

/** How much more the level's own questions count than what is drawn on after them. */
const FIRST_TIER = 4;

/** What each block has learned of each tier and left out of it, kept up with each step. Mocks and what is known do not count. */
export class Draws {
  /** Items learned, block by block and tier by tier. */
  readonly #learned: number[];
  /** Weight of what is left out, in the same order. */
  readonly #left: number[];
  /** Items of later tiers, of whatever block, that begin on each day before the last ones (H8). */
  readonly #drawnOn: number[];

  constructor(problem: PlanningProblem) {
    const { tasks, blocks, interviewDay } = problem;
    this.#learned = new Array<number>(blocks.length * TIERS.length).fill(0);
    this.#left = [...this.#learned];
    this.#drawnOn = new Array<number>(interviewDay - quietDays(problem)).fill(0);
    for (const task of tasks) if (!task.isKnown) this.#addLeft(task, 1);
  }

  /** Counts a task that begins on a day as learned, or as left out again. */
  count(task: Task, sign: 1 | -1, day: number): void {
    if (task.isMock) return;
    this.#addLeft(task, -sign);
    if (task.isOnlyRequired) return;
    this.#add(this.#learned, task, sign);
    const drawn = this.#drawnOn[day];
    if (!isOfLevel(task) && drawn !== undefined) this.#drawnOn[day] = drawn + sign;
  }

  /**
   * Weight of what blocks leave out while they draw on later tiers, and of the first tier, which counts four times, also
   * while anything of a later tier, of whatever block, begins on a day on which it could have been learned.
   *
   * @param opensOn the first day of each block, rising.
   */
  passedOver(opensOn: readonly number[]): number {
    let sum = 0;
    let isDrawnSince = false;
    let day = this.#drawnOn.length;
    for (let block = opensOn.length - 1; block >= 0; block--) {
      const first = block * TIERS.length;
      const latest = this.#latest(first);
      while (!isDrawnSince && day > (opensOn[block] ?? 0)) isDrawnSince = (this.#drawnOn[--day] ?? 0) > 0;
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
