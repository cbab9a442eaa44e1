import type { CareerLevelSettings } from '../../domain/pack-settings.ts';
import type { ActivityKind, Grade, SessionKind } from '../../domain/session.ts';
import type { MaterialKind } from '../../domain/taxonomy.ts';

/** What people read in the place of the words of the API. */

export const MATERIAL_NAMES: Record<MaterialKind, { one: string; many: string }> = {
  primer: { one: 'Primer', many: 'Primers' },
  lab: { one: 'Lab', many: 'Labs' },
  mock: { one: 'Mock interview', many: 'Mock interviews' },
};

export const SESSION_NAMES: Record<SessionKind, string> = {
  study: 'Study',
  review: 'Review',
  mock: 'Mock interview',
  lab: 'Lab',
};

export const ACTIVITY_NAMES: Record<ActivityKind, string> = {
  learn: 'Learn',
  review: 'Review',
  relearn: 'Learn again',
  practise: 'Practise',
  lab: 'Build',
  mock: 'Rehearse',
};

export const GRADE_NAMES: Record<Grade, string> = {
  again: 'Forgot it',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};

/** The steps of the self-assessment. */
export const KNOWN_STEPS = ['New to me', 'Heard of it', 'Used it', 'Comfortable', 'Could teach it'] as const;

/** Typical years of experience: "2–5 years", "8 years and more". */
export function sayYears({ from, to }: CareerLevelSettings['years']): string {
  return to === undefined ? `${from} years and more` : `${from}–${to} years`;
}
