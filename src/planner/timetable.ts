import { LEARN_CONSTRAINTS, REVIEW_CONSTRAINTS, SETTLED_CONSTRAINTS } from './constraints/index.ts';
import { Journal } from './journal.ts';
import { Loads, zeros } from './loads.ts';
import { readiness } from './memory.ts';
import type { Problem, Task } from './problem.ts';
import type { Slot } from './slots.ts';
import { TopicOrder } from './topic-order.ts';

/** Readiness in percentage points of what is practised and not reviewed, once it is done. */
const PRACTISED = 90;

/**
 * Who studies what when, while it is being made: every item's sessions, with the sums that the constraints and the
 * objective need, kept up with each step. `try…` methods refuse a step that breaks a hard constraint. What is done
 * between `begin` and `end` can be taken back.
 */
export class Timetable extends Loads {
  /** Slots of each task's sittings, in order; empty where it is not learned. */
  readonly learnSlots: number[][];
  /** Slots of each task's reviews, rising. */
  readonly reviewSlots: number[][];
  /** Tasks learned (one entry a sitting) and reviewed in each slot. */
  readonly slotTasks: number[][];
  readonly slotReviews: number[][];
  /** Readiness of each task, 0–100. */
  readonly readiness: number[];
  /** Σ wᵢ Vᵢ. */
  value = 0;
  readonly topics: TopicOrder;
  readonly #journal = new Journal();
  #valueBefore = 0;
  #inversionsBefore = 0;

  constructor(problem: Problem) {
    super(problem);
    const { slots, tasks } = problem;
    this.learnSlots = tasks.map(() => []);
    this.reviewSlots = tasks.map(() => []);
    this.slotTasks = slots.map(() => []);
    this.slotReviews = slots.map(() => []);
    this.readiness = zeros(tasks.length);
    this.topics = new TopicOrder(problem);
    for (const task of tasks) this.#revalue(task);
  }

  slot(index: number): Slot {
    return this.problem.slots[index] as Slot;
  }

  task(index: number): Task {
    return this.problem.tasks[index] as Task;
  }

  isLearned(task: Task): boolean {
    return task.isKnown || this.learnSlots[task.index]!.length > 0;
  }

  /** The last slot of a task's first pass; -1 for what is known already. */
  learnedIn(task: Task): number {
    const slots = this.learnSlots[task.index]!;
    return slots.length === 0 ? -1 : slots[slots.length - 1]!;
  }

  /** The day on which a task's first pass ends; for what is known already its last touch, or the day before the plan. */
  learnedOn(task: Task): number {
    const slot = this.learnedIn(task);
    return slot === -1 ? (task.touchedOn ?? -1) : this.slot(slot).day;
  }

  /** Learns a task in these slots, one a sitting; false, and nothing changed, where a constraint forbids it. */
  tryLearn(task: Task, slots: readonly number[]): boolean {
    for (let sitting = 0; sitting < slots.length; sitting++) {
      const slot = this.slot(slots[sitting]!);
      const step = { task, slot, minutes: task.sittings[sitting]! };
      if (!LEARN_CONSTRAINTS.every((constraint) => constraint.allows(this, step))) {
        this.#unsitAll(task);
        return false;
      }
      this.#sit(task, slot);
    }
    this.#countPairs(task, 1);
    this.#revalue(task);
    return true;
  }

  /** Takes a task's first pass and reviews out; the caller sees to what requires it. */
  unlearn(task: Task): void {
    const reviews = this.reviewSlots[task.index]!;
    while (reviews.length > 0) this.#unreview(task, this.slot(reviews[reviews.length - 1]!));
    if (this.learnSlots[task.index]!.length === 0) this.#revalue(task);
    else this.unplace(task);
  }

  /** Takes a task's first pass out and leaves its reviews, for a move. */
  unplace(task: Task): void {
    if (this.learnSlots[task.index]!.length === 0) return;
    this.#countPairs(task, -1);
    this.#unsitAll(task);
    this.#revalue(task);
  }

  /** Puts a task back where it was, without asking. */
  restore(task: Task, slots: readonly number[]): void {
    if (slots.length === 0) return;
    for (const index of slots) this.#sit(task, this.slot(index));
    this.#countPairs(task, 1);
    this.#revalue(task);
  }

  canReview(task: Task, slot: Slot): boolean {
    const step = { task, slot, minutes: task.item.reviewMinutes };
    return REVIEW_CONSTRAINTS.every((constraint) => constraint.allows(this, step));
  }

  tryReview(task: Task, index: number): boolean {
    if (!this.canReview(task, this.slot(index))) return false;
    this.review(task, index);
    return true;
  }

