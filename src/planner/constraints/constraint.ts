import type { Placement } from '../model/placement.ts';
import type { Task } from '../model/planning-problem.ts';
import type { Slot } from '../model/slots.ts';

/** A sitting of a first pass, or a review, that is about to enter a slot. */
export interface Step {
  task: Task;
  slot: Slot;
  minutes: number;
}

/** A hard constraint, asked before each step: a step that it allows breaks nothing. */
export interface StepConstraint {
  /** `H1` … `H18`. */
  id: string;
  allows(placement: Placement, step: Step): boolean;
}

/** A hard constraint that only a finished session or week can meet, asked after a move. */
export interface SettledConstraint {
  id: string;
  holds(placement: Placement, slot: Slot): boolean;
}
