import type { CivilDate, Weekday } from './civil-date.ts';
import type { CareerLevel, Proficiency, Round } from './taxonomy.ts';

/** `HH:MM` on a 24-hour wall clock, `00:00` to `24:00`. */
export type LocalTime = string;

export interface TimeWindow {
  from: LocalTime;
  /** Exclusive; `24:00` is the end of the day. */
  to: LocalTime;
}

export interface AvailabilityWindow extends TimeWindow {
  days: Weekday[];
}

/** RFC 3339 instants; `endsAt` exclusive. */
export interface Interval {
  startsAt: string;
  endsAt: string;
}

/** Busy times that were uploaded as a calendar, under the name by which they are replaced and removed. */
export interface BusyCalendar {
  name: string;
  /** Sorted, apart from each other, in UTC. */
  intervals: Interval[];
  /** RFC 3339, UTC. */
  updatedAt: string;
}

export interface OwnItem {
  /** `own-…` */
  id: string;
  title: string;
  minutes: number;
  topic: string;
  url?: string;
}

/** Minutes before a session, longest first; empty: none. */
export interface Reminders {
  all: number[];
  /** Of mock interviews, in the place of those of all. */
  mock?: number[];
}

/** What a person asks for, every default filled in: the only form the planner sees. */
export interface StudyRequest {
  startDate: CivilDate;
  /** ⌈days / 7⌉ of the plan. */
  weeks: number;
  /** The day of the interview; the plan covers the days before it. */
  interviewDate: CivilDate;
  /** An IANA zone. */
  timeZone: string;
  careerLevel: CareerLevel;
  role: string;
  specialisations: string[];
  rounds: Round[];
  availability: AvailabilityWindow[];
  /** Absent: what the windows hold. */
  minutesPerWeek?: number;
  sessionMinutes: { min: number; max: number };
  /** Absent: what the windows hold. */
  maxMinutesPerDay?: number;
  /** Days whose windows replace the weekly ones. */
  exceptions: { date: CivilDate; windows: TimeWindow[] }[];
  /** Inclusive ranges of days. */
  blackouts: { from: CivilDate; to: CivilDate }[];
  known: { topics: Record<string, Proficiency>; questions: string[] };
  busy: Interval[];
  /** By name; absent: none. They are uploaded, never part of a request on the wire. */
  busyCalendars?: BusyCalendar[];
  ownItems: OwnItem[];
  /** What an unmarked session counts as two days after its end. */
  onUnmarked: 'done' | 'missed';
  maxReviewsPerDay: number;
  /** What `reminders.all` comes to where that is absent: 0 for none. */
  reminderMinutes: number;
  /** Absent in requests of before there were several. */
  reminders?: Reminders;
  seed: number;
}

/** What a person sends: all but three fields may be left out. */
export type StudyRequestDraft = Partial<
  Omit<StudyRequest, 'timeZone' | 'careerLevel' | 'availability' | 'known' | 'sessionMinutes' | 'reminders'>
> &
  Pick<StudyRequest, 'timeZone' | 'careerLevel' | 'availability'> & {
    known?: { topics?: Record<string, Proficiency> | undefined; questions?: string[] | undefined };
    sessionMinutes?: { min?: number | undefined; max?: number | undefined };
    reminders?: { all?: number[] | undefined; mock?: number[] | undefined };
  };

/**
 * What of a request can change once there is a plan, as a JSON merge patch (RFC 7396): `null` takes a field back to
 * its default. Its start and its seed belong to its sessions' ids.
 */
export type RequestChange = MergePatch<
  Omit<StudyRequestDraft, 'startDate' | 'weeks' | 'seed' | 'interviewDate'>
> & {
  interviewDate?: CivilDate;
  /** Moves the interview to so many weeks after the start. */
  weeks?: number;
};

type MergePatch<T> = { [K in keyof T]?: Patched<T[K]> | (IsOptional<T, K> extends true ? null : never) };
type Patched<V> = V extends readonly unknown[] ? V : V extends object ? MergePatch<V> : V;
/** Keys of a record are all optional. */
type IsOptional<T, K extends keyof T> = string extends K ? true : undefined extends T[K] ? true : false;
