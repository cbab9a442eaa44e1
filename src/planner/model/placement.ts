import { at } from './at.ts';
import { Draws } from './draws.ts';
import { Journal } from './journal.ts';
import { Loads, zeros } from './loads.ts';
import type { PlanningProblem, Task } from './planning-problem.ts';
import type { Slot } from './slots.ts';
import { TopicOrder } from './topic-order.ts';

/**
 * Which task is learned and reviewed in which slot, with all that is counted over it, kept up with each step. Whether a
 * step is allowed is not asked here. Steps between `begin` and `end` are written down.
 */
export class Placement extends Loads {
  /** Slots of each task's sittings, in order; empty where it is not learned. */
  readonly learnSlots: number[][];
  /** Slots of each task's reviews, rising. */
  readonly reviewSlots: number[][];
  /** Tasks learned (one entry a sitting) and reviewed in each slot. */
  readonly slotTasks: number[][];
  readonly slotReviews: number[][];
  /** The first day on which each block's items may be learned (H6): the problem's, or an earlier one. */
  readonly opensOn: number[];
  readonly topics: TopicOrder;
  readonly draws: Draws;
  /** First passes that begin in each week; mocks do not count. */
  readonly weekBegun: number[];
  /** Σ over items that begin after their block's days of the weeks in between, each begun one counted. */
  weeksLate = 0;
  protected readonly journal = new Journal();

  constructor(problem: PlanningProblem) {
    super(problem);
    const { slots, tasks } = problem;
    this.learnSlots = tasks.map(() => []);
    this.reviewSlots = tasks.map(() => []);
    this.slotTasks = slots.map(() => []);
    this.slotReviews = slots.map(() => []);
    this.opensOn = [...problem.opensOn];
    this.topics = new TopicOrder(problem);
    this.draws = new Draws(problem);
    this.weekBegun = zeros(problem.calendar.weeks);
  }

  slot(index: number): Slot {
    return at(this.problem.slots, index);
  }

  task(index: number): Task {
    return at(this.problem.tasks, index);
  }

  isLearned(task: Task): boolean {
    return task.isKnown || at(this.learnSlots, task.index).length > 0;
  }

  /** The last slot of a task's first pass; -1 for what is known already. */
  learnedIn(task: Task): number {
    const slots = at(this.learnSlots, task.index);
    return slots.length === 0 ? -1 : (slots[slots.length - 1] ?? 0);
  }

  /** The day on which a task's first pass ends; for what is known already its last touch, or the day before the plan. */
  learnedOn(task: Task): number {
    const slot = this.learnedIn(task);
    return slot === -1 ? (task.touchedOn ?? -1) : this.slot(slot).day;
  }

  reviewDays(task: Task): number[] {
    return at(this.reviewSlots, task.index).map((index) => this.slot(index).day);
  }

  /** Adds the next sitting of a task. */
  protected sit(task: Task, slot: Slot): void {
    const slots = at(this.learnSlots, task.index);
    if (slots.length === 0) this.#countBegun(task, slot, 1);
    this.countSitting(task, slot, task.sittings[slots.length] ?? 0, 1);
    this.topics.sit(task, slot.index);
    slots.push(slot.index);
    at(this.slotTasks, slot.index).push(task.index);
    this.journal.note('sit', task.index, slot.index);
  }

  /** Takes the last sitting out. */
  protected unsit(task: Task): void {
    const slots = at(this.learnSlots, task.index);
    const slot = this.slot(slots[slots.length - 1] ?? 0);
    slots.length--;
    if (slots.length === 0) this.#countBegun(task, slot, -1);
    this.countSitting(task, slot, task.sittings[slots.length] ?? 0, -1);
    this.topics.unsit(task, slot.index);
    removeLast(at(this.slotTasks, slot.index), task.index);
    this.journal.note('unsit', task.index, slot.index);
  }

  #countBegun(task: Task, { day, week }: Slot, sign: 1 | -1): void {
    this.draws.count(task, sign, day);
    if (task.isMock) return;
    this.weekBegun[week] = (this.weekBegun[week] ?? 0) + sign;
    this.weeksLate += sign * this.#weeksAfterBlock(task, day);
  }

  /** What the person added stands in any block. */
  #weeksAfterBlock({ block, item }: Task, day: number): number {
    const { to } = at(this.problem.blocks, block);
    if (item.kind === 'own' || day <= to) return 0;
    return Math.ceil((day - to) / 7);
  }

  protected unsitAll(task: Task): void {
    while (at(this.learnSlots, task.index).length > 0) this.unsit(task);
  }

  /** Counts a whole first pass in the order of topics, or takes it out. */
  protected countPairs(task: Task, sign: 1 | -1): void {
    this.topics.countPairs(task, this.learnedIn(task), sign, (other) => this.learnedIn(other));
  }

  protected putReview(task: Task, slot: Slot): void {
    const reviews = at(this.reviewSlots, task.index);
    let place = reviews.length;
    while (place > 0 && (reviews[place - 1] ?? 0) > slot.index) place--;
    reviews.splice(place, 0, slot.index);
    at(this.slotReviews, slot.index).push(task.index);
    this.countReview(task, slot, 1);
    this.journal.note('review', task.index, slot.index);
  }

  protected takeReview(task: Task, slot: Slot): void {
    removeLast(at(this.reviewSlots, task.index), slot.index);
    removeLast(at(this.slotReviews, slot.index), task.index);
    this.countReview(task, slot, -1);
    this.journal.note('unreview', task.index, slot.index);
  }

  /** Takes back every step since `begin`, the last first; what the steps made of pairs is the caller's to restore. */
  protected takeStepsBack(): void {
    this.journal.end();
    this.journal.undoSteps((kind, index, slotIndex) => {
      const task = this.task(index);
      const slot = this.slot(slotIndex);
      if (kind === 'sit') this.unsit(task);
      else if (kind === 'unsit') this.sit(task, slot);
      else if (kind === 'review') this.takeReview(task, slot);
      else this.putReview(task, slot);
    });
  }
}

function removeLast(list: number[], value: number): void {
  const index = list.lastIndexOf(value);
  if (index !== -1) list.splice(index, 1);
}
