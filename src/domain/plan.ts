import type { CivilDate } from './civil-date.ts';
import type { Taxonomy } from './pack-settings.ts';
import type { StudyItem } from './study-item.ts';
import type { Interval, LocalTime, StudyRequest } from './study-request.ts';
import type { BlockId, Proficiency } from './taxonomy.ts';

export const SESSION_KINDS = ['study', 'review', 'mock', 'lab'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const SESSION_STATUSES = ['planned', 'done', 'missed', 'skipped', 'dropped'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const MARKERS = ['person', 'clock'] as const;
/** Who said what became of a session: the person, or the clock where two days passed without a word. */
export type Marker = (typeof MARKERS)[number];

export const ACTIVITIES = ['learn', 'review', 'relearn', 'practise', 'lab', 'mock'] as const;
/**
 * What is done with an item: questions and primers are learned and reviewed, and learned again where they were forgotten
 * twice; curriculum activities are practised.
 */
export type ActivityKind = (typeof ACTIVITIES)[number];

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

export interface SessionItem {
  itemId: string;
  title: string;
  topic: string;
  activity: ActivityKind;
  minutes: number;
  /** 1-based, where an item is split. */
  part?: number;
  parts?: number;
  url?: string;
  /** How the person did, once told. */
  grade?: Grade;
}

export interface Session {
  /** `ss_…`, made once from the plan's id and an ordinal; kept whatever the session later holds. */
  id: string;
  ordinal: number;
  /** Rises with each change of time, contents or status (RFC 5545, 3.8.7.4). */
  sequence: number;
  kind: SessionKind;
  /** Local day and wall clock in the plan's zone: what is stored; the instants follow from them. */
  date: CivilDate;
  from: LocalTime;
  to: LocalTime;
  /** RFC 3339 with the offset of the plan's zone. */
  startsAt: string;
  endsAt: string;
  block: BlockId;
  status: SessionStatus;
  /** Once it is done, missed or skipped. What the clock marked is shown as not marked. */
  markedBy?: Marker;
  /** Whether the person has moved it outside their windows, just this once: H2 is waived for it, and it stays there. */
  outsideWindows?: true;
  items: SessionItem[];
}

/** Whether an item is met for the first time, whole or in part: neither reviewed nor learned again. */
export function isFirstPass({ activity }: Pick<SessionItem, 'activity'>): boolean {
  return activity !== 'review' && activity !== 'relearn';
}

/** Whether the person themselves said what became of a session. */
export function isMarkedByPerson({ status, markedBy }: Pick<Session, 'status' | 'markedBy'>): boolean {
  return status !== 'planned' && status !== 'dropped' && markedBy !== 'clock';
}

/** Whether the person said that a session was done; what counts as done for want of a mark was not. */
export function isToldDone(session: Pick<Session, 'status' | 'markedBy'>): boolean {
  return session.status === 'done' && isMarkedByPerson(session);
}

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

export const ATTENTION_CODES = ['unmarked', 'behind', 'ahead', 'interview_past'] as const;

/** Something that a plan asks of its person, and the one call of the API that answers it. */
export interface Attention {
  code: (typeof ATTENTION_CODES)[number];
  /** A sentence for the person. */
  message: string;
  call: { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body?: object };
}

/**
 * How much of all that a target asks for a person has in memory: Σ wᵢ Rᵢ / Σ wᵢ over every question and primer of the
 * target's window, 0 for what is not learned. Shares, 0–1, predicted.
 */
export interface PlanReadiness {
  /** The day to which `now` belongs, in the plan's zone. */
  asOf: CivilDate;
  now: number;
  /** On the interview's day, if all that is planned takes place. */
  ifFollowed: number;
  /** On the interview's day, if nothing more is done. */
  ifStopped: number;
  /** Where `ifFollowed` comes out for eight of ten people: its 10th and 90th percentiles. */
  range: [number, number];
  /** How many items the window has, how many of them will be learned by the interview, and how many are. */
  of: { items: number; planned: number; learned: number };
  /** What the person has at the end of each week of the plan, if it is followed. */
  weeks: { week: number; ifFollowed: number }[];
}

/** A stored plan: everything needed to show, follow and repair it when its release is gone. */
export interface Plan extends Schedule {
  /** `pl_…`, sortable by time of creation. */
  id: string;
  /** Rises by one with every stored change. */
  revision: number;
  release: string;
  status: 'active';
  request: StudyRequest;
  /** Whether its last day comes of a number of weeks, and no interview is known; absent: a day was named. */
  endsByWeeks?: true;
  /** RFC 3339, UTC, whole seconds. */
  createdAt: string;
  updatedAt: string;
  /** How often the full calendar's address was renewed, and with it its sessions' links. */
  rotation: number;
  /** The same of the other calendars; absent: never. */
  feedRotations?: { view?: number; busy?: number };
  /** When the full calendar's address was last renewed, RFC 3339 UTC; absent: never. */
  linksChangedAt?: string;
  /** The host part of its UIDs, fixed at creation. */
  uidHost: string;
  /** What the UIDs of its busy calendar are made from: known to nobody, fixed with the first revision stored with one. */
  uidSalt?: string;
  /** What its release calls the career level and the role; absent in plans of before that was kept. */
  names?: { careerLevel: string; role?: string };
  items: StudyItem[];
  /** `shortName` where the pack has one for places with little room. */
  topics: { slug: string; name: string; shortName?: string; buildsOn: string[]; specialisation: boolean }[];
  targets: Record<string, Proficiency>;
  levels: string[];
  /** What its pack called things when it was made. */
  taxonomy: Taxonomy;
  /** By session id: when the revision that made it, and the one that last changed it, were stored. */
  stamps: Record<string, { createdAt: string; changedAt: string }>;
  /** The next ordinal of a session; never reused. */
  nextOrdinal: number;
  /** What it asks of the person as of `updatedAt`; absent in plans stored before it was kept: nothing. */
  attention?: Attention[];
  /** As of the day of `updatedAt`. */
  readiness: PlanReadiness;
  /** The next moment at which the clock alone changes the plan; absent: none. */
  nextChangeAt?: string;
}

/** What a person says of one session: what became of it, another start, how they did. */
export interface SessionChange {
  sessionId: string;
  status?: Exclude<SessionStatus, 'dropped'>;
  /** RFC 3339, with any offset. */
  startsAt?: string;
  /** With `startsAt`: it may lie outside the person's windows, just this once. */
  outsideWindows?: boolean;
  grades?: { itemId: string; grade: Grade }[];
}

/** What a person says of a session that is named elsewhere. */
export type SessionProgress = Omit<SessionChange, 'sessionId'>;

/** A status that can be said of a span of days. */
export const SPAN_STATUSES = ['done', 'missed', 'skipped', 'planned'] as const;

/** What a person says of many sessions at once. */
export interface ProgressReport {
  /**
   * Days of the plan's zone, both inclusive: what became of the sessions there that the person has not marked; with
   * `planned` the marks there that are the person's are taken back.
   */
  spans: { from: CivilDate; to: CivilDate; status: (typeof SPAN_STATUSES)[number] }[];
  /** What is said of one session wins over what is said of its day. */
  sessions: Pick<SessionChange, 'sessionId' | 'status' | 'grades'>[];
}

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
