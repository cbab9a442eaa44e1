import { capitalise } from './format.ts';
import type { StudyRequestDraft } from './study-request.ts';

/** What a block is for: the planner knows blocks by this and by their order, never by their names. */
export const BLOCK_PARTS = ['foundation', 'core', 'specialisation', 'design', 'mock'] as const;
export type BlockPart = (typeof BLOCK_PARTS)[number];

/** How a question's page is built: every section of the house's own form, or a question and whatever there is besides. */
export const ANATOMIES = ['strict', 'open'] as const;
export type Anatomy = (typeof ANATOMIES)[number];

export const RULE_SEVERITIES = ['off', 'warning', 'error'] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** Hues, labels and patterns that pictures and pages have for blocks. */
export const HUES = 6;

/** A word of the API and what people read in its place. */
export interface Term {
  slug: string;
  title: string;
}

/** How deep a question goes. */
export interface LevelSettings extends Term {
  /** Words of an answer, least and most; absent: any number. */
  answerWords?: [number, number];
}

/** Where a person stands. */
export interface CareerLevelSettings extends Term {
  /** Typical years of experience; `to` is absent where there is no upper end. */
  years: { from: number; to?: number };
  /** The window of question levels, in their order. */
  levels: string[];
  /** What of a role's adjustments counts at this level, 0–1, rounded toward zero. Default 1. */
  adjustmentShare?: number;
}

/** What a question asks one to do. */
export interface KindSettings extends Term {
  /** Words of an answer, whatever its level. */
  answerWords?: [number, number];
  /** As tiring as a design question: at most two are begun in a day (H13). */
  designLike?: boolean;
  /** May be new in the last seven days (H8). */
  inLastWeek?: boolean;
}

/** A round of an interview. */
export interface RoundSettings extends Term {
  minutes?: number;
  /** What it usually asks. */
  asks?: { kinds: string[]; topics: string[] };
}

/** A block of the curriculum. */
export interface BlockSettings {
  id: string;
  title: string;
  /** Two or three letters for pictures. */
  short: string;
  part: BlockPart;
  /** Weeks it lasts in plans of so many weeks; between them the lengths are interpolated. All blocks have it, or none. */
  weeks?: Record<string, number>;
  /** Its share of a plan beside the shares of the others, where blocks have no weeks. */
  share?: number;
  /** 1–6. */
  hue: number;
}

/** What a plan needs of its pack when the release it was made from is gone: names and orders. */
export interface Taxonomy {
  /** Easiest first. */
  questionLevels: LevelSettings[];
  kinds: KindSettings[];
  rounds: RoundSettings[];
  /** In the order in which a plan goes through them. */
  blocks: BlockSettings[];
}

/** The blocks of a part, in their order. */
export function blocksOf({ blocks }: Pick<Taxonomy, 'blocks'>, part: BlockPart): BlockSettings[] {
  return blocks.filter((block) => block.part === part);
}

/** Whether a block is for `part`; one that the pack does not have is for none. */
export function isOfPart({ blocks }: Pick<Taxonomy, 'blocks'>, id: string, part: BlockPart): boolean {
  return blocks.some((block) => block.id === id && block.part === part);
}

/** What people read in the place of a slug; of one that the list does not have, its own words. */
export function titleOf(terms: readonly Term[], slug: string): string {
  return terms.find((term) => term.slug === slug)?.title ?? capitalise(slug.replaceAll('-', ' '));
}

/** What people read in the place of a block's id. */
export function blockTitle({ blocks }: Pick<Taxonomy, 'blocks'>, id: string): string {
  return titleOf(
    blocks.map((block) => ({ slug: block.id, title: block.title })),
    id,
  );
}

/** The two or three letters of a block. */
export function blockShort({ blocks }: Pick<Taxonomy, 'blocks'>, id: string): string {
  return blocks.find((block) => block.id === id)?.short ?? capitalise(id.slice(0, 2));
}

/** The hue of a block and with it its pattern, 1–6; the first for a block that the pack does not have. */
export function blockHue({ blocks }: Pick<Taxonomy, 'blocks'>, id: string): number {
  return blocks.find((block) => block.id === id)?.hue ?? 1;
}

/** Whether a round asks something, by its kind or its topic; one that does not say what it asks names nothing. */
export function isAskedIn(
  { asks }: RoundSettings,
  { questionKind, topic }: { questionKind?: string; topic: string },
): boolean {
  if (!asks) return false;
  return asks.topics.includes(topic) || (questionKind !== undefined && asks.kinds.includes(questionKind));
}

/** Whether questions of a kind are as tiring as a design question (H13), or may be new in the last week (H8). */
export function hasTrait(
  { kinds }: Pick<Taxonomy, 'kinds'>,
  kind: string | undefined,
  trait: 'designLike' | 'inLastWeek',
): boolean {
  return kinds.some((each) => each.slug === kind && each[trait] === true);
}

/** By which what was made of a pack is told from what was made of another. */
export function packId({ id, name }: Pick<PackSettings, 'id' | 'name'>): string {
  return id ?? name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** What pages call the fields that questions are browsed by; each begins as a label does. */
export interface FieldNames {
  topic: string;
  level: string;
  kind: string;
}

const DEFAULT_FIELD_NAMES: FieldNames = { topic: 'Topic', level: 'Level', kind: 'Kind' };

/** The pack's own names of fields, and the usual ones where it has none. */
export function fieldNames({ fields }: Pick<PackSettings, 'fields'>): FieldNames {
  return { ...DEFAULT_FIELD_NAMES, ...fields };
}

/** What `pack.yaml` says: everything that one field of interviews has and another has not. */
export interface PackSettings extends Taxonomy {
  /** What it is known by elsewhere, whatever its name becomes; absent: its name as a slug. */
  id?: string;
  /** The interviews it prepares for, as in "AI and ML interviews". */
  name: string;
  /** BCP 47. */
  language: string;
  /** Of the content, where a question, material or guide does not say another. */
  licence?: string;
  /** Those that are not the usual ones, see `fieldNames`. */
  fields?: Partial<FieldNames>;
  /** Of code fences, by name: highlighted beside those that always are. */
  languages?: string[];
  /** Earliest first. */
  careerLevels: CareerLevelSettings[];
  defaults: { role: string; careerLevel: string };
  /** The request behind the example plan. */
  example: StudyRequestDraft;
  anatomy: Anatomy;
  /** Severities by name of the rule, where they are not the rule's own. */
  rules: Record<string, RuleSeverity>;
  /** Words that the search box suggests. */
  searches: string[];
}
