import type { CivilDate } from './civil-date.ts';
import type { Taxonomy } from './pack-settings.ts';
import type { Schedule } from './schedule.ts';
import type { StudyItem } from './study-item.ts';
import type { StudyRequest } from './study-request.ts';
import type { Proficiency } from './taxonomy.ts';

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
