import type { StudyItem } from '../../domain/study-item.ts';
import type { StudyRequest } from '../../domain/study-request.ts';
import type { BlockRange } from './blocks.ts';
import type { MemoryState, readiness } from './memory.ts';
import type { Calendar, Slot } from './slots.ts';

/** A study item as the search sees it. Days are counted from the plan's first, 0. */
export interface Task {
  /** Position in `PlanningProblem.tasks`, which are in order of id. */
  readonly index: number;
  readonly item: StudyItem;
  /** wᵢ of the objective. */
  readonly weight: number;
  /** Minutes of each sitting of the first pass, in order; empty for what the person knows already. */
  readonly sittings: readonly number[];
  readonly minutes: number;
  /** Minutes of free time that its first pass takes up, with what it leaves over (`costOf`); absent: its minutes. */
  readonly costMinutes?: number;
  /** Position among the pack's blocks. */
  readonly block: number;
  readonly topic: string;
  /** Position in `TIERS`: how readily it is drawn on. */
  readonly tier: number;
  /** Position among the pack's question levels. */
  readonly level: number;
  /** Whether it enters a plan only with what requires it. */
  readonly isOnlyRequired?: boolean;
  readonly isMock: boolean;
  /** The mock's place in the order of rounds; -1 for all else. */
  readonly round: number;
  readonly isDesign: boolean;
  /** Whether it may be learned in the last 7 days (H8). */
  readonly isLateAllowed: boolean;
  /** How it is remembered after its first study; undefined for what is practised and not reviewed. */
  readonly memory: MemoryState | undefined;
  readonly isKnown: boolean;
  /** Of a task that is its item's learning again: the position of the task that the item was learned by. */
  readonly relearns?: number;
  /** Position of the task by which it is learned again, if it is to be. */
  readonly relearnedBy?: number;
  /** The day of the last touch of what is known; absent: the day before the plan. */
  readonly touchedOn?: number;
  /** Hard prerequisites that have to be learned too, by position. */
  readonly requires: readonly number[];
  readonly requiredBy: readonly number[];
}

/** Time of a session that is a fact: it counts against the caps, and nothing moves it. */
export interface FixedLoad {
  readonly day: number;
  readonly minutes: number;
  readonly reviewMinutes: number;
  /** Items reviewed. */
  readonly reviews: number;
}

/** A request as numbers: what the constructive pass, the local search and replanning work on. */
export interface PlanningProblem {
  readonly request: StudyRequest;
  readonly calendar: Calendar;
  readonly slots: readonly Slot[];
  readonly blocks: readonly BlockRange[];
  readonly tasks: readonly Task[];
  /** Days from the plan's first to the interview. */
  readonly interviewDay: number;
  /** The first day on which each block's items may be learned (H6), as long as nothing opens it earlier. */
  readonly opensOn: readonly number[];
  /** By topic, what it builds on; absent: nothing builds on anything. */
  readonly buildsOn?: ReadonlyMap<string, readonly string[]>;
  /** What a replan plans around; absent: nothing. */
  readonly fixed?: readonly FixedLoad[];
  /** How ready an item's touches leave the person, 0–100; absent: `readiness` of `memory.ts`. */
  readonly readiness?: typeof readiness;
}
