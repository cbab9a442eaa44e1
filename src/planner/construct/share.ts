import type { PlannerInput } from '../../domain/schedule.ts';
import { at } from '../model/at.ts';
import { blockOn } from '../model/blocks.ts';
import { isOfLevel, NOT_ASKED } from '../model/fit.ts';
import { isMockDay, isQuietDay } from '../model/last-days.ts';
import { REVIEW_SHARE } from '../model/limits.ts';
import type { PlanningProblem, Task } from '../model/planning-problem.ts';
import { power } from '../model/power.ts';
import type { Candidate } from './select.ts';
import { sequence } from './sequence.ts';
import type { Timetable } from './timetable.ts';

/** What each block does with its days. */
export interface BlockShare {
  /** Minutes of free time in the block's days. */
  wantedMinutes: number;
  /** What it will learn, in order. */
  chosen: Task[];
  /** What else it could take, best first. */
  stretch: Task[];
  /** Whether the next block opens early: it has questions of the level for the time, or this one has nothing left. */
  opensNextEarly: boolean;
}

export interface Shares {
  blocks: BlockShare[];
  /** Minutes to keep free for reviews, by day. */
  reserve: number[];
  /** The share of the free time that the chosen material fills, 0–1: what an even load gives each week. */
  pace: number;
}

/** Reviews that an item is likely to get, for an estimate of the time they take. */
const LIKELY_REVIEWS = 2.5;
/** Readiness that a reviewed item is likely to reach, for comparing items before anything is placed. */
const LIKELY_READINESS = 0.9;
/** What a level outside the person's window leaves of an item's value. */
const LEVEL_DISCOUNT = 0.85;
/** From this share of its time left over the next block opens early; less is the usual loss of packing. */
const SPARE_SHARE = 0.08;

/** Divides the time among blocks, reviews and mocks, and chooses each block's items by value for the time they take. */
export function shareTime(
  problem: PlanningProblem,
  candidates: readonly (Candidate | undefined)[],
  topics: PlannerInput['topics'],
): Shares {
  let share = REVIEW_SHARE / 2;
  let shares = divide(problem, candidates, share);
  for (let round = 0; round < 2; round++) {
    share = likelyReviewShare(problem, shares);
    shares = divide(problem, candidates, share);
  }
  for (const block of shares.blocks) block.chosen = sequence(block.chosen, topics);
  return shares;
}

/**
 * What each block learns in its time and in what earlier blocks hand on. Tiers hold over the whole plan: the level's own
 * questions of every block come before anything that a block draws on besides.
 */
function divide(
  problem: PlanningProblem,
  candidates: readonly (Candidate | undefined)[],
  share: number,
): Shares {
  const reserve = reserveFor(problem, share);
  const { budgets, wanted } = budgetsOf(problem, reserve);
  const own = problem.blocks.map((_, block) => candidatesOf(candidates, block));
  // What no expected round asks fills time that no block has a use for; the person's own items have their places.
  const queues = own.map((all) => all.filter(({ tier, item }) => tier !== NOT_ASKED && item.kind !== 'own'));
  const taken = new Set<Task>();
  const choose = chooser(problem, taken);
  const first = choose(
    queues.map((queue) => queue.filter(isOfLevel)),
    budgets,
  );
  const needs = neededFromBefore(first, budgets);
  const rest = choose(
    queues,
    budgets.map((time, block) => Math.max(0, time - at(first, block).used - (needs[block + 1] ?? 0))),
  );
  const blocks = budgets.map((time, block): BlockShare => {
    const [questions, others] = [at(first, block), at(rest, block)];
    const isNeeded = questions.isUsedUp && (needs[block + 1] ?? 0) > SPARE_SHARE * time;
    const isSpare = others.isUsedUp && others.leftForNext > SPARE_SHARE * (questions.used + others.budget);
    return {
      wantedMinutes: wanted[block] ?? 0,
      chosen: [...questions.chosen, ...others.chosen],
      stretch: at(own, block).filter((task) => !taken.has(task)),
      opensNextEarly: isNeeded || isSpare,
    };
  });
  return { blocks: byOwnBlock(blocks), reserve, pace: paceOf(problem, blocks, reserve) };
}

