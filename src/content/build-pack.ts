import { compareText } from '../domain/compare-text.ts';
import type { ContentPack } from '../domain/content-pack.ts';
import { type BuildCache, fromCache } from './build-cache.ts';
import type { Draft, DraftPage } from './draft.ts';
import type { Fields } from './fields.ts';
import { findLinkTargets } from './find-link-targets.ts';
import type { Page } from './page.ts';
import { sourcesKey, sourcesOf } from './page-sources.ts';
import { buildCurriculum } from './parse-curriculum.ts';
import { buildGuide, type GuideFields } from './parse-guide.ts';
import { buildMaterial } from './parse-material.ts';
import { buildSettings } from './parse-pack.ts';
import { buildQuestion } from './parse-question.ts';
import { buildReferences } from './parse-references.ts';
import { buildSkillMap } from './parse-skill-map.ts';
import type { Sources } from './render.ts';

/**
 * The domain values of a draft in which no rule found an error; those of a page from the cache where it, and all that it
 * cites and links to, are as they were. `advance` is called after each page.
 */
export function buildPack(draft: Draft, cache: BuildCache, advance: () => void): ContentPack {
  const settings = buildSettings(completeFields(draft.pack));
  const order = settings.careerLevels.map(({ slug }) => slug);
  const references = buildReferences(completeFields(draft.references));
  const all: Sources = {
    pack: settings,
    references: new Map(references.map((reference) => [reference.key, reference])),
    targets: findLinkTargets(draft),
  };
  const build = <F, V>(page: DraftPage<F>, builder: (page: Page<F>, fields: F, sources: Sources) => V): V => {
    const sources = sourcesOf(page, all);
    const value = fromCache(cache, sourcesKey(page, sources), () =>
      builder(page.parse(), completeFields(page.fields), sources),
    );
    advance();
    return value;
  };
  if (draft.curriculum === undefined) throw new Error('a draft without a curriculum has an error');
  return {
    settings,
    topics: completeFields(draft.topics)
      .topics.map(({ shortName, ...topic }) => ({ ...topic, ...(shortName !== undefined && { shortName }) }))
      .sort((a, b) => compareText(a.slug, b.slug)),
    roles: [...completeFields(draft.roles).roles].sort((a, b) => compareText(a.slug, b.slug)),
    questions: draft.questions
      .map((page) => build(page, buildQuestion))
      .sort((a, b) => compareText(a.question.id, b.question.id)),
    skillMaps: draft.skillMaps
      .map((page) => build(page, (...parts) => buildSkillMap(...parts, settings.careerLevels)))
      .sort((a, b) => order.indexOf(a.careerLevel) - order.indexOf(b.careerLevel)),
    curriculum: build(draft.curriculum, (...parts) => buildCurriculum(...parts, settings.blocks)),
    materials: draft.materials
      .map((page) => build(page, buildMaterial))
      .sort((a, b) => compareText(a.id, b.id)),
    guides: [...draft.guides].sort(byOrder).map((page) => build(page, buildGuide)),
    references,
    assets: [...draft.images.values()]
      .map(({ name, type = '', bytes }) => ({ name, type, bytes }))
      .sort((a, b) => compareText(a.name, b.name))
      .filter(({ name }, index, all) => name !== all[index - 1]?.name),
    ...(draft.synonyms && { searchWords: completeFields(draft.synonyms) }),
  };
}

/** Guides as their pack orders them; those that say no order come last, by slug. */
function byOrder(a: DraftPage<GuideFields>, b: DraftPage<GuideFields>): number {
  const [first, second] = [a, b].map(({ fields }) => completeFields(fields).order ?? Number.MAX_SAFE_INTEGER);
  return (first ?? 0) - (second ?? 0) || compareText(a.slug, b.slug);
}

function completeFields<T>(fields: Fields<T>): T {
  if (fields.complete === undefined) throw new Error('fields with a fault have an error message');
  return fields.complete;
}
