import type { Step } from '../../src/planner/constraints/constraint.ts';
import { Timetable } from '../../src/planner/construct/timetable.ts';
import type { PlanningProblem, Task } from '../../src/planner/model/planning-problem.ts';
import type { FreeWindow, Slot } from '../../src/planner/model/slots.ts';
import { objective } from '../../src/planner/search/objective.ts';
import { SOFT_CONSTRAINTS } from '../../src/planner/soft/index.ts';
import type { SoftConstraint } from '../../src/planner/soft/soft-constraint.ts';
import { BLOCKS } from '../../testbed/packs/own-pack.ts';
import { plainTasks } from './plain-tasks.ts';
import { inputFor } from './title-items.ts';

/** A place for a session: its day, or what else there is to say of it. */
type SlotSketch =
  | number
  | {
      day: number;
      /** The longest session there, in minutes; absent: 60. */
      capacity?: number;
      /** Whether it shares the window of the slot before. */
      follows?: boolean;
      /** Minutes of its window; absent: what its slots hold together. */
      windowMinutes?: number;
    };

/** A problem made by hand. What is not told stands in nobody's way. */
export interface SmallProblem extends Partial<Omit<PlanningProblem, 'slots' | 'tasks' | 'request'>> {
  /** Rising. */
  slots: readonly SlotSketch[];
  /** What each differs in from `plainTask`. */
  tasks: readonly Partial<Task>[];
  minutesPerDay?: number;
  minutesPerWeek?: number;
  /** Of the shortest session; absent: 20. */
  leastSessionMinutes?: number;
  maxReviewsPerDay?: number;
  /** By block, as `Timetable.leastMinutes`; absent: none. */
  leastMinutes?: readonly number[];
}

const LONGEST_SESSION = 60;
const WINDOW_FROM = 18 * 60;

/** An empty timetable of a problem made by hand; its plan starts on Monday, 4 January 2027, and is of 70 days. */
export function smallTimetable(small: SmallProblem): Timetable {
  const { slots: sketches, tasks, leastSessionMinutes = 20, maxReviewsPerDay = 6, ...rest } = small;
  const { minutesPerDay = 1440, minutesPerWeek = 10_080, leastMinutes = [], ...overrides } = rest;
  const interviewDay = small.interviewDay ?? 70;
  const { slots, windows } = layOutSketches(sketches);
  const { request } = inputFor([], { startDate: '2027-01-04' });
  const weeks = Math.ceil(interviewDay / 7);
  const timetable = new Timetable({
    request: {
      ...request,
      maxReviewsPerDay,
      sessionMinutes: { min: leastSessionMinutes, max: LONGEST_SESSION },
    },
    calendar: { startDate: '2027-01-04', days: interviewDay, weeks, windows, minutesPerDay, minutesPerWeek },
    slots,
    blocks: BLOCKS.map((id) => ({ id, from: 0, to: interviewDay - 1 })),
    tasks: plainTasks(tasks),
    interviewDay,
    opensOn: BLOCKS.map(() => 0),
    ...overrides,
  });
  timetable.leastMinutes = leastMinutes;
  return timetable;
}

function layOutSketches(sketches: readonly SlotSketch[]): { slots: Slot[]; windows: FreeWindow[] } {
  const windows: FreeWindow[] = [];
  const slots = sketches.map((sketch, index): Slot => {
    const told = typeof sketch === 'number' ? { day: sketch } : sketch;
    const { day, capacity = LONGEST_SESSION, windowMinutes } = told;
    const before = told.follows ? windows.pop() : undefined;
    const from = before?.from ?? WINDOW_FROM;
    windows.push({
      day,
      from,
      to: windowMinutes === undefined ? (before?.to ?? from) + capacity : from + windowMinutes,
    });
    return { index, day, week: Math.floor(day / 7), window: windows.length - 1, capacity, share: capacity };
  });
  return { slots, windows };
}

/** The step that would put the next sitting of a task into a slot. */
export function sittingStep(timetable: Timetable, task: number, slot: number): Step {
  const { sittings } = timetable.task(task);
  const minutes = sittings[timetable.learnSlots[task]?.length ?? 0] ?? 0;
  return { task: timetable.task(task), slot: timetable.slot(slot), minutes };
}

/** The step that would review a task in a slot. */
export function reviewStep(timetable: Timetable, task: number, slot: number): Step {
  const { item } = timetable.task(task);
  return { task: timetable.task(task), slot: timetable.slot(slot), minutes: item.reviewMinutes };
}

/** Learns tasks, by position, in the slots of their sittings, without asking any constraint. */
export function learnAsTold(timetable: Timetable, slotsByTask: Record<number, number | number[]>): void {
  for (const [task, slots] of Object.entries(slotsByTask))
    timetable.restore(timetable.task(Number(task)), [slots].flat());
}

/** Reviews tasks, by position, in slots, without asking any constraint. */
export function reviewAsTold(timetable: Timetable, slotsByTask: Record<number, number | number[]>): void {
  for (const [task, slots] of Object.entries(slotsByTask))
    for (const slot of [slots].flat()) timetable.review(timetable.task(Number(task)), slot);
}

/** Points that a soft constraint takes from a timetable's objective, as the search counts it. */
export function pointsOf(constraint: SoftConstraint, timetable: Timetable): number {
  const others = SOFT_CONSTRAINTS.filter((other) => other !== constraint);
  return objective(timetable, others) - objective(timetable);
}