/** What may be learned of a block, as it is drawn on. */
function candidatesOf(candidates: readonly (Candidate | undefined)[], block: number): Task[] {
  return candidates
    .filter((candidate) => candidate !== undefined)
    .filter(({ task }) => task.block === block && !task.isMock && !task.isKnown)
    .sort((a, b) => a.task.tier - b.task.tier || appeal(b) - appeal(a) || a.task.index - b.task.index)
    .map(({ task }) => task);
}

/** What a block chose, in minutes of free time. */
interface Choice {
  chosen: Task[];
  /** What it could use: its time, and what the blocks before handed on. */
  budget: number;
  used: number;
  /** Whether it chose all that it could have. */
  isUsedUp: boolean;
  /** What it leaves to the next block: nothing while it has something left. */
  leftForNext: number;
}

/** Lets the blocks choose in turn, each from its queue and within its budget, what none has taken before. */
function chooser(
  problem: PlanningProblem,
  taken: Set<Task>,
): (queues: readonly Task[][], budgets: readonly number[]) => Choice[] {
  return (queues, budgets) => {
    let carry = 0;
    return queues.map((queue, block) => {
      const budget = (budgets[block] ?? 0) + carry;
      const chosen: Task[] = [];
      let used = 0;
      for (const [place, task] of queue.entries()) {
        const before = queue.slice(0, place);
        // A tier is drawn on only where those before it are used up.
        if (task.tier !== before.at(-1)?.tier && before.some((other) => !taken.has(other))) break;
        const closure = withRequired(problem, task).filter((other) => !taken.has(other));
        const minutes = closure.reduce((sum, other) => sum + costOf(other), 0);
        if (used + minutes > budget) continue;
        used += minutes;
        for (const other of closure) taken.add(other);
        chosen.push(...closure);
      }
      const isUsedUp = queue.every((task) => taken.has(task));
      carry = isUsedUp ? budget - used : 0;
      return { chosen, budget, used, isUsedUp, leftForNext: carry };
    });
  };
}

/** Minutes of the blocks before that each block and those after it fill with questions of the level. */
function neededFromBefore(choices: readonly Choice[], budgets: readonly number[]): number[] {
  const needs = choices.map(() => 0);
  for (let block = choices.length - 1; block >= 0; block--) {
    const need = at(choices, block).used + (needs[block + 1] ?? 0) - (budgets[block] ?? 0);
    needs[block] = Math.max(0, need);
  }
  return needs;
}

/** The part of what a block was planned to learn that the search leaves it. */
const LEAST_SHARE = 0.9;

/** Minutes of first passes that the search leaves each block (`Timetable.leastMinutes`). */
export function leastBlockMinutes({ blockMinutes }: Timetable): number[] {
  return blockMinutes.map((minutes) => LEAST_SHARE * minutes);
}

/** A prerequisite pulled in by a later block belongs to its own. */
function byOwnBlock(blocks: BlockShare[]): BlockShare[] {
  const all = blocks.flatMap(({ chosen }) => chosen);
  return blocks.map((block, index) => ({ ...block, chosen: all.filter((task) => task.block === index) }));
}

/** A task behind everything it requires that has to be learned too. */
export function withRequired(problem: PlanningProblem, task: Task, closure: Task[] = []): Task[] {
  if (closure.includes(task)) return closure;
  for (const index of task.requires) withRequired(problem, at(problem.tasks, index), closure);
  if (!closure.includes(task)) closure.push(task);
  return closure;
}

/** wᵢ Vᵢ for a minute of first pass, of what it leaves over, and of likely reviews. */
export function valueRate(task: Task): number {
  const reviews = task.memory ? LIKELY_REVIEWS * task.item.reviewMinutes : 0;
  return (task.weight * LIKELY_READINESS) / Math.max(1, costOf(task) + reviews);
}

/** Value for time, less for what lies levels away from the person's window. */
function appeal({ task, distance }: Candidate): number {
  return valueRate(task) * power(LEVEL_DISCOUNT, distance);
}

