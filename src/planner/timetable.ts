import { LEARN_CONSTRAINTS, REVIEW_CONSTRAINTS, SETTLED_CONSTRAINTS } from './constraints/index.ts';
import { at } from './element.ts';
import { MOCK_DAYS } from './limits.ts';
import { readiness } from './memory.ts';
import type { FixedLoad, Problem, Task } from './problem.ts';
import type { Slot } from './slots.ts';

/** Readiness in percentage points of what is practised and not reviewed, once it is done. */
const PRACTISED = 90;

/**
 * Who studies what when, while it is being made: every item's sessions, with the sums that the constraints and the
 * objective need, kept up with each step. `try…` methods refuse a step that breaks a hard constraint.
 */
export class Timetable {
  readonly problem: Problem;
  /** Slots of each task's sittings, in order; empty where it is not learned. */
  readonly learnSlots: number[][];
  /** Slots of each task's reviews, rising. */
  readonly reviewSlots: number[][];
  readonly slotMinutes: number[];
  /** Minutes of anything but reviews. */
  readonly slotStudyMinutes: number[];
  /** Tasks learned (one entry a sitting) and reviewed in each slot. */
  readonly slotTasks: number[][];
  readonly slotReviews: number[][];
  readonly windowMinutes: number[];
  readonly dayMinutes: number[];
  readonly weekMinutes: number[];
  /** Minutes of first passes of each block's items. */
  readonly blockMinutes: number[];
  readonly dayReviews: number[];
  readonly dayDesigns: number[];
  /** Minutes of a week before the last 14 days, and of its reviews: what H14 compares. */
  readonly weekEarlyMinutes: number[];
  readonly weekEarlyReviews: number[];
  /** Readiness of each task, 0–100. */
  readonly readiness: number[];
  /** Σ wᵢ Vᵢ. */
  value = 0;
  /** Σ over sessions and topics of the new items beyond the first. */
  massed = 0;
  /** Pairs of one topic of which the harder is learned in an earlier session than the easier. */
  inversions = 0;
  /** Minutes of free time in each week. */
  readonly weekTime: number[];
  readonly #topicCounts: Uint16Array;
  readonly #topicOf: number[];
  readonly #topics: number;
  readonly #byTopic: readonly (readonly Task[])[];

  constructor(problem: Problem) {
    const { slots, tasks, calendar } = problem;
    this.problem = problem;
    this.learnSlots = tasks.map(() => []);
    this.reviewSlots = tasks.map(() => []);
    this.slotMinutes = zeros(slots.length);
    this.slotStudyMinutes = zeros(slots.length);
    this.slotTasks = slots.map(() => []);
    this.slotReviews = slots.map(() => []);
    this.windowMinutes = zeros(calendar.windows.length);
    this.dayMinutes = zeros(calendar.days);
    this.weekMinutes = zeros(calendar.weeks);
    this.blockMinutes = zeros(problem.blocks.length);
    this.dayReviews = zeros(calendar.days);
    this.dayDesigns = zeros(calendar.days);
    this.weekEarlyMinutes = zeros(calendar.weeks);
    this.weekEarlyReviews = zeros(calendar.weeks);
    this.weekTime = zeros(calendar.weeks);
    for (const { week, share } of slots) add(this.weekTime, week, share);
    this.readiness = zeros(tasks.length);
    const topics = [...new Set(tasks.map(({ topic }) => topic))];
    this.#topics = topics.length;
    const position = new Map(topics.map((topic, at) => [topic, at]));
    this.#topicOf = tasks.map(({ topic }) => position.get(topic) ?? 0);
    this.#byTopic = topics.map((topic) => tasks.filter((task) => task.topic === topic && !task.isMock));
    this.#topicCounts = new Uint16Array(slots.length * topics.length);
    for (const load of problem.fixed ?? []) this.#fix(load);
    for (const task of tasks) this.#revalue(task);
  }

  slot(index: number): Slot {
    return this.problem.slots[index] as Slot;
  }

  task(index: number): Task {
    return this.problem.tasks[index] as Task;
  }

  isLearned(task: Task): boolean {
    return task.isKnown || at(this.learnSlots, task.index).length > 0;
  }

  /** The last slot of a task's first pass; -1 for what is known already. */
  learnedIn(task: Task): number {
    return at(this.learnSlots, task.index).at(-1) ?? -1;
  }

