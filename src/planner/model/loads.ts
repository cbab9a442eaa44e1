import { at } from './at.ts';
import { isMockDay } from './last-days.ts';
import { START_STEP_MINUTES } from './limits.ts';
import type { FixedLoad, PlanningProblem, Task } from './planning-problem.ts';
import { SessionTimes } from './session-times.ts';
import { mostMinutesOn, type Slot } from './slots.ts';

/** Minutes and counts of sessions, windows, days and weeks: the sums that the constraints compare, kept up with each step. */
export class Loads {
  readonly problem: PlanningProblem;
  readonly slotMinutes: number[];
  /** Minutes of anything but reviews. */
  readonly slotStudyMinutes: number[];
  readonly times: SessionTimes;
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
    this.times = new SessionTimes(problem);
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
    const most = Math.min(
      slot.capacity - (this.slotMinutes[slot.index] ?? 0),
      mostMinutesOn(calendar, slot.day) - (this.dayMinutes[slot.day] ?? 0),
      calendar.minutesPerWeek - (this.weekMinutes[slot.week] ?? 0),
    );
    return Math.min(most, this.#roomInWindow(slot, most));
  }

  /** Minutes by which a window's sessions would end too late, if a slot held so many minutes more; 0 or less: none. */
  excessIn({ window, index }: Slot, added: number): number {
    const { windows } = this.problem.calendar;
    return this.times.endOf(window, this.slotMinutes, index, added) - at(windows, window).to;
  }

  /** Rests and starts make it fall in jumps, so the greatest that fits is felt for downward. */
  #roomInWindow(slot: Slot, most: number): number {
    let room = most;
    for (let excess = this.excessIn(slot, room); room > 0 && excess > 0; excess = this.excessIn(slot, room))
      room -= Math.max(1, excess - START_STEP_MINUTES);
    return room;
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