function costOf({ costMinutes, minutes }: Task): number {
  return costMinutes ?? minutes;
}

function reserveFor(problem: PlanningProblem, share: number): number[] {
  const { calendar, slots, request } = problem;
  const minutes = new Array<number>(calendar.days).fill(0);
  for (const slot of slots) minutes[slot.day] = (minutes[slot.day] ?? 0) + slot.share;
  const reviewable = problem.tasks.filter(({ memory }) => memory);
  const each =
    reviewable.reduce((sum, { item }) => sum + item.reviewMinutes, 0) / Math.max(1, reviewable.length);
  return minutes.map((total, day) => {
    const rate = isQuietDay(problem, day) ? 1 : Math.min(1, day / 10) * share;
    return Math.floor(Math.min(request.maxReviewsPerDay * each, rate * total));
  });
}

/** The share of the time before the last week that reviews of the chosen items are likely to take. */
function likelyReviewShare(problem: PlanningProblem, { blocks }: Shares): number {
  const need = blocks
    .flatMap(({ chosen }) => chosen)
    .reduce((sum, task) => sum + (task.memory ? LIKELY_REVIEWS * task.item.reviewMinutes : 0), 0);
  const known = problem.tasks
    .filter(({ isKnown }) => isKnown)
    .reduce((sum, { item }) => sum + 2 * item.reviewMinutes, 0);
  const time = problem.slots.reduce((sum, slot) => sum + slot.share, 0);
  return Math.min(REVIEW_SHARE * 0.9, (need + known) / Math.max(1, time));
}

function budgetsOf(
  problem: PlanningProblem,
  reserve: readonly number[],
): { budgets: number[]; wanted: number[] } {
  const { blocks, slots } = problem;
  const wanted = blocks.map(() => 0);
  const budgets = blocks.map(() => 0);
  const isReserved = new Set<number>();
  let lateMinutes = 0;
  for (const slot of slots) {
    const block = blockOn(blocks, slot.day);
    wanted[block] = (wanted[block] ?? 0) + slot.share;
    if (isMockDay(problem, slot.day)) lateMinutes += slot.share;
    // In the last week only the last block still learns.
    if (isQuietDay(problem, slot.day) && block < blocks.length - 1) continue;
    const kept = isReserved.has(slot.day) ? 0 : (reserve[slot.day] ?? 0);
    isReserved.add(slot.day);
    budgets[block] = (budgets[block] ?? 0) + slot.share - kept;
  }
  const mocks = problem.tasks.reduce((sum, task) => sum + (task.isMock ? task.minutes : 0), 0);
  const mockShare = Math.min(1, mocks / Math.max(1, lateMinutes));
  for (const slot of slots) {
    if (!isMockDay(problem, slot.day)) continue;
    const block = blockOn(blocks, slot.day);
    budgets[block] = Math.max(0, (budgets[block] ?? 0) - mockShare * slot.share);
  }
  const ownItems = problem.tasks.reduce(
    (sum, { item, minutes }) => sum + (item.kind === 'own' ? minutes : 0),
    0,
  );
  const left = Math.max(
    0,
    1 -
      ownItems /
        Math.max(
          1,
          budgets.reduce((sum, minutes) => sum + minutes, 0),
        ),
  );
  return { budgets: budgets.map((minutes) => Math.floor(left * minutes)), wanted };
}

function paceOf(problem: PlanningProblem, blocks: readonly BlockShare[], reserve: readonly number[]): number {
  const time = problem.slots.reduce((sum, slot) => sum + slot.share, 0);
  if (blocks.some(({ stretch }) => stretch.length > 0)) return 1;
  const learning = blocks.flatMap(({ chosen }) => chosen).reduce((sum, task) => sum + task.minutes, 0);
  const mocks = problem.tasks.reduce((sum, task) => sum + (task.isMock ? task.minutes : 0), 0);
  const reviews = reserve.reduce((sum, minutes) => sum + minutes, 0);
  return Math.min(1, (learning + mocks + reviews) / Math.max(1, time));
}
