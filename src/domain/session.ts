import type { CivilDate } from './civil-date.ts';
import type { LocalTime } from './study-request.ts';
import type { BlockId } from './taxonomy.ts';

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
