import { at } from '../model/at.ts';
import { blockOn } from '../model/blocks.ts';
import { isQuietDay, mayHoldMock } from '../model/last-days.ts';
import type { PlanningProblem, Task } from '../model/planning-problem.ts';
import type { Slot } from '../model/slots.ts';
import { withRequired } from './choose-in-turn.ts';
import { chooseMockDays } from './choose-mock-days.ts';
import type { Shares } from './share.ts';
import { valueRate } from './task-value.ts';
import { Timetable } from './timetable.ts';

/**
 * A first timetable: mocks in the last 14 days, the person's own items, then each session in turn with what its block has next, at an even
 * pace and with room left for reviews. Where a block has nothing left, the next opens early (`Placement.opensOn`).
 */
export function allocate(problem: PlanningProblem, shares: Shares): Timetable {
  const timetable = new Timetable(problem);
  placeMocks(timetable);
  placeOwnItems(timetable);
  const left = shares.blocks.map(({ chosen }) => [...chosen]);
  const quota = new Quota(timetable, shares);
  for (const slot of problem.slots) {
    for (
      let task = learnNext(timetable, left, slot, quota);
      task;
      task = learnNext(timetable, left, slot, quota)
    ) {
      const queue = at(left, task.block);
      queue.splice(queue.indexOf(task), 1);
    }
    openBlocksEarly(timetable, shares, left, slot, quota);
  }
  return timetable;
}

/** One mock for each expected round, in order, one a day, evenly over the last 14 days; as many as any days hold, the first rounds first. */
function placeMocks(timetable: Timetable): void {
  const { problem } = timetable;
  const mocks = problem.tasks.filter(({ isMock, isKnown }) => isMock && !isKnown);
  mocks.sort((a, b) => a.round - b.round);
  const late = problem.slots.filter((slot) => mayHoldMock(problem, slot.day));
  const laid = chooseMockDays({
    rooms: late.map((slot) => ({ day: slot.day, week: slot.week, minutes: timetable.roomIn(slot) })),
    mocks: mocks.map(({ sittings }) => sittings),
    weekLeft: (week) => problem.calendar.minutesPerWeek - (timetable.weekMinutes[week] ?? 0),
    cost: (mock, _, room) => Math.abs(room + 0.5 - ((mock + 0.5) * late.length) / mocks.length),
  });
  for (const [place, mock] of mocks.entries()) {
    const slots = at(laid, place).map((room) => at(late, room).index);
    if (slots.length > 0) timetable.tryLearn(mock, slots);
  }
}

/** What the person added, before anything of the content, evenly over the days on which it may be new. */
function placeOwnItems(timetable: Timetable): void {
  const { problem } = timetable;
  const own = problem.tasks.filter(({ item, isKnown }) => item.kind === 'own' && !isKnown);
  const open = problem.slots.filter(({ day }) => !isQuietDay(problem, day));
  for (const [place, task] of own.entries()) {
    const from = Math.floor(((place + 0.5) * open.length) / own.length);
    [...open.slice(from), ...open.slice(0, from).reverse()].some(({ index }) =>
      placeFrom(timetable, task, index),
    );
  }
}

/** How much may be learned on a day and in a week, so that reviews have room and every week its even share. */
class Quota {
  readonly #day: number[];
  readonly #week: number[];
  readonly #timetable: Timetable;

