import type { DropReason, Infeasible, Schedule } from './schedule.ts';
import type { SessionItem } from './session.ts';
import type { Interval } from './study-request.ts';

export const REPLAN_MODES = ['repair', 'rebuild'] as const;
/** How far a replan goes: as few changes as it takes, or the best plan from here on. */
export type ReplanMode = (typeof REPLAN_MODES)[number];

/** What a replan changes. Applied to the old sessions it gives the new ones' times and contents. */
export interface PlanDifference {
  added: ({ sessionId: string; items: SessionItem[] } & Interval)[];
  /** Sessions that begin at another time, missed ones that were put off among them. */
  moved: { sessionId: string; from: Interval; to: Interval }[];
  /** Sessions that hold something else, and so may end at another time; one that moves as well is in both lists. */
  changed: ({ sessionId: string; addedItems: SessionItem[]; removedItems: SessionItem[] } & Interval)[];
  dropped: ({ sessionId: string; items: SessionItem[] } & Interval)[];
  /** Items whose first pass enters the plan, and those whose first pass leaves it. */
  addedItems: { itemId: string; title: string }[];
  droppedItems: { itemId: string; title: string; reason: DropReason }[];
}

export const ALTERNATIVE_REASONS = ['keeps_mocks', 'readier'] as const;

/** A replan that does better than the repair that was made, and the call that makes it. */
export interface PlanAlternative {
  mode: 'rebuild';
  reason: (typeof ALTERNATIVE_REASONS)[number];
  /** Rounds whose mocks it has and the repair has not. */
  keepsMocks: string[];
  /** What it adds to `readiness.ifFollowed`. */
  readinessGain: number;
  /** From the repaired plan. */
  difference: PlanDifference;
  call: { method: 'POST'; path: string };
}

/** A schedule repaired around what happened, or why there can be none. */
export type ReplanOutcome =
  | { ok: true; schedule: Schedule; nextOrdinal: number; difference: PlanDifference }
  | { ok: false; infeasible: Infeasible };