  /** Adds a review without asking. */
  review(task: Task, index: number): void {
    this.#review(task, this.slot(index));
    this.#revalue(task);
  }

  unreview(task: Task, index: number): void {
    this.#unreview(task, this.slot(index));
    this.#revalue(task);
  }

  /** Whether a slot's session and week are as they may stay (H12, H14). */
  isSettled(index: number): boolean {
    const slot = this.slot(index);
    return SETTLED_CONSTRAINTS.every((constraint) => constraint.holds(this, slot));
  }

  /** What a review of `task` on `day` would make of its readiness. */
  readinessWith(task: Task, day: number): number {
    if (!task.memory) return 0;
    const days = this.reviewDays(task);
    const place = days.findIndex((other) => day < other);
    days.splice(place === -1 ? days.length : place, 0, day);
    return readiness(task.memory, this.learnedOn(task), days, this.problem.interviewDay);
  }

  reviewDays(task: Task): number[] {
    return this.reviewSlots[task.index]!.map((index) => this.slot(index).day);
  }

  /** Begins a step that can be taken back, until the next one begins or `end`. */
  begin(): void {
    this.#journal.begin();
    this.#valueBefore = this.value;
    this.#inversionsBefore = this.topics.inversions;
  }

  end(): void {
    this.#journal.end();
  }

  /** Whether all sessions that the step touched may stay as they are. */
  isStepSettled(): boolean {
    return this.#journal.slots.every((index) => this.isSettled(index));
  }

  /** Takes back what was done since `begin`. */
  rollBack(): void {
    this.#journal.end();
    this.#journal.deedsBack((deed, index, slotIndex) => {
      const task = this.task(index);
      const slot = this.slot(slotIndex);
      if (deed === 'sit') this.#unsit(task);
      else if (deed === 'unsit') this.#sit(task, slot);
      else if (deed === 'review') this.#unreview(task, slot);
      else this.#review(task, slot);
    });
    this.#journal.valuesBack((task, before) => {
      this.readiness[task] = before;
    });
    this.value = this.#valueBefore;
    this.topics.inversions = this.#inversionsBefore;
  }

  #sit(task: Task, slot: Slot): void {
    const slots = this.learnSlots[task.index]!;
    this.countSitting(task, slot, task.sittings[slots.length]!, 1);
    this.topics.sit(task, slot.index);
    slots.push(slot.index);
    this.slotTasks[slot.index]!.push(task.index);
    this.#journal.note('sit', task.index, slot.index);
  }

  /** Takes the last sitting out. */
  #unsit(task: Task): void {
    const slots = this.learnSlots[task.index]!;
    const slot = this.slot(slots[slots.length - 1]!);
    slots.length--;
    this.countSitting(task, slot, task.sittings[slots.length]!, -1);
    this.topics.unsit(task, slot.index);
    removeLast(this.slotTasks[slot.index]!, task.index);
    this.#journal.note('unsit', task.index, slot.index);
  }

  #unsitAll(task: Task): void {
    while (this.learnSlots[task.index]!.length > 0) this.#unsit(task);
  }

  #review(task: Task, slot: Slot): void {
    const reviews = this.reviewSlots[task.index]!;
    let place = reviews.length;
    while (place > 0 && reviews[place - 1]! > slot.index) place--;
    reviews.splice(place, 0, slot.index);
    this.slotReviews[slot.index]!.push(task.index);
    this.countReview(task, slot, 1);
    this.#journal.note('review', task.index, slot.index);
  }

  #unreview(task: Task, slot: Slot): void {
    removeLast(this.reviewSlots[task.index]!, slot.index);
    removeLast(this.slotReviews[slot.index]!, task.index);
    this.countReview(task, slot, -1);
    this.#journal.note('unreview', task.index, slot.index);
  }

  #countPairs(task: Task, sign: 1 | -1): void {
    this.topics.countPairs(task, this.learnedIn(task), sign, (other) => this.learnedIn(other));
  }

  #revalue(task: Task): void {
    const before = this.readiness[task.index]!;
    const after = this.#readinessOf(task);
    if (after === before) return;
    this.#journal.noteValue(task.index, before);
    this.readiness[task.index] = after;
    this.value += task.weight * (after - before);
  }

  #readinessOf(task: Task): number {
    if (!this.isLearned(task)) return 0;
    if (!task.memory) return PRACTISED;
    return readiness(task.memory, this.learnedOn(task), this.reviewDays(task), this.problem.interviewDay);
  }
}

function removeLast(list: number[], value: number): void {
  const index = list.lastIndexOf(value);
  if (index !== -1) list.splice(index, 1);
}
