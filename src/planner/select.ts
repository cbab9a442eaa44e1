import type { DropReason, PlannerInput } from '../domain/plan.ts';
import type { StudyItem } from '../domain/study-item.ts';
import { BLOCKS, QUESTION_LEVELS } from '../domain/taxonomy.ts';
import { known, learned } from './memory.ts';
import type { Task } from './problem.ts';

/** What an item of this level of need counts for: the order in which a block draws material. */
export const TIERS = ['question', 'next level', 'primer', 'lab', 'activity'] as const;

/** An item that may enter the plan, and how readily. */
export interface Candidate {
  task: Task;
  /** Position in `TIERS`; a prerequisite comes with what needs it. */
  tier: number;
  /** Levels between the item and the person's window. */
  distance: number;
}

export interface Selection {
  tasks: Task[];
  /** By task index; absent: only as a prerequisite. */
  candidates: (Candidate | undefined)[];
  /** By item id: why it can be in no plan for this person. */
  excluded: Map<string, DropReason>;
}

/** Weight of an item without role weights. */
const DEFAULT_ROLE_WEIGHT = 3;

/**
 * Which items may enter a person's plan, with their weights, and why the others may not. An item whose hard
 * prerequisite cannot be planned is out as well; one outside the window of levels is in where something requires it.
 */
export function select(input: PlannerInput, longestSession: number): Selection {
  const items = [...input.items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(items.map((item) => [item.id, item]));
  const excluded = new Map<string, DropReason>();
  const mocks = chooseMocks(input, items, longestSession);
  for (const item of items) {
    const reason = exclusion(input, item, longestSession, mocks);
    if (reason) excluded.set(item.id, reason);
  }
  excludeUnlearnable(input, items, byId, excluded);
  const wanted = new Set(items.filter(({ id }) => !excluded.has(id)).map(({ id }) => id));
  for (const id of wanted) {
    for (const required of byId.get(id)?.requires ?? []) {
      if (needsLearning(input, byId.get(required))) wanted.add(required);
    }
  }
  const planned = items.filter(({ id }) => wanted.has(id));
  const indexOf = new Map(planned.map(({ id }, index) => [id, index]));
  const tasks = planned.map((item, index) => makeTask(input, item, index, longestSession, mocks));
  for (const task of tasks) {
    task.requires = task.item.requires
      .filter((id) => needsLearning(input, byId.get(id)))
      .flatMap((id) => indexOf.get(id) ?? [])
      .sort((a, b) => a - b);
  }
  for (const task of tasks) {
    for (const required of task.requires) {
      const other = tasks[required];
      if (other) other.requiredBy = [...other.requiredBy, task.index];
    }
  }
  const candidates = tasks.map((task) =>
    excluded.has(task.item.id)
      ? undefined
      : { task, tier: tierOf(input, task.item), distance: distanceOf(input, task.item) },
  );
  return { tasks, candidates, excluded };
}

/** Whether the person said that they know an item: by itself, or by its topic being at its target. */
export function isKnown(
  input: Pick<PlannerInput, 'request' | 'targets'>,
  item: Pick<StudyItem, 'id' | 'topic'>,
): boolean {
  const { topics, questions } = input.request.known;
  if (questions.includes(item.id)) return true;
  const self = topics[item.topic] ?? 0;
  return self > 0 && self >= (input.targets[item.topic] ?? QUESTION_LEVELS.length);
}

/** wᵢ = role weight / 4 × max(1, target − self-assessment) × (1 if core, else ½). */
export function weightOf(input: PlannerInput, item: StudyItem): number {
  const self = input.request.known.topics[item.topic] ?? 0;
  const need = Math.max(1, (input.targets[item.topic] ?? 0) - self);
  return (roleWeight(input, item) / 4) * need * (item.core ? 1 : 0.5);
}

function roleWeight(input: PlannerInput, item: StudyItem): number {
  if (Object.keys(item.roles).length === 0) return DEFAULT_ROLE_WEIGHT;
  return item.roles[input.request.role] ?? 0;
}

function needsLearning(input: PlannerInput, item: StudyItem | undefined): boolean {
  return item !== undefined && !isKnown(input, item);
}

function exclusion(
  input: PlannerInput,
  item: StudyItem,
  longestSession: number,
  mocks: ReadonlyMap<string, number>,
): DropReason | undefined {
  if (item.kind === 'mock') {
    if (item.round && !input.request.rounds.includes(item.round)) return 'round_not_expected';
    if (sittingsOf(item, longestSession) === undefined) return 'too_long';
    return mocks.has(item.id) ? undefined : 'no_time';
  }
  const isListed = input.request.known.questions.includes(item.id);
  if (isKnown(input, item) && !(isListed && item.reviewMinutes > 0)) return 'already_known';
  if (!isInReach(input, item)) return 'outside_levels';
  if (roleWeight(input, item) === 0 || isForeignSpecialisation(input, item)) return 'not_specialised';
  if (!isListed && sittingsOf(item, longestSession) === undefined) return 'too_long';
  return undefined;
}

/** Questions from the window to one level above it; other material up to there. */
function isInReach(input: PlannerInput, item: StudyItem): boolean {
  const [low, high] = windowOf(input);
  const level = levelOf(item);
  if (item.level === undefined || item.kind === 'own') return true;
  return level <= high + 1 && (item.kind !== 'question' || level >= low);
}

/** The specialisation block holds the chosen topics, or all of them where none is chosen. */
function isForeignSpecialisation(input: PlannerInput, item: StudyItem): boolean {
  const { specialisations } = input.request;
  if (item.block !== 'specialisation' || item.kind === 'own' || specialisations.length === 0) return false;
  const topic = input.topics.find(({ slug }) => slug === item.topic);
  return (topic?.specialisation ?? false) && !specialisations.includes(item.topic);
}

function excludeUnlearnable(
  input: PlannerInput,
  items: readonly StudyItem[],
  byId: ReadonlyMap<string, StudyItem>,
  excluded: Map<string, DropReason>,
): void {
  const isLearnable = (id: string) => {
    const item = byId.get(id);
    if (!item) return false;
    if (isKnown(input, item)) return true;
    const reason = excluded.get(id);
    return reason === undefined || reason === 'outside_levels' || reason === 'not_specialised';
  };
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const { id, requires } of items) {
      const reason = excluded.get(id);
      if (reason === 'too_long' || reason === 'requires_dropped' || requires.every(isLearnable)) continue;
      excluded.set(id, 'requires_dropped');
      hasChanged = true;
    }
  }
}

