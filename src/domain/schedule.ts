import type { CivilDate } from './civil-date.ts';
import type { Taxonomy } from './pack-settings.ts';
import type { Session } from './session.ts';
import type { StudyItem } from './study-item.ts';
import type { StudyRequest } from './study-request.ts';
import type { BlockId, Proficiency } from './taxonomy.ts';

export interface PlanBlock {
  id: BlockId;
  from: CivilDate;
  /** Inclusive. */
  to: CivilDate;
  /** Minutes that the person's time holds in the block's days. */
  wantedMinutes: number;
  /** Minutes of the block's own items, wherever they lie. */
  plannedMinutes: number;
  /** Where it runs out of material: the day from which the next block's items may be learned, before that block's own. */
  handedOnFrom?: CivilDate;
}

export const DROP_REASONS = [
  'no_time',
  'outside_levels',
  'not_specialised',
  'requires_dropped',
  'already_known',
  'too_long',
  'round_not_expected',
  'skipped',
  'retired',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

export interface TopicCoverage {
  topic: string;
  /** Items in the plan, and in the person's window of levels. */
  planned: number;
  available: number;
  minutes: number;
}

/** What the planner makes of a request. */
export interface Schedule {
  blocks: PlanBlock[];
  /** By start. */
  sessions: Session[];
  coverage: {
    topics: TopicCoverage[];
    dropped: { itemId: string; title: string; reason: DropReason }[];
  };
  recall: {
    /** Weighted mean predicted probability of recall on the interview day, 0–1. */
    atInterview: number;
    /** How many items that is the mean of: those of the plan that memory keeps. */
    of: number;
    topics: { topic: string; atInterview: number }[];
    model: string;
  };
  /** Sentences for the person. */
  notes: string[];
  /** Whether its sessions were laid by the rules of a day (H15–H18); absent in plans of before them, until a rebuild. */
  dayRules?: true;
}

/** Why nothing could be planned: the constraint that binds, and the smallest change that frees it. */
export interface Infeasible {
  /** `H1` … `H14`, or the request's field. */
  constraint: string;
  /** JSON Pointer into the request. */
  pointer: string;
  message: string;
  /** A change that has been tried and works. */
  relaxation?: { pointer: string; value: unknown; message: string };
}

export type PlanOutcome = { ok: true; schedule: Schedule } | { ok: false; infeasible: Infeasible };

/** What the planner reads: no clock, no store. The same input gives the same bytes. */
export interface PlannerInput {
  request: StudyRequest;
  /** Every item of the release and the person's own, in any order. */
  items: readonly StudyItem[];
  topics: readonly { slug: string; buildsOn: readonly string[]; specialisation: boolean }[];
  /** Target proficiency by topic. */
  targets: Readonly<Record<string, Proficiency>>;
  /** The career level's window of question levels. */
  levels: readonly string[];
  taxonomy: Taxonomy;
  /** What session ids are made from: the plan's id, or in a preview the request's hash. */
  idSeed: string;
}

/** A hard constraint that a plan breaks, as the independent checker sees it. */
export interface Violation {
  constraint: string;
  message: string;
  sessionIds: string[];
}
