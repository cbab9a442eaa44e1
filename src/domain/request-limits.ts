/**
 * What the fields of a study request may say, each bound inclusive: the one place of these figures. The contract, the forms,
 * the checks and the error texts are made from them.
 */

export interface Range {
  min: number;
  max: number;
}

/** Days of a plan, from its first to the day before the interview; a later change may make it shorter still. */
export const PLAN_DAYS = { min: 14, max: 182 } as const satisfies Range;

/** Weeks of a plan. */
export const PLAN_WEEKS = { min: PLAN_DAYS.min / 7, max: PLAN_DAYS.max / 7 } as const satisfies Range;

/** Weeks that are recommended and measured for; the most are the default. */
export const RECOMMENDED_WEEKS = { min: 8, max: 12 } as const satisfies Range;

/** Years of the dates of a plan: zone data and the calendar are sure of these. */
export const PLAN_YEARS = { min: 1970, max: 2199 } as const satisfies Range;

export const SESSION_MINUTES = { min: 10, max: 240 } as const satisfies Range;
export const MINUTES_PER_WEEK = { min: 10, max: 10_080 } as const satisfies Range;
export const MAX_MINUTES_PER_DAY = { min: 10, max: 1440 } as const satisfies Range;
export const REVIEWS_PER_DAY = { min: 0, max: 50 } as const satisfies Range;
export const REMINDER_MINUTES = { min: 0, max: 1440 } as const satisfies Range;
export const SEED = { min: 0, max: 2 ** 31 - 1 } as const satisfies Range;
export const OWN_ITEM_MINUTES = { min: 5, max: 600 } as const satisfies Range;
export const OWN_ITEM_TITLE_CHARACTERS = { min: 1, max: 200 } as const satisfies Range;

/** The most entries of each list. */
export const MOST_ENTRIES = {
  availability: 50,
  /** Windows of one exception. */
  windows: 24,
  exceptions: 366,
  blackouts: 366,
  specialisations: 2,
  rounds: 20,
  knownQuestions: 2000,
  busy: 5000,
  ownItems: 100,
  /** Uploaded calendars of one plan; their times together count as `busy` does. */
  busyCalendars: 10,
  /** Before one session. */
  reminders: 2,
  /** Grades of one session. */
  grades: 100,
  /** Spans and sessions of one report. */
  spans: 50,
  reportedSessions: 500,
} as const;

/** The longest run of days without study. */
export const BLACKOUT_MOST_DAYS = 366;

/** The most characters of a zone's name, a slug or id of the content, and a link. */
export const MOST_CHARACTERS = { timeZone: 64, slug: 64, questionId: 128, url: 2000 } as const;

/** The longest path and query of a request; headers and all may have twice as much. */
export const MOST_URL_BYTES = 16_384;

/** An id that a person chooses for an item of their own. */
export const OWN_ITEM_ID = /^[A-Za-z0-9_-]{1,40}$/;

/** The name of an uploaded calendar. */
export const BUSY_NAME = { pattern: /^[a-z0-9-]{1,40}$/, most: 40 } as const;

/** `HH:MM` on a 24-hour wall clock, `24:00` for the end of the day. */
export const LOCAL_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
