import { hasTrait, isOfPart } from '../../domain/pack-settings.ts';
import type { DropReason, PlannerInput } from '../../domain/schedule.ts';
import type { StudyItem } from '../../domain/study-item.ts';
import type { BlockId } from '../../domain/taxonomy.ts';
import {
  blockIndex,
  distanceOf,
  isInReach,
  isListed,
  isMastered,
  isSetAside,
  levelOf,
  masteredBlocks,
  roleWeight,
  sittingsOf,
  tierOf,
  weightOf,
} from '../model/fit.ts';
import { known, learned } from '../model/memory.ts';
import type { Task } from '../model/planning-problem.ts';
import { withRequirements } from '../model/with-requirements.ts';

/** An item that may enter the plan, and how readily. */
export interface Candidate {
  task: Task;
  /** Levels between the item and the person's window. */
  distance: number;
}

export interface Selection {
  tasks: Task[];
  /** By task; absent: only as a prerequisite. */
  candidates: (Candidate | undefined)[];
  /** By item id: why it is in no plan for this person, unless something requires it. */
  excluded: Map<string, DropReason>;
}

interface Context {
  input: PlannerInput;
  /** By id. */
  items: StudyItem[];
  longestSession: number;
  /** Minutes of free time that a sitting takes up. */
  costOf: (sittingMinutes: number) => number;
  mastered: ReadonlySet<BlockId>;
  /** The chosen mocks' places in the order of rounds, by id. */
  mocks: ReadonlyMap<string, number>;
}

/**
 * Which items may enter a person's plan, with their weights, and why the others may not. An item whose hard
 * prerequisite cannot be planned is out as well; one outside the window of levels is in where something requires it.
 *
 * @param bank what mastery of a block is judged by, where some of it may not enter this plan any more.
 */
export function select(
  input: PlannerInput,
  longestSession: number,
  costOf: (sittingMinutes: number) => number = (minutes) => minutes,
  bank: readonly StudyItem[] = input.items,
): Selection {
  const items = [...input.items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const mocks = chooseMocks(input, items, longestSession);
  const mastered = masteredBlocks({ ...input, items: bank });
  const context: Context = { input, items, longestSession, costOf, mastered, mocks };
  const byId = new Map(items.map((item) => [item.id, item]));
  const excluded = exclude(context, byId);
  const wanted = new Set(items.filter(({ id }) => !excluded.has(id)).map(({ id }) => id));
  // A set that grows while it is walked: prerequisites bring their own.
  for (const id of wanted) {
    for (const required of byId.get(id)?.requires ?? []) if (!isListed(input, required)) wanted.add(required);
  }
  const made = items
    .filter(({ id }) => wanted.has(id))
    .map((item, index) => makeTask(context, item, index, excluded.has(item.id)));
  const tasks = linkRequired(input, made);
  const candidates = tasks.map((task) =>
    excluded.has(task.item.id) ? undefined : { task, distance: distanceOf(input, task.item) },
  );
  return { tasks, candidates, excluded };
}

function exclude(context: Context, byId: ReadonlyMap<string, StudyItem>): Map<string, DropReason> {
  const { input, items, longestSession, mocks } = context;
  const excluded = new Map<string, DropReason>();
  const learnable = new Map<string, boolean>();
  const isLearnable = (id: string): boolean => {
    const cached = learnable.get(id);
    if (cached !== undefined) return cached;
    // False until proved, so that a circle of requirements ends.
    learnable.set(id, false);
    const item = byId.get(id);
    const result =
      isListed(input, id) ||
      (item !== undefined &&
        (item.kind !== 'mock' || mocks.has(id)) &&
        sittingsOf(item, longestSession) !== undefined &&
        item.requires.every(isLearnable));
    learnable.set(id, result);
    return result;
  };
  for (const item of items) {
    const reason = exclusion(context, item);
    if (reason) excluded.set(item.id, reason);
    else if (!item.requires.every(isLearnable)) excluded.set(item.id, 'requires_dropped');
  }
  return excluded;
}

function exclusion(context: Context, item: StudyItem): DropReason | undefined {
  const { input, longestSession, mastered, mocks } = context;
  const hasRoom = sittingsOf(item, longestSession) !== undefined;
  if (item.kind === 'mock') {
    if (!item.round || !input.request.rounds.includes(item.round)) return 'round_not_expected';
    if (!hasRoom) return 'too_long';
    return mocks.has(item.id) ? undefined : 'no_time';
  }
  if (isListed(input, item.id)) return item.reviewMinutes > 0 ? undefined : 'already_known';
  if (isMastered(input, item.topic) && mastered.has(item.block)) return 'already_known';
  if (!isInReach(input, item)) return 'outside_levels';
  if (roleWeight(input, item) === 0 || isSetAside(input, item)) return 'not_specialised';
  return hasRoom ? undefined : 'too_long';
}

/** One mock per expected round: the one nearest to the person's levels, then the heaviest. */
function chooseMocks(
  input: PlannerInput,
  items: readonly StudyItem[],
  longestSession: number,
): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const [place, round] of input.request.rounds.entries()) {
    const [first] = items
      .filter((item) => item.kind === 'mock' && item.round === round && sittingsOf(item, longestSession))
      .sort((a, b) => distanceOf(input, a) - distanceOf(input, b) || weightOf(input, b) - weightOf(input, a));
    if (first) chosen.set(first.id, place);
  }
  return chosen;
}

function makeTask(
  { input, longestSession, costOf, mocks }: Context,
  item: StudyItem,
  index: number,
  isOnlyRequired: boolean,
): Task {
  const isKnown = isListed(input, item.id);
  const sittings = isKnown ? [] : (sittingsOf(item, longestSession) ?? []);
  const isMock = item.kind === 'mock';
  return {
    index,
    item,
    weight: weightOf(input, item),
    sittings,
    minutes: sittings.reduce((sum, minutes) => sum + minutes, 0),
    costMinutes: sittings.reduce((sum, minutes) => sum + costOf(minutes), 0),
    block: blockIndex(input, item),
    topic: item.topic,
    tier: tierOf(input, item),
    level: levelOf(input, item),
    isOnlyRequired,
    isMock,
    round: mocks.get(item.id) ?? -1,
    isDesign: hasTrait(input.taxonomy, item.questionKind, 'designLike'),
    isLateAllowed:
      isMock ||
      (item.kind === 'question' && hasTrait(input.taxonomy, item.questionKind, 'inLastWeek')) ||
      (item.kind === 'activity' && isOfPart(input.taxonomy, item.block, 'mock')),
    memory: isMock || item.reviewMinutes === 0 ? undefined : isKnown ? known() : learned(),
    isKnown,
    requires: [],
    requiredBy: [],
  };
}

function linkRequired(input: PlannerInput, tasks: readonly Task[]): Task[] {
  const byId = new Map(tasks.map((task) => [task.item.id, task.index]));
  const requires = tasks.map(({ item }) =>
    item.requires.filter((id) => !isListed(input, id)).flatMap((id) => byId.get(id) ?? []),
  );
  return withRequirements(tasks, requires);
}
