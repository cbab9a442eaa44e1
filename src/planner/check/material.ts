import { isAskedIn, isOfPart } from '../../domain/pack-settings.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import type { PlanView } from './plan-view.ts';

/**
 * Whether an item is what a block has for this person before anything else: a question of the block, or an item of their
 * own, inside the career level's window, with a weight for the role, asked by a round that is expected, of a topic that
 * they do not master, not known already, and not of a specialisation left aside.
 *
 * Readings: what a block draws on besides (the next level, primers, labs, activities, mastered topics) may fill it and
 * need not. A question bank's specialisation topics are set aside in the blocks of that part alone, and only once the
 * person has chosen some; a person's own items never are. What no round asks is material, and everything is where a
 * round is expected that does not say what it asks.
 */
export function isMaterial({ plan }: PlanView, item: StudyItem, block: number): boolean {
  const { role, known } = plan.request;
  if (item.block !== plan.taxonomy.blocks[block]?.id || known.questions.includes(item.id)) return false;
  if (item.kind === 'own') return true;
  if (item.kind !== 'question' || masters(plan, item.topic)) return false;
  if (item.level !== undefined && !plan.levels.includes(item.level)) return false;
  if (Object.keys(item.roles).length > 0 && (item.roles[role] ?? 0) === 0) return false;
  return !isForOtherRounds(plan, item) && !isLeftAside(plan, item);
}

function masters({ request, targets }: PlanView['plan'], topic: string): boolean {
  const self = request.known.topics[topic] ?? 0;
  return self > 0 && self >= (targets[topic] ?? 0);
}

function isLeftAside({ request, taxonomy, topics }: PlanView['plan'], item: StudyItem): boolean {
  return (
    isOfPart(taxonomy, item.block, 'specialisation') &&
    request.specialisations.length > 0 &&
    !request.specialisations.includes(item.topic) &&
    topics.some(({ slug, specialisation }) => slug === item.topic && specialisation)
  );
}

function isForOtherRounds({ request, taxonomy }: PlanView['plan'], item: StudyItem): boolean {
  const asking = taxonomy.rounds.filter((round) => isAskedIn(round, item)).map(({ slug }) => slug);
  const silent = request.rounds.filter(
    (name) => !taxonomy.rounds.some(({ slug, asks }) => slug === name && asks),
  );
  if (request.rounds.length === 0 || silent.length > 0) return false;
  return asking.length > 0 && !asking.some((slug) => request.rounds.includes(slug));
}
