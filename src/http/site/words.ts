import type { ActivityKind, DropReason, Grade, SessionKind } from '../../domain/plan.ts';
import type {
  BlockId,
  CareerLevel,
  MaterialKind,
  QuestionKind,
  QuestionLevel,
  Round,
} from '../../domain/taxonomy.ts';

/** What people read in the place of the words of the API. */

export const BLOCK_NAMES: Record<BlockId, string> = {
  fundamentals: 'Fundamentals',
  'deep-learning': 'Deep learning',
  'advanced-topics': 'Advanced topics',
  specialisation: 'Specialisation',
  'system-design': 'System design',
  'mock-interviews': 'Mock interviews',
};

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

export const ROUND_NAMES: Record<Round, string> = {
  'technical-screen': 'Technical screen',
  'ml-fundamentals': 'ML fundamentals',
  coding: 'Coding',
  'system-design': 'System design',
  domain: 'Domain',
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

export const DROP_NAMES: Record<DropReason, string> = {
  no_time: 'There is no time left for it',
  outside_levels: 'Outside the levels you are likely to be asked at',
  not_specialised: 'Belongs to a specialisation you did not choose',
  requires_dropped: 'Builds on something that is left out',
  already_known: 'You said that you know it',
  too_long: 'Longer than any of your sessions',
  round_not_expected: 'Rehearses a round you do not expect',
  skipped: 'You skipped it',
  retired: 'No longer part of the content',
};

/** The steps of the self-assessment. */
export const KNOWN_STEPS = ['New to me', 'Heard of it', 'Used it', 'Comfortable', 'Could teach it'] as const;
