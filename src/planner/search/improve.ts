import type { Timetable } from '../construct/timetable.ts';
import { at } from '../model/at.ts';
import type { PlanningProblem } from '../model/planning-problem.ts';
import { power } from '../model/power.ts';
import { type Random, seededRandom } from '../model/random.ts';
import { SOFT_CONSTRAINTS } from '../soft/index.ts';
import type { SoftConstraint } from '../soft/soft-constraint.ts';
import { proposeMove } from './moves/index.ts';
import { mend } from './moves/mend.ts';
import { objective } from './objective.ts';
import { putLevelFirst } from './put-level-first.ts';

export interface SearchOptions {
  seed: number;
  /** Moves to try. A count, not a time: the result must not depend on the machine. */
  iterations: number;
  soft?: readonly SoftConstraint[];
}

/** Objective points that a move may cost with probability 1/e: at the start, where a later round starts, and at the end. */
const [HOT, WARM, COLD] = [10, 3, 0.05];

/** Moves of a round; a small problem has many, and several rounds find more than one long one. */
const ROUND_MOVES = 9_000;

/** Steps between two looks at whether the best so far is worth copying. */
const SAVE_EVERY = 64;

/** Moves for 240 items and 60 sessions, and the most for any. */
const [LEAST_MOVES, MOST_MOVES] = [6_000, 45_000];

/** Tasks and slots that all moves together look through at most, beyond the least moves. */
const LOOKS = 1_800_000;

/**
 * Moves that the search tries on a problem: more on a small one, where each costs less, so that the time is about the
 * same and a small plan comes as near to the best as 45,000 moves do.
 */
export function movesFor({ tasks, slots }: PlanningProblem): number {
  const moves = Math.round(LOOKS / (tasks.length + slots.length));
  return Math.max(LEAST_MOVES, Math.min(MOST_MOVES, moves));
}

/**
 * Simulated annealing (Kirkpatrick et al. 1983) from a feasible timetable to a better one, never to a worse: every step
 * is feasible, and the best timetable that was kept on the way is the one that stays. Each round goes on from the best.
 */
export function improve(
  timetable: Timetable,
  { seed, iterations, soft = SOFT_CONSTRAINTS }: SearchOptions,
): void {
  if (timetable.problem.tasks.length === 0) return;
  const random = seededRandom(seed);
  const rounds = Math.max(1, Math.round(iterations / ROUND_MOVES));
  for (let round = 0; round < rounds; round++) {
    anneal(timetable, random, {
      soft,
      hot: round === 0 ? HOT : WARM,
      iterations: Math.round(iterations / rounds),
    });
    putLevelFirst(timetable, soft);
  }
}

function anneal(
  timetable: Timetable,
  random: Random,
  { soft, hot, iterations }: { soft: readonly SoftConstraint[]; hot: number; iterations: number },
): void {
  let current = objective(timetable, soft);
  let best = current;
  let bestState = save(timetable);
  const cooling = power(COLD / hot, 1 / Math.max(1, iterations));
  let temperature = hot;
  for (let step = 0; step < iterations; step++) {
    temperature *= cooling;
    timetable.begin();
    if (!proposeMove(timetable, random) || !(timetable.isStepSettled() || mend(timetable, random))) {
      timetable.rollBack();
      continue;
    }
    const score = objective(timetable, soft);
    if (score < current && random() >= Math.exp((score - current) / temperature)) {
      timetable.rollBack();
      continue;
    }
    current = score;
    if (current > best && step % SAVE_EVERY === 0) {
      best = current;
      bestState = save(timetable);
    }
  }
  timetable.end();
  if (current < best) load(timetable, bestState);
}

interface State {
  learn: number[][];
  reviews: number[][];
}

function save({ learnSlots, reviewSlots }: Timetable): State {
  return { learn: learnSlots.map((slots) => [...slots]), reviews: reviewSlots.map((slots) => [...slots]) };
}

function load(timetable: Timetable, { learn, reviews }: State): void {
  for (const task of timetable.problem.tasks) timetable.unlearn(task);
  for (const task of timetable.problem.tasks) {
    timetable.restore(task, at(learn, task.index));
    for (const slot of at(reviews, task.index)) timetable.review(task, slot);
  }
}
