import { at } from './at.ts';
import { isMockDay } from './last-days.ts';
import type { FixedLoad, PlanningProblem, Task } from './planning-problem.ts';
import { mostMinutesOn, type Slot } from './slots.ts';

/** Minutes and counts of sessions, windows, days and weeks: the sums that the constraints compare, kept up with each step. */
export class Loads {
  readonly problem: PlanningProblem;
  readonly slotMinutes: number[];
  /** Minutes of anything but reviews. */
  readonly slotStudyMinutes: number[];
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
  /** Minutes of free time in each week. */
  readonly weekTime: number[];

  constructor(problem: PlanningProblem) {
    const { slots, calendar, blocks } = problem;
    this.problem = problem;
    this.slotMinutes = zeros(slots.length);
    this.slotStudyMinutes = zeros(slots.length);
    this.windowMinutes = zeros(calendar.windows.length);
    this.dayMinutes = zeros(calendar.days);
    this.weekMinutes = zeros(calendar.weeks);
    this.blockMinutes = zeros(blocks.length);
    this.dayReviews = zeros(calendar.days);
    this.dayDesigns = zeros(calendar.days);
    this.weekEarlyMinutes = zeros(calendar.weeks);
    this.weekEarlyReviews = zeros(calendar.weeks);
    this.weekTime = zeros(calendar.weeks);
    for (const { week, share } of slots) add(this.weekTime, week, share);
    for (const load of problem.fixed ?? []) this.#fix(load);
  }

  /** Minutes that may still be added to a slot (H2, H4, H12). */
  roomIn(slot: Slot): number {
    const { calendar } = this.problem;
    const { windows, minutesPerWeek } = calendar;
    const window = at(windows, slot.window);
    return Math.min(
      slot.capacity - (this.slotMinutes[slot.index] ?? 0),
      window.to - window.from - (this.windowMinutes[slot.window] ?? 0),
      mostMinutesOn(calendar, slot.day) - (this.dayMinutes[slot.day] ?? 0),
      minutesPerWeek - (this.weekMinutes[slot.week] ?? 0),
    );
  }

  reviewMinutesIn(index: number): number {
    return (this.slotMinutes[index] ?? 0) - (this.slotStudyMinutes[index] ?? 0);
  }

  /** Adds a sitting of a first pass, or takes it out. */
  protected countSitting(task: Task, slot: Slot, minutes: number, sign: 1 | -1): void {
    add(this.slotStudyMinutes, slot.index, sign * minutes);
    add(this.blockMinutes, task.block, sign * minutes);
    if (task.isDesign) add(this.dayDesigns, slot.day, sign);
    this.#count(slot, sign * minutes);
  }

  /** Adds a review, or takes it out. */
  protected countReview({ item: { reviewMinutes } }: Task, slot: Slot, sign: 1 | -1): void {
    add(this.dayReviews, slot.day, sign);
    if (this.#isEarly(slot)) add(this.weekEarlyReviews, slot.week, sign * reviewMinutes);
    this.#count(slot, sign * reviewMinutes);
  }

  #count(slot: Slot, minutes: number): void {
    add(this.slotMinutes, slot.index, minutes);
    add(this.windowMinutes, slot.window, minutes);
    add(this.dayMinutes, slot.day, minutes);
    add(this.weekMinutes, slot.week, minutes);
    if (this.#isEarly(slot)) add(this.weekEarlyMinutes, slot.week, minutes);
  }

  #isEarly({ day }: { day: number }): boolean {
    return !isMockDay(this.problem, day);
  }

  #fix(load: FixedLoad): void {
    const week = Math.floor(load.day / 7);
    add(this.weekMinutes, week, load.minutes);
    if (load.day >= this.problem.calendar.days) return;
    add(this.dayMinutes, load.day, load.minutes);
    add(this.dayReviews, load.day, load.reviews);
    if (!this.#isEarly(load)) return;
    add(this.weekEarlyMinutes, week, load.minutes);
    add(this.weekEarlyReviews, week, load.reviewMinutes);
  }
}

export function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

function add(list: number[], index: number, amount: number): void {
  list[index] = (list[index] ?? 0) + amount;
}