  /** The day on which a task's first pass ends; for what is known already its last touch, or the day before the plan. */
  learnedOn(task: Task): number {
    const slot = this.learnedIn(task);
    return slot === -1 ? (task.touchedOn ?? -1) : this.slot(slot).day;
  }

  /** Learns a task in these slots, one a sitting; false, and nothing changed, where a constraint forbids it. */
  tryLearn(task: Task, slots: readonly number[]): boolean {
    const placed = at(this.learnSlots, task.index);
    for (const [sitting, index] of slots.entries()) {
      const slot = this.slot(index);
      const minutes = at(task.sittings, sitting);
      if (!LEARN_CONSTRAINTS.every((constraint) => constraint.allows(this, { task, slot, minutes }))) {
        while (placed.length > 0) this.#unsit(task, placed.length - 1);
        return false;
      }
      this.#sit(task, slot, minutes);
    }
    this.inversions += this.#inversionsOf(task);
    this.#revalue(task);
    return true;
  }

  /** Takes a task's first pass and reviews out; the caller sees to what requires it. */
  unlearn(task: Task): void {
    const reviews = at(this.reviewSlots, task.index);
    while (reviews.length > 0) this.#unreview(task, reviews[reviews.length - 1] as number);
    this.unplace(task);
  }

  /** Takes a task's first pass out and leaves its reviews, for a move. */
  unplace(task: Task): void {
    const placed = at(this.learnSlots, task.index);
    if (placed.length === 0) return;
    this.inversions -= this.#inversionsOf(task);
    while (placed.length > 0) this.#unsit(task, placed.length - 1);
    this.#revalue(task);
  }

  /** Puts a task back where it was, without asking. */
  restore(task: Task, slots: readonly number[]): void {
    if (slots.length === 0) return;
    for (const [sitting, index] of slots.entries())
      this.#sit(task, this.slot(index), at(task.sittings, sitting));
    this.inversions += this.#inversionsOf(task);
    this.#revalue(task);
  }

  /** Minutes that may still be added to a slot (H2, H4, H12). */
  roomIn(slot: Slot): number {
    const { windows, minutesPerDay, minutesPerWeek } = this.problem.calendar;
    const window = at(windows, slot.window);
    return Math.min(
      slot.capacity - at(this.slotMinutes, slot.index),
      window.to - window.from - at(this.windowMinutes, slot.window),
      minutesPerDay - at(this.dayMinutes, slot.day),
      minutesPerWeek - at(this.weekMinutes, slot.week),
    );
  }

  reviewMinutesIn(index: number): number {
    return at(this.slotMinutes, index) - at(this.slotStudyMinutes, index);
  }

  canReview(task: Task, slot: Slot): boolean {
    const step = { task, slot, minutes: task.item.reviewMinutes };
    return REVIEW_CONSTRAINTS.every((constraint) => constraint.allows(this, step));
  }

  tryReview(task: Task, index: number): boolean {
    const slot = this.slot(index);
    if (!this.canReview(task, slot)) return false;
    this.review(task, index);
    return true;
  }

