/** The fixed words of the product. Topics, roles and tags are data: they belong to a content pack. */

/** How deep a question goes, easiest first. */
export const QUESTION_LEVELS = ['entry', 'intermediate', 'advanced', 'senior', 'expert', 'research'] as const;
export type QuestionLevel = (typeof QUESTION_LEVELS)[number];

/** Where a person stands: typically 0–2, 2–5, 5–8 and more than 8 years in. */
export const CAREER_LEVELS = ['entry', 'mid', 'senior', 'staff'] as const;
export type CareerLevel = (typeof CAREER_LEVELS)[number];

export const QUESTION_KINDS = [
  'concept',
  'compare',
  'derivation',
  'debugging',
  'coding',
  'system-design',
  'behavioural',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The six curriculum blocks, in the order in which a plan goes through them. */
export const BLOCKS = [
  'fundamentals',
  'deep-learning',
  'advanced-topics',
  'specialisation',
  'system-design',
  'mock-interviews',
] as const;
export type BlockId = (typeof BLOCKS)[number];

/** What people read in the place of a block's id. A plan does not carry its release's titles, and must be drawn alone. */
export const BLOCK_NAMES: Readonly<Record<BlockId, string>> = {
  fundamentals: 'Fundamentals',
  'deep-learning': 'Deep learning',
  'advanced-topics': 'Advanced topics',
  specialisation: 'Specialisation',
  'system-design': 'System design',
  'mock-interviews': 'Mock interviews',
};

/** Interview rounds: the screen and the five on-site rounds. */
export const ROUNDS = [
  'technical-screen',
  'ml-fundamentals',
  'coding',
  'system-design',
  'domain',
  'behavioural',
] as const;
export type Round = (typeof ROUNDS)[number];

/** What people read in the place of a round. */
export const ROUND_NAMES: Readonly<Record<Round, string>> = {
  'technical-screen': 'Technical screen',
  'ml-fundamentals': 'ML fundamentals',
  coding: 'Coding',
  'system-design': 'System design',
  domain: 'Domain',
  behavioural: 'Behavioural',
};

export const MATERIAL_KINDS = ['primer', 'lab', 'mock'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const VOLATILITIES = ['low', 'medium', 'high'] as const;
export type Volatility = (typeof VOLATILITIES)[number];

/** 0 none needed · 1 aware · 2 working · 3 independent · 4 leads. */
export type Proficiency = 0 | 1 | 2 | 3 | 4;
