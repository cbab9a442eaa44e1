import type { CivilDate } from '../domain/civil-date.ts';
import type { BlockId, QuestionLevel } from '../domain/taxonomy.ts';
import type { Fields } from './fields.ts';
import type { ImageFile } from './images.ts';
import type { Place } from './message.ts';
import type { Page } from './page.ts';
import type { CurriculumFields } from './parse-curriculum.ts';
import type { GuideFields } from './parse-guide.ts';
import type { MaterialFields } from './parse-material.ts';
import type { PackFields } from './parse-pack.ts';
import type { QuestionFields } from './parse-question.ts';
import type { ReferencesFields } from './parse-references.ts';
import type { SkillMapFields } from './parse-skill-map.ts';
import type { SynonymsFields } from './parse-synonyms.ts';
import type { RolesFields, TopicsFields } from './parse-taxonomy.ts';

/** All of a content folder as read, before the rules have looked at it; any part may be faulty. */
export interface Draft {
  today: CivilDate;
  /** Every file of the folder. */
  files: ReadonlySet<string>;
  /** Those of them that are images. */
  images: ReadonlyMap<string, ImageFile>;
  pack: Fields<PackFields>;
  topics: Fields<TopicsFields>;
  roles: Fields<RolesFields>;
  references: Fields<ReferencesFields>;
  questions: Page<QuestionFields>[];
  skillMaps: Page<SkillMapFields>[];
  /** Absent where the file is. */
  curriculum?: Page<CurriculumFields>;
  materials: Page<MaterialFields>[];
  guides: Page<GuideFields>[];
  /** Absent where the file is. */
  synonyms?: Fields<SynonymsFields>;
}

/** One thing that must hold of the content. */
export interface Rule {
  name: string;
  severity: 'error' | 'warning';
  /** Calls `fault` for each place where the rule is broken. */
  check(draft: Draft, fault: (place: Place, message: string) => void): void;
}

/** Whether a question's page has every section of the house form; a pack that does not say is held to it. */
export function isStrict({ pack }: Pick<Draft, 'pack'>): boolean {
  return pack.value.anatomy !== 'open';
}

/** Every Markdown page. */
export function pagesOf(draft: Draft): Page<unknown>[] {
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
        (draft.curriculum as Page<CurriculumFields>).fields.at('blocks', b, 'activities', a, ...path),
    })),
  );
  return [...pages, ...activities];
}

export function topicSlugs(draft: Draft): string[] {
  return (draft.topics.value.topics ?? []).flatMap((topic) => topic.slug ?? []);
}
