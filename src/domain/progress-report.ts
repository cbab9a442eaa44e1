import type { CivilDate } from './civil-date.ts';
import type { Grade, SessionStatus } from './session.ts';

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
