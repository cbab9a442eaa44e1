import type { Catalogue } from '../domain/catalogue.ts';
import { AppError } from '../domain/error.ts';
import { blocksOf, type PackSettings, type Taxonomy, titleOf } from '../domain/pack-settings.ts';
import type { Plan } from '../domain/plan.ts';
import { targetProficiency } from '../domain/skill-map.ts';
import type { StudyItem } from '../domain/study-item.ts';
import type { OwnItem, StudyRequest } from '../domain/study-request.ts';
import { divideLongItems } from '../planner/model/divide-items.ts';

/** What a plan takes from the content beside its request; a stored plan keeps a copy. */
export type PlanInputs = Pick<Plan, 'items' | 'topics' | 'targets' | 'levels' | 'taxonomy' | 'names'>;

/**
 * What the current release says for a request.
 * @throws AppError `unavailable` where the content has no skill map for the career level.
 */
export function planInputs(catalogue: Catalogue, request: StudyRequest): PlanInputs {
  const map = catalogue.listSkillMaps().find(({ careerLevel }) => careerLevel === request.careerLevel);
  if (!map) throw new AppError('unavailable', `The content has no skill map for ${request.careerLevel}.`);
  const role = catalogue.listRoles().find(({ slug }) => slug === request.role);
  const taxonomy = taxonomyOf(catalogue.getSettings());
  return {
    items: divideLongItems(planItems(catalogue, request, taxonomy), request),
    topics: catalogue.listTopics().map(({ slug, name, shortName, buildsOn, specialisation }) => ({
      slug,
      name,
      ...(shortName !== undefined && { shortName }),
      buildsOn,
      specialisation,
    })),
    targets: targetProficiency(map, role, request.specialisations),
    levels: map.questionLevels,
    taxonomy,
    names: {
      careerLevel: titleOf(catalogue.getSettings().careerLevels, request.careerLevel),
      ...(role && { role: role.name }),
    },
  };
}

/** The content's items and the person's own; an own id stays the person's where a later release takes it. */
function planItems(catalogue: Catalogue, request: StudyRequest, taxonomy: Taxonomy): StudyItem[] {
  const own = ownItems(request, taxonomy);
  const ids = new Set(own.map(({ id }) => id));
  return [...catalogue.listStudyItems().filter(({ id }) => !ids.has(id)), ...own];
}

/** A person's own items as the planner sees them. */
export function ownItems({ ownItems: own }: Pick<StudyRequest, 'ownItems'>, taxonomy: Taxonomy): StudyItem[] {
  const block = ownBlock(taxonomy);
  return own.map((item) => toStudyItem(item, block));
}

/** What of its pack a plan keeps. */
export function taxonomyOf({ questionLevels, kinds, rounds, blocks }: PackSettings): Taxonomy {
  return { questionLevels, kinds, rounds, blocks };
}

/** Where a person's own items belong: to what they specialise in, else to what is neither its ground nor its end. */
function ownBlock(taxonomy: Taxonomy): string {
  const [first] = [
    ...blocksOf(taxonomy, 'specialisation'),
    ...blocksOf(taxonomy, 'core'),
    ...taxonomy.blocks,
  ];
  if (first === undefined) throw new Error('a pack has at least one block');
  return first.id;
}

function toStudyItem({ id, title, topic, minutes, url }: OwnItem, block: string): StudyItem {
  return {
    ...{ id, title, topic, minutes },
    kind: 'own',
    block,
    reviewMinutes: 0,
    core: true,
    requires: [],
    roles: {},
    ...(url === undefined ? {} : { url }),
  };
}