  /** Adds a review without asking. */
  review(task: Task, index: number): void {
    const reviews = at(this.reviewSlots, task.index);
    reviews.push(index);
    for (let i = reviews.length - 1; i > 0 && at(reviews, i - 1) > at(reviews, i); i--) {
      [reviews[i - 1], reviews[i]] = [at(reviews, i), at(reviews, i - 1)];
    }
    const slot = this.slot(index);
    at(this.slotReviews, index).push(task.index);
    this.#count(slot, task.item.reviewMinutes, 1);
    add(this.dayReviews, slot.day, 1);
    if (this.#isEarly(slot)) add(this.weekEarlyReviews, slot.week, task.item.reviewMinutes);
    this.#revalue(task);
  }

  unreview(task: Task, index: number): void {
    this.#unreview(task, index);
    this.#revalue(task);
  }

  /** Whether a slot's session and week are as they may stay (H12, H14). */
  isSettled(index: number): boolean {
    const slot = this.slot(index);
    return SETTLED_CONSTRAINTS.every((constraint) => constraint.holds(this, slot));
  }

  /** What a review of `task` on `day` would make of its readiness; other reviews as they are, less one on `without`. */
  readinessWith(task: Task, day: number, without = -1): number {
    if (!task.memory) return 0;
    const days: number[] = [];
    let isPending = true;
    for (const index of at(this.reviewSlots, task.index)) {
      const other = this.slot(index).day;
      if (other === without) continue;
      if (isPending && day < other) {
        days.push(day);
        isPending = false;
      }
      days.push(other);
    }
    if (isPending) days.push(day);
    return readiness(task.memory, this.learnedOn(task), days, this.problem.interviewDay);
  }

  reviewDays(task: Task): number[] {
    return at(this.reviewSlots, task.index).map((index) => this.slot(index).day);
  }

  #sit(task: Task, slot: Slot, minutes: number): void {
    at(this.learnSlots, task.index).push(slot.index);
    at(this.slotTasks, slot.index).push(task.index);
    add(this.slotStudyMinutes, slot.index, minutes);
    add(this.blockMinutes, task.block, minutes);
    this.#count(slot, minutes, 1);
    if (task.isDesign) add(this.dayDesigns, slot.day, 1);
    if (task.isMock) return;
    const cell = slot.index * this.#topics + at(this.#topicOf, task.index);
    if (at(this.#topicCounts, cell) > 0) this.massed++;
    add(this.#topicCounts, cell, 1);
  }

  #unsit(task: Task, sitting: number): void {
    const slot = this.slot(at(at(this.learnSlots, task.index), sitting));
    const minutes = at(task.sittings, sitting);
    at(this.learnSlots, task.index).length = sitting;
    removeLast(at(this.slotTasks, slot.index), task.index);
    add(this.slotStudyMinutes, slot.index, -minutes);
    add(this.blockMinutes, task.block, -minutes);
    this.#count(slot, minutes, -1);
    if (task.isDesign) add(this.dayDesigns, slot.day, -1);
    if (task.isMock) return;
    const cell = slot.index * this.#topics + at(this.#topicOf, task.index);
    add(this.#topicCounts, cell, -1);
    if (at(this.#topicCounts, cell) > 0) this.massed--;
  }

  #unreview(task: Task, index: number): void {
    removeLast(at(this.reviewSlots, task.index), index);
    const slot = this.slot(index);
    removeLast(at(this.slotReviews, index), task.index);
    this.#count(slot, task.item.reviewMinutes, -1);
    add(this.dayReviews, slot.day, -1);
    if (this.#isEarly(slot)) add(this.weekEarlyReviews, slot.week, -task.item.reviewMinutes);
  }

  #count(slot: Slot, minutes: number, sign: 1 | -1): void {
    add(this.slotMinutes, slot.index, sign * minutes);
    add(this.windowMinutes, slot.window, sign * minutes);
    add(this.dayMinutes, slot.day, sign * minutes);
    add(this.weekMinutes, slot.week, sign * minutes);
    if (this.#isEarly(slot)) add(this.weekEarlyMinutes, slot.week, sign * minutes);
  }

  #inversionsOf(task: Task): number {
    if (task.isMock) return 0;
    const slot = this.learnedIn(task);
    let count = 0;
    for (const other of at(this.#byTopic, at(this.#topicOf, task.index))) {
      const otherSlot = this.learnedIn(other);
      if (otherSlot === -1) continue;
      if (task.level < other.level ? otherSlot < slot : task.level > other.level && slot < otherSlot) count++;
    }
    return count;
  }

  #isEarly({ day }: { day: number }): boolean {
    return day < this.problem.interviewDay - MOCK_DAYS;
  }

  #fix(load: FixedLoad): void {
    const week = Math.floor(load.day / 7);
    add(this.dayMinutes, load.day, load.minutes);
    add(this.weekMinutes, week, load.minutes);
    add(this.dayReviews, load.day, load.reviews);
    if (!this.#isEarly(load)) return;
    add(this.weekEarlyMinutes, week, load.minutes);
    add(this.weekEarlyReviews, week, load.reviewMinutes);
  }

  #revalue(task: Task): void {
    const before = at(this.readiness, task.index);
    const after = this.#readinessOf(task);
    this.readiness[task.index] = after;
    this.value += task.weight * (after - before);
  }

  #readinessOf(task: Task): number {
    if (!this.isLearned(task)) return 0;
    if (!task.memory) return PRACTISED;
    return readiness(task.memory, this.learnedOn(task), this.reviewDays(task), this.problem.interviewDay);
  }
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function add(list: number[] | Uint16Array, index: number, amount: number): void {
  list[index] = (list[index] ?? 0) + amount;
}

function removeLast(list: number[], value: number): void {
  const index = list.lastIndexOf(value);
  if (index !== -1) list.splice(index, 1);
}
