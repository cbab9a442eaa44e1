import type { CivilDate } from '../domain/civil-date.ts';
import type { BlockId, QuestionLevel } from '../domain/taxonomy.ts';
import type { Fields } from './fields.ts';
import type { ImageFile } from './images.ts';
import type { Place } from './message.ts';
import type { Page } from './page.ts';
import type { PageFacts } from './page-facts.ts';
import type { CurriculumFields } from './parse-curriculum.ts';
import type { GuideFields } from './parse-guide.ts';
import type { MaterialFields } from './parse-material.ts';
import type { PackFields } from './parse-pack.ts';
import type { QuestionFields } from './parse-question.ts';
import type { ReferencesFields } from './parse-references.ts';
import type { SkillMapFields } from './parse-skill-map.ts';
import type { SynonymsFields } from './parse-synonyms.ts';
import type { RolesFields, TopicsFields } from './parse-taxonomy.ts';

/** A Markdown file as it was read. */
export interface DraftPage<T> {
  file: string;
  /** The file name without its ending. */
  slug: string;
  fields: Fields<T>;
  facts: PageFacts;
  /** What tells it from every other text, and from the same under another `pack.yaml`. */
  key: string;
  /** Its tree, parsed when it is first wanted. */
  parse(): Page<T>;
}

/** All of a content folder as read, before the rules have looked at it; any part may be faulty. */
export interface Draft {
  today: CivilDate;
  /** Every file of the folder. */
  files: ReadonlySet<string>;
  /** Whether every file could be read: in one that could not may stand whatever seems to be missing. */
  isWhole: boolean;
  /** Those of them that are images. */
  images: ReadonlyMap<string, ImageFile>;
  pack: Fields<PackFields>;
  topics: Fields<TopicsFields>;
  roles: Fields<RolesFields>;
  references: Fields<ReferencesFields>;
  questions: DraftPage<QuestionFields>[];
  skillMaps: DraftPage<SkillMapFields>[];
  /** Absent where the file is. */
  curriculum?: DraftPage<CurriculumFields>;
  materials: DraftPage<MaterialFields>[];
  guides: DraftPage<GuideFields>[];
  /** Absent where the file is. */
  synonyms?: Fields<SynonymsFields>;
}

/** Calls for each place where a rule is broken. */
export type Fault = (place: Place, message: string) => void;

/** One thing that must hold of the content; `subject` is what it looks at. */
interface RuleOf<Subject extends readonly unknown[]> {
  name: string;
  severity: 'error' | 'warning';
  check(...subject: Subject): void;
}

/** A rule that files keep together. */
export type Rule = RuleOf<[draft: Draft, fault: Fault]>;
/** A rule that each page keeps alone, whatever stands in other files but `pack.yaml`. */
export type PageRule<T = unknown> = RuleOf<[page: Page<T>, fault: Fault, pack: Fields<PackFields>]>;
export type QuestionRule = PageRule<QuestionFields>;

/** Whether a question's page has every section of the house form; a pack that does not say is held to it. */
export function isStrict(pack: Fields<PackFields>): boolean {
  return pack.value.anatomy !== 'open';
}

/** Every Markdown page. */
export function pagesOf(draft: Draft): DraftPage<unknown>[] {
  const curriculum = draft.curriculum === undefined ? [] : [draft.curriculum];
  return [...draft.questions, ...draft.skillMaps, ...curriculum, ...draft.materials, ...draft.guides];
}

/** What a plan can hold: questions, activities and materials, with what is known of each. */
export interface DraftItem {
  id?: string;
  level?: QuestionLevel;
  block?: BlockId;
  minutes?: number;
  parts?: number[];
  requires?: string[];
  at(...path: (string | number)[]): Place;
}

export function itemsOf(draft: Draft): DraftItem[] {
  const pages = [...draft.questions, ...draft.materials].map(({ fields }) => ({
    ...fields.value,
    at: fields.at,
  }));
  const blocks = draft.curriculum?.fields.value.blocks ?? [];
  const activities = blocks.flatMap((block, b) =>
    (block.activities ?? []).map((activity, a) => ({
      ...activity,
      ...(block.id === undefined ? {} : { block: block.id }),
      at: (...path: (string | number)[]) =>
        (draft.curriculum as DraftPage<CurriculumFields>).fields.at('blocks', b, 'activities', a, ...path),
    })),
  );
  return [...pages, ...activities];
}

export function topicSlugs(draft: Draft): string[] {
  return (draft.topics.value.topics ?? []).flatMap((topic) => topic.slug ?? []);
}
