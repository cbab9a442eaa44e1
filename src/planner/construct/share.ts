import type { PlannerInput } from '../../domain/schedule.ts';
import { at } from '../model/at.ts';
import { isOfLevel, NOT_ASKED } from '../model/fit.ts';
import { REVIEW_SHARE } from '../model/limits.ts';
import type { PlanningProblem, Task } from '../model/planning-problem.ts';
import { budgetsOf, reserveFor } from './block-budgets.ts';
import { chooser, neededFromBefore } from './choose-in-turn.ts';
import type { Candidate } from './select.ts';
import { sequence } from './sequence.ts';
import { appeal, LIKELY_REVIEWS } from './task-value.ts';

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

/** A prerequisite pulled in by a later block belongs to its own. */
function byOwnBlock(blocks: BlockShare[]): BlockShare[] {
  const all = blocks.flatMap(({ chosen }) => chosen);
  return blocks.map((block, index) => ({ ...block, chosen: all.filter((task) => task.block === index) }));
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

function paceOf(problem: PlanningProblem, blocks: readonly BlockShare[], reserve: readonly number[]): number {
  const time = problem.slots.reduce((sum, slot) => sum + slot.share, 0);
  if (blocks.some(({ stretch }) => stretch.length > 0)) return 1;
  const learning = blocks.flatMap(({ chosen }) => chosen).reduce((sum, task) => sum + task.minutes, 0);
  const mocks = problem.tasks.reduce((sum, task) => sum + (task.isMock ? task.minutes : 0), 0);
  const reviews = reserve.reduce((sum, minutes) => sum + minutes, 0);
  return Math.min(1, (learning + mocks + reviews) / Math.max(1, time));
}
