import type { Placement } from '../model/placement.ts';

/** Something that a plan would rather not have: `weight` points of the objective for each unit of `cost`. */
export interface SoftConstraint {
  id: string;
  weight: number;
  cost(placement: Placement): number;
}
