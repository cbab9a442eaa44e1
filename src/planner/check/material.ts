import { isAskedIn, isOfPart } from '../../domain/pack-settings.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import type { PlanView } from './plan-view.ts';

/**
 * Whether an item is something that a block has to offer this person: of the block, inside the career level's window,
 * with a weight for the role, asked by a round that is expected, not known already, and not of a specialisation left aside.
 *
 * Readings: mocks belong to no block's days. Material beyond the window (the next level, pulled-in prerequisites) may
 * fill a block and need not. A question bank's specialisation topics are set aside in the blocks of that part alone, and only once the
 * person has chosen some; a person's own items never are. What no round asks is material, and everything is where a
 * round is expected that does not say what it asks.
 */
export function isMaterial({ plan }: PlanView, item: StudyItem, block: number): boolean {
  const { role, specialisations, known } = plan.request;
  if (
    item.block !== plan.taxonomy.blocks[block]?.id ||
    item.kind === 'mock' ||
    known.questions.includes(item.id)
  )
    return false;
  if (item.level !== undefined && !plan.levels.includes(item.level)) return false;
  if (Object.keys(item.roles).length > 0 && (item.roles[role] ?? 0) === 0) return false;
  if (isForOtherRounds(plan, item)) return false;
  const setAside =
    isOfPart(plan.taxonomy, item.block, 'specialisation') &&
    item.kind !== 'own' &&
    specialisations.length > 0 &&
    !specialisations.includes(item.topic) &&
    plan.topics.some(({ slug, specialisation }) => slug === item.topic && specialisation);
  return !setAside;
}

function isForOtherRounds({ request, taxonomy }: PlanView['plan'], item: StudyItem): boolean {
  const asking = taxonomy.rounds.filter((round) => isAskedIn(round, item)).map(({ slug }) => slug);
  const silent = request.rounds.filter(
    (name) => !taxonomy.rounds.some(({ slug, asks }) => slug === name && asks),
  );
  if (item.kind === 'own' || request.rounds.length === 0 || silent.length > 0) return false;
  return asking.length > 0 && !asking.some((slug) => request.rounds.includes(slug));
}

/**
 * Whether a person masters a block: the self-assessment is at the target in every topic of its material, where a topic
 * not assessed counts as 0 and one without a target asks for 0.
 */
export function isBlockMastered(view: PlanView, block: number): boolean {
  const { targets, request, items } = view.plan;
  const material = items.filter((item) => isMaterial(view, item, block));
  return material.every(({ topic }) => (request.known.topics[topic] ?? 0) >= (targets[topic] ?? 0));
}
