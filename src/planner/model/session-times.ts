import { MINUTES_PER_DAY } from '../../time/wall-clock.ts';
import { at } from './at.ts';
import { REST_MINUTES } from './limits.ts';
import type { PlanningProblem } from './planning-problem.ts';
import { lacksRest, nextStart } from './rests.ts';
import type { FreeWindow } from './slots.ts';

/** Sessions without a rest between them: when the last of them ends, and the minutes of them all. */
interface Stretch {
  end: number;
  minutes: number;
}

/** When a window's first session starts: one that the plan already has keeps its start. */
function firstStart({ from, keepsStart }: FreeWindow): number {
  return keepsStart ? from : nextStart(from);
}

/**
 * When the sessions of a plan start, as far as their minutes say it: those of a window follow each other, each as early
 * as starts (H15) and rests (H16) allow. Times are minutes from midnight.
 */
export class SessionTimes {
  readonly #windows: readonly FreeWindow[];
  /** By window, its slots in order. */
  readonly #slots: readonly (readonly number[])[];
  /** By window, all that follow each other so closely that there may be no rest between them, it among them. */
  readonly #neighbours: readonly (readonly number[])[];

  constructor({ calendar: { windows }, slots }: PlanningProblem) {
    this.#windows = windows;
    const byWindow = windows.map((): number[] => []);
    for (const { window, index } of slots) at(byWindow, window).push(index);
    this.#slots = byWindow;
    this.#neighbours = neighboursOf(windows);
  }

  /** The starts of all slots' sessions, by slot; of an empty one, when it would start. */
  startsOf(slotMinutes: readonly number[]): number[] {
    const starts = slotMinutes.map(() => 0);
    for (const window of this.#windows.keys()) {
      this.#walk(window, slotMinutes, -1, 0, (slot, start) => {
        starts[slot] = start;
      });
    }
    return starts;
  }

  /** When a window's last session ends, if `slot` held so many minutes more. */
  endOf(window: number, slotMinutes: readonly number[], slot: number, added: number): number {
    if (at(this.#slots, window).length === 1)
      return firstStart(at(this.#windows, window)) + (slotMinutes[slot] ?? 0) + added;
    return this.#walk(window, slotMinutes, slot, added);
  }

  /** Whether every session around a window has the rest that is due before the next, if `slot` held so many minutes more. */
  isRested(window: number, slotMinutes: readonly number[], slot: number, added: number): boolean {
    const around = at(this.#neighbours, window);
    if (around.length === 1) return true;
    let isRested = true;
    let stretch: Stretch = { end: Number.NEGATIVE_INFINITY, minutes: 0 };
    for (const each of around) {
      const midnight = at(this.#windows, each).day * MINUTES_PER_DAY;
      this.#walk(each, slotMinutes, slot, added, (_, start, minutes) => {
        const between = midnight + start - stretch.end;
        const together = between < REST_MINUTES ? stretch.minutes + minutes : minutes;
        if (together > minutes && lacksRest(together, between)) isRested = false;
        stretch = { end: midnight + start + minutes, minutes: together };
      });
    }
    return isRested;
  }

  /** Goes through a window's sessions and tells the start of each that holds something; returns when the last one ends. */
  #walk(
    window: number,
    slotMinutes: readonly number[],
    changed: number,
    added: number,
    tell?: (slot: number, start: number, minutes: number) => void,
  ): number {
    let end = firstStart(at(this.#windows, window));
    let together = 0;
    for (const slot of at(this.#slots, window)) {
      const minutes = (slotMinutes[slot] ?? 0) + (slot === changed ? added : 0);
      if (minutes === 0) continue;
      let start = together === 0 ? end : nextStart(end);
      together += minutes;
      if (together > minutes && lacksRest(together, start - end)) {
        start = nextStart(end + REST_MINUTES);
        together = minutes;
      }
      tell?.(slot, start, minutes);
      end = start + minutes;
    }
    return end;
  }
}

function neighboursOf(windows: readonly FreeWindow[]): number[][] {
  const groups: number[][] = [];
  for (const [index, window] of windows.entries()) {
    const before = windows[index - 1];
    const gap = before ? minuteOfPlan(window, window.from) - minuteOfPlan(before, before.to) : -1;
    const group = groups[index - 1];
    if (group && gap >= 0 && gap < REST_MINUTES) {
      group.push(index);
      groups.push(group);
    } else groups.push([index]);
  }
  return groups;
}

function minuteOfPlan({ day }: FreeWindow, minute: number): number {
  return day * MINUTES_PER_DAY + minute;
}
