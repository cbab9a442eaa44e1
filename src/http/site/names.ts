import type { ActivityKind, Grade, SessionKind } from '../../domain/plan.ts';
import type { CareerLevel, MaterialKind, QuestionKind, QuestionLevel } from '../../domain/taxonomy.ts';

/** What people read in the place of the words of the API. */

export const LEVEL_NAMES: Record<QuestionLevel, string> = {
  entry: 'Entry',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
  senior: 'Senior',
  expert: 'Expert',
  research: 'Research',
};

export const CAREER_NAMES: Record<CareerLevel, { name: string; years: string }> = {
  entry: { name: 'Entry', years: '0–2 years' },
  mid: { name: 'Mid', years: '2–5 years' },
  senior: { name: 'Senior', years: '5–8 years' },
  staff: { name: 'Staff', years: '8 years and more' },
};

export const QUESTION_KIND_NAMES: Record<QuestionKind, string> = {
  concept: 'Concept',
  compare: 'Comparison',
  derivation: 'Derivation',
  debugging: 'Debugging',
  coding: 'Coding',
  'system-design': 'System design',
  behavioural: 'Behavioural',
};

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
