import type { Question } from './question.ts';
import type { FoundType, SearchTier } from './search.ts';
import type { BlockId, QuestionKind, QuestionLevel } from './taxonomy.ts';

export const QUESTION_SORTS = ['id', 'level', 'minutes', 'updatedAt', 'relevance'] as const;
export type QuestionSort = (typeof QUESTION_SORTS)[number];
export const QUESTION_FACETS = ['level', 'topic', 'kind', 'block', 'tag', 'role'] as const;
export type QuestionFacet = (typeof QUESTION_FACETS)[number];
/** Whether a facet counts what all filters leave, or what the filters on other things leave. */
export const FACET_MODES = ['and', 'or'] as const;
export type FacetMode = (typeof FACET_MODES)[number];

/** By what a sample of questions can take turns. */
export const SAMPLE_STRATA = ['level', 'topic'] as const;
export type SampleStratum = (typeof SAMPLE_STRATA)[number];

/** Which questions, in which order. Values of one filter are ORed, filters are ANDed. */
export interface QuestionQuery {
  /** Ids or slugs. */
  ids?: string[];
  level?: QuestionLevel[];
  topic?: string[];
  kind?: QuestionKind[];
  /** Questions with a weight of at least 1 for one of these roles. */
  role?: string[];
  block?: BlockId[];
  tag?: string[];
  tagAll?: string[];
  core?: boolean;
  minMinutes?: number;
  maxMinutes?: number;
  /** `YYYY-MM-DD`, inclusive. */
  updatedSince?: string;
  /** Full text: any string is valid. See `SEARCH_TIERS`. */
  q?: string;
  /** Default `relevance` with `q`, else `id`; `id` is always the last key. */
  sort?: QuestionSort;
  descending?: boolean;
  limit: number;
  /** The sort position after which to go on: the values that the last page's `next` gave. */
  after?: CursorPosition;
  total?: boolean;
  facets?: QuestionFacet[];
  /** Default `and`. */
  facetMode?: FacetMode;
}

/** Questions drawn at random, the same ones for the same seed. */
export interface SampleQuery {
  /** Out of which. */
  filters: Omit<QuestionQuery, 'limit' | 'sort' | 'descending' | 'after' | 'q'>;
  n: number;
  /** Any text. */
  seed: string;
  /** Takes turns between the values of this. */
  stratify?: SampleStratum;
  /** Ids or slugs that are not to be drawn. */
  exclude?: readonly string[];
}

/** The sort key and the id of the last row of a page. */
export type CursorPosition = readonly [key: string | number, id: string];

export interface QuestionPage<T = Question> {
  items: T[];
  /** Absent at the end. */
  next?: CursorPosition;
  total?: number;
  facets?: Partial<Record<QuestionFacet, Record<string, number>>>;
  /** How well each answers the search, by id; absent where there is none. */
  tiers?: ReadonlyMap<string, SearchTier>;
}

/** What to look for among everything, and from where on. */
export interface SearchQuery {
  /** Any string. */
  q: string;
  /** Only these. */
  type?: FoundType[];
  limit: number;
  after?: CursorPosition;
}

/** Something that a search found. */
export interface Found {
  type: FoundType;
  /** The id of a question or material, the slug of a guide. */
  key: string;
  slug: string;
  title: string;
  tier: SearchTier;
  /** The title and some of the text as escaped HTML, with `<mark>` around what matched. */
  titleHtml: string;
  excerptHtml: string;
}

export interface FoundPage {
  items: Found[];
  /** Over all pages, of what was ranked. */
  total: number;
  /** Absent at the end. */
  next?: CursorPosition;
}
