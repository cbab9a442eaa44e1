/** The words that belong to the product; those that belong to a field of interviews are slugs of its pack. */

/** How deep a question goes: one of the pack's question levels. */
export type QuestionLevel = string;

/** Where a person stands: one of the pack's career levels. */
export type CareerLevel = string;

/** What a question asks one to do: one of the pack's kinds. */
export type QuestionKind = string;

/** One of the pack's blocks. */
export type BlockId = string;

/** One of the pack's interview rounds. */
export type Round = string;

export const MATERIAL_KINDS = ['primer', 'lab', 'mock'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const VOLATILITIES = ['low', 'medium', 'high'] as const;
export type Volatility = (typeof VOLATILITIES)[number];

/** 0 none needed · 1 aware · 2 working · 3 independent · 4 leads. */
export type Proficiency = 0 | 1 | 2 | 3 | 4;
