import { hasTrait, isAskedIn, isOfPart } from '../../domain/pack-settings.ts';
import type { PlannerInput } from '../../domain/schedule.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import type { BlockId } from '../../domain/taxonomy.ts';
import type { Task } from './planning-problem.ts';

/** Weight of an item without role weights. */
const DEFAULT_ROLE_WEIGHT = 3;

/** The order in which a block draws material: each only where what stands before it does not fill the block's time. */
export const TIERS = [
  'question',
  'next level',
  'primer',
  'lab',
  'activity',
  'mastered topic',
  'not asked',
] as const;

/** Whether a task is of the first tier, the level's own questions, and what the person added: no block hands its days on while it has one left. */
export function isOfLevel({ tier }: Pick<Task, 'tier'>): boolean {
  return tier === 0;
}

/** The last tier: what only rounds ask that the person does not expect. No block waits for it. */
export const NOT_ASKED = TIERS.indexOf('not asked');

/** How much more a design question weighs than another: it fills a round of the interview by itself. */
const DESIGN_WEIGHT = 2;

/** What a minute of a person's own items weighs: more than a minute of anything that the content has. */
const OWN_WEIGHT_PER_MINUTE = 1;

/** What an item that only other rounds ask weighs of what it would. */
const NOT_ASKED_WEIGHT = 1 / 4;

/**
 * wᵢ = role weight / 4 × max(1, target − self-assessment) × (1 if core, else ½) × (2 for a design question) × (¼ for what
 * only rounds ask that are not expected). What the person added comes first, whatever its length.
 */
export function weightOf(input: PlannerInput, item: StudyItem): number {
  if (item.kind === 'own') return OWN_WEIGHT_PER_MINUTE * item.minutes;
  const self = input.request.known.topics[item.topic] ?? 0;
  const need = Math.max(1, (input.targets[item.topic] ?? 0) - self);
  const isDesign = hasTrait(input.taxonomy, item.questionKind, 'designLike');
  const round = (isDesign ? DESIGN_WEIGHT : 1) * (isNotAsked(input, item) ? NOT_ASKED_WEIGHT : 1);
  return (roleWeight(input, item) / 4) * need * (item.core ? 1 : 0.5) * round;
}

/**
 * Whether only rounds ask an item that the person does not expect. A round that does not say what it asks may ask
 * anything; what no round asks is as welcome as what an expected one does, and so is what the person added.
 */
export function isNotAsked(
  { request, taxonomy }: Pick<PlannerInput, 'request' | 'taxonomy'>,
  item: StudyItem,
): boolean {
  if (item.kind === 'own' || item.kind === 'mock' || request.rounds.length === 0) return false;
  const expected = request.rounds.map((slug) => taxonomy.rounds.find((round) => round.slug === slug));
  if (expected.some((round) => !round?.asks || isAskedIn(round, item))) return false;
  return taxonomy.rounds.some((round) => isAskedIn(round, item));
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

/** Position in `TIERS`; what the person added is of the first. */
export function tierOf(input: PlannerInput, item: StudyItem): number {
  if (item.kind === 'own') return 0;
  if (isNotAsked(input, item)) return NOT_ASKED;
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