  constructor(timetable: Timetable, { reserve, pace }: Shares) {
    const { slots, calendar } = timetable.problem;
    this.#timetable = timetable;
    this.#day = new Array<number>(calendar.days).fill(0);
    this.#week = new Array<number>(calendar.weeks).fill(0);
    for (const slot of slots) {
      this.#day[slot.day] = (this.#day[slot.day] ?? 0) + slot.share;
      this.#week[slot.week] = (this.#week[slot.week] ?? 0) + pace * slot.share;
    }
    for (const [day, minutes] of reserve.entries()) {
      const kept = Math.min(minutes, this.#day[day] ?? 0);
      const week = Math.floor(day / 7);
      this.#day[day] = (this.#day[day] ?? 0) - kept;
      this.#week[week] = (this.#week[week] ?? 0) - kept;
    }
  }

  /** One item a day may reach into the time for reviews, or long ones would never fit; half of one into the week's. */
  allows(task: Task, slot: Slot): boolean {
    const { dayMinutes, weekMinutes } = this.#timetable;
    const minutes = task.sittings[0] ?? 0;
    const isFirst = (dayMinutes[slot.day] ?? 0) === 0;
    return (
      (isFirst || (dayMinutes[slot.day] ?? 0) + minutes <= (this.#day[slot.day] ?? 0)) &&
      (weekMinutes[slot.week] ?? 0) + minutes / 2 <= (this.#week[slot.week] ?? 0)
    );
  }

  isOpen(slot: Slot): boolean {
    return (this.#timetable.weekMinutes[slot.week] ?? 0) < (this.#week[slot.week] ?? 0);
  }
}

/** Learns the next task that fits: one of a topic that the session does not have yet, if there is one. */
function learnNext(
  timetable: Timetable,
  left: readonly Task[][],
  slot: Slot,
  quota: Quota,
): Task | undefined {
  if (!quota.isOpen(slot)) return undefined;
  const topics = new Set(at(timetable.slotTasks, slot.index).map((index) => timetable.task(index).topic));
  for (const mayRepeat of [false, true]) {
    for (const block of openBlocksOn(timetable, slot)) {
      for (const task of at(left, block)) {
        if (topics.has(task.topic) !== mayRepeat || !quota.allows(task, slot)) continue;
        if (placeFrom(timetable, task, slot.index)) return task;
      }
    }
  }
  return undefined;
}

/** The open blocks, the day's own first, so that what others left over takes none of its time; then in their order. */
function openBlocksOn({ opensOn, problem: { blocks } }: Timetable, { day }: Slot): number[] {
  const own = blockOn(blocks, day);
  const others = blocks.flatMap((_, block) => (block !== own && (opensOn[block] ?? 0) <= day ? [block] : []));
  return (opensOn[own] ?? 0) <= day ? [own, ...others] : others;
}

/** Opens the next block early where the open ones have nothing left, or nothing for a session that is still empty. */
function openBlocksEarly(
  timetable: Timetable,
  shares: Shares,
  left: readonly Task[][],
  slot: Slot,
  quota: Quota,
): void {
  const { opensOn } = timetable;
  const { blocks } = timetable.problem;
  const current = blockOn(blocks, slot.day);
  for (;;) {
    const next = opensOn.findIndex((day) => day > slot.day);
    if (next < 1 || !quota.isOpen(slot)) return;
    // Blocks whose days are over may still have leftovers that fit nowhere here.
    const isDry = left.slice(current, next).every((queue) => queue.length === 0);
    if (!isDry || !at(shares.blocks, next - 1).opensNextEarly) return;
    opensOn[next] = slot.day;
    for (
      let task = learnNext(timetable, left, slot, quota);
      task;
      task = learnNext(timetable, left, slot, quota)
    ) {
      const queue = at(left, task.block);
      queue.splice(queue.indexOf(task), 1);
    }
  }
}

/** Learns a task from a slot on: the first sitting there, each further one in the next slot that has room. */
export function placeFrom(timetable: Timetable, task: Task, first: number): boolean {
  const [minutes] = task.sittings;
  if (minutes === undefined || !hasRoom(timetable, first, minutes)) return false;
  if (task.sittings.length === 1) return timetable.tryLearn(task, [first]);
  const slots = [first];
  for (let index = first + 1; slots.length < task.sittings.length; index++) {
    if (index >= timetable.problem.slots.length) return false;
    if (hasRoom(timetable, index, task.sittings[slots.length] ?? 0)) slots.push(index);
  }
  return timetable.tryLearn(task, slots);
}

/** Whether a session has room for a sitting, as far as its own length goes. */
export function hasRoom(timetable: Timetable, index: number, minutes: number): boolean {
  return (timetable.slotMinutes[index] ?? 0) + minutes <= timetable.slot(index).capacity;
}

/**
 * Learns what is left wherever there is room, best value for its time first, each with what it requires. A session
 * that holds something already is preferred to an empty one.
 */
export function fillSlack(timetable: Timetable, order: readonly Task[]): void {
  for (const task of order) {
    if (timetable.isLearned(task) || task.isMock) continue;
    const placed: Task[] = [];
    const closure = withRequired(timetable.problem, task).filter((other) => !timetable.isLearned(other));
    const isWhole = closure.every((other) => {
      const isPlaced = placeAnywhere(timetable, other);
      if (isPlaced) placed.push(other);
      return isPlaced;
    });
    if (!isWhole) for (const other of placed.reverse()) timetable.unlearn(other);
  }
}

/** Learns one task in the first session that has room for it, one in use before an empty one. */
export function placeAnywhere(timetable: Timetable, task: Task): boolean {
  for (const isUsed of [true, false]) {
    for (const { index } of timetable.problem.slots) {
      if ((timetable.slotMinutes[index] ?? 0) > 0 === isUsed && placeFrom(timetable, task, index))
        return true;
    }
  }
  return false;
}

/** What is not learned and may be: chosen items, then the stretch tier by tier; each by value for its time. */
export function leftOver(timetable: Timetable, { blocks }: Shares): Task[] {
  const isLeft = (task: Task) => !timetable.isLearned(task);
  const chosen = blocks.flatMap((block) => block.chosen.filter(isLeft));
  const stretch = blocks.flatMap((block) => block.stretch.filter(isLeft));
  const byRate = (a: Task, b: Task) => valueRate(b) - valueRate(a) || a.index - b.index;
  return [...chosen.sort(byRate), ...stretch.sort((a, b) => a.tier - b.tier || byRate(a, b))];
}
