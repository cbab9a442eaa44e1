import { hasTrait, isOfPart } from '../../domain/pack-settings.ts';
import type { PlannerInput } from '../../domain/plan.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import type { BlockId } from '../../domain/taxonomy.ts';

/** Weight of an item without role weights. */
const DEFAULT_ROLE_WEIGHT = 3;

/** The order in which a block draws material: each only where what stands before it does not fill the block's time. */
export const TIERS = ['question', 'next level', 'primer', 'lab', 'activity', 'mastered topic'] as const;

/** How much more a design question weighs than another: it fills a round of the interview by itself. */
const DESIGN_WEIGHT = 2;

/** wᵢ = role weight / 4 × max(1, target − self-assessment) × (1 if core, else ½) × 2 for a design question. */
export function weightOf(input: PlannerInput, item: StudyItem): number {
  const self = input.request.known.topics[item.topic] ?? 0;
  const need = Math.max(1, (input.targets[item.topic] ?? 0) - self);
  const isDesign = hasTrait(input.taxonomy, item.questionKind, 'designLike');
  return (roleWeight(input, item) / 4) * need * (item.core ? 1 : 0.5) * (isDesign ? DESIGN_WEIGHT : 1);
}

export function roleWeight(input: PlannerInput, item: StudyItem): number {
  if (Object.keys(item.roles).length === 0) return DEFAULT_ROLE_WEIGHT;
  return item.roles[input.request.role] ?? 0;
}

/** Whether the person named the item as known: it is not learned, may be reviewed, and counts as a prerequisite. */
export function isListed({ request }: PlannerInput, id: string): boolean {
  return request.known.questions.includes(id);
}

/** Whether the person's self-assessment in a topic is at its target; saying nothing is not being there. */
export function isMastered({ request, targets }: PlannerInput, topic: string): boolean {
  const self = request.known.topics[topic] ?? 0;
  return self > 0 && self >= (targets[topic] ?? 0);
}

/** Blocks that offer nothing but mastered topics: their time is the next block's. */
export function masteredBlocks(input: PlannerInput): ReadonlySet<BlockId> {
  const open = new Set(
    input.items
      .filter((item) => item.kind !== 'mock' && isInWindow(input, item) && !isListed(input, item.id))
      .filter((item) => roleWeight(input, item) > 0 && !isSetAside(input, item))
      .filter(({ topic }) => !isMastered(input, topic))
      .map(({ block }) => block),
  );
  return new Set(input.taxonomy.blocks.map(({ id }) => id).filter((block) => !open.has(block)));
}

/** An item without a level suits everybody. */
export function isInWindow({ levels }: Pick<PlannerInput, 'levels'>, { level }: StudyItem): boolean {
  return level === undefined || levels.includes(level);
}

/** Questions from the window to one level above it; other material from the easiest up to there. */
export function isInReach(input: PlannerInput, item: StudyItem): boolean {
  if (isInWindow(input, item)) return true;
  const [low, high] = levelWindowOf(input);
  return levelOf(input, item) <= high + 1 && (item.kind !== 'question' || levelOf(input, item) >= low);
}

/** Once specialisations are chosen, their blocks leave the other topics that could have been aside. */
export function isSetAside({ request, topics, taxonomy }: PlannerInput, item: StudyItem): boolean {
  if (item.kind === 'own' || request.specialisations.length === 0) return false;
  if (!isOfPart(taxonomy, item.block, 'specialisation')) return false;
  const isChoice = topics.some(({ slug, specialisation }) => slug === item.topic && specialisation);
  return isChoice && !request.specialisations.includes(item.topic);
}

/** Position in `TIERS`. */
export function tierOf(input: PlannerInput, item: StudyItem): number {
  if (isMastered(input, item.topic)) return TIERS.indexOf('mastered topic');
  if (item.kind === 'primer' || item.kind === 'lab' || item.kind === 'activity')
    return TIERS.indexOf(item.kind);
  return isInWindow(input, item) ? TIERS.indexOf('question') : TIERS.indexOf('next level');
}

/** Levels between an item and the window. */
export function distanceOf(input: PlannerInput, item: StudyItem): number {
  if (isInWindow(input, item)) return 0;
  const [low, high] = levelWindowOf(input);
  return Math.max(low - levelOf(input, item), levelOf(input, item) - high, 0);
}

/** Position of an item's block among the pack's; the last for a block that the pack does not have. */
export function blockIndex({ taxonomy }: Pick<PlannerInput, 'taxonomy'>, item: StudyItem): number {
  const index = taxonomy.blocks.findIndex(({ id }) => id === item.block);
  return index < 0 ? taxonomy.blocks.length - 1 : index;
}

/** Position among the pack's question levels; 0 for an item without a level. */
export function levelOf({ taxonomy }: Pick<PlannerInput, 'taxonomy'>, { level }: StudyItem): number {
  return level === undefined ? 0 : taxonomy.questionLevels.findIndex(({ slug }) => slug === level);
}

/** The lowest and the highest level of the window. */
function levelWindowOf({ levels, taxonomy }: PlannerInput): readonly [number, number] {
  const { questionLevels } = taxonomy;
  const positions = questionLevels.flatMap(({ slug }, at) => (levels.includes(slug) ? [at] : []));
  return [positions[0] ?? 0, positions.at(-1) ?? questionLevels.length - 1];
}

/** How an item is split: whole where it fits a session, else by its parts; undefined where it fits in no way. */
export function sittingsOf(item: StudyItem, longestSession: number): readonly number[] | undefined {
  if (item.minutes <= longestSession) return [item.minutes];
  return item.parts?.every((minutes) => minutes <= longestSession) ? item.parts : undefined;
}