/** One mock per expected round: the one nearest to the person's levels, then the heaviest. → its place in the order. */
function chooseMocks(
  input: PlannerInput,
  items: readonly StudyItem[],
  longestSession: number,
): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const [place, round] of input.request.rounds.entries()) {
    const fitting = items
      .filter((item) => item.kind === 'mock' && item.round === round && sittingsOf(item, longestSession))
      .sort((a, b) => distanceOf(input, a) - distanceOf(input, b) || weightOf(input, b) - weightOf(input, a));
    const first = fitting[0];
    if (first) chosen.set(first.id, place);
  }
  return chosen;
}

/** How an item is split: whole where it fits a session, else by its parts; undefined where it fits in no way. */
export function sittingsOf(item: StudyItem, longestSession: number): readonly number[] | undefined {
  if (item.minutes <= longestSession) return [item.minutes];
  return item.parts?.every((minutes) => minutes <= longestSession) ? item.parts : undefined;
}

function makeTask(
  input: PlannerInput,
  item: StudyItem,
  index: number,
  longestSession: number,
  mocks: ReadonlyMap<string, number>,
): Task {
  const isListed = isKnown(input, item);
  const sittings = isListed ? [] : (sittingsOf(item, longestSession) ?? []);
  const isMock = item.kind === 'mock';
  return {
    index,
    item,
    weight: weightOf(input, item),
    sittings,
    minutes: sittings.reduce((sum, minutes) => sum + minutes, 0),
    block: BLOCKS.indexOf(item.block),
    topic: item.topic,
    level: levelOf(item),
    isMock,
    round: mocks.get(item.id) ?? -1,
    isDesign: item.questionKind === 'system-design',
    isLateAllowed:
      isMock ||
      item.questionKind === 'behavioural' ||
      (item.kind === 'activity' && item.block === 'mock-interviews'),
    memory: isMock || item.reviewMinutes === 0 ? undefined : isListed ? known() : learned(),
    isKnown: isListed,
    requires: [],
    requiredBy: [],
  };
}

function tierOf(input: PlannerInput, item: StudyItem): number {
  if (item.kind === 'primer') return 2;
  if (item.kind === 'lab') return 3;
  if (item.kind === 'activity') return 4;
  return item.kind === 'question' && levelOf(item) > windowOf(input)[1] ? 1 : 0;
}

function distanceOf(input: PlannerInput, item: StudyItem): number {
  if (item.level === undefined) return 0;
  const [low, high] = windowOf(input);
  const level = levelOf(item);
  return Math.max(0, low - level, level - high);
}

function levelOf(item: StudyItem): number {
  return item.level === undefined ? 0 : QUESTION_LEVELS.indexOf(item.level);
}

/** The lowest and the highest level of the window. */
export function windowOf(input: Pick<PlannerInput, 'levels'>): readonly [number, number] {
  const positions = QUESTION_LEVELS.flatMap((level, at) => (input.levels.includes(level) ? [at] : []));
  return [positions[0] ?? 0, positions.at(-1) ?? QUESTION_LEVELS.length - 1];
}
