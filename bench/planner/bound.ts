import highsLoader, { type Highs } from 'highs';
import { type Instance, isEarly, learnableIn, REVIEW_SHARE, type Solution } from './instance.ts';
import { Master, type Multipliers } from './model.ts';
import { listPatterns, type Patterns } from './patterns.ts';
import { type Column, Rows } from './rows.ts';
import type { Truth } from './truth.ts';

export interface Certificate {
  /** No solution is better: computed from multipliers over every pattern, so it holds whatever the solver's tolerance. */
  bound: number;
  /** The best solution the solver found. */
  objective: number;
  solution: Solution;
  /** Whether the optimum is known: the bound is at most a millionth above the best solution. */
  isProven: boolean;
}

interface Pricing {
  /** max over multipliers' relaxation: the Lagrangian value. */
  bound: number;
  /** By item: the best pattern of each start, with its reduced price. */
  best: { column: Column; price: number }[];
}

/** Loads the solver; it is synchronous once loaded, so this belongs in a worker. */
export function loadSolver(): Promise<Highs> {
  return (highsLoader as unknown as () => Promise<Highs>)();
}

/**
 * Column generation: relax, price every pattern of every item, add those that pay, until none does. Then every column
 * that could be in a better solution than the best one found (reduced-price fixing) goes to branch and bound.
 */
export function certify(
  highs: Highs,
  instance: Instance,
  truth: Truth,
  options: { seconds: number; hint?: number },
): Certificate {
  const rows = new Rows(instance);
  const patterns = listPatterns(instance, truth);
  const starts = instance.items.map((item) => learnableIn(instance, item));
  const master = new Master(highs, rows, patterns);
  try {
    const { bound, multipliers } = generateColumns(master, starts);
    const first = master.choose(options.seconds);
    const incumbent = Math.max(first.objective, options.hint ?? Number.NEGATIVE_INFINITY);
    const full = withEveryUseful(highs, master, starts, multipliers, bound - incumbent);
    if (!full) return { bound, objective: first.objective, solution: first.solution, isProven: false };
    const second = full.choose(options.seconds);
    full.dispose();
    const best = second.objective > first.objective ? second : first;
    const proven = Math.min(bound, Math.max(second.bound, incumbent));
    const isProven = proven - Math.max(best.objective, incumbent) <= PROOF_TOLERANCE * Math.abs(proven);
    return { bound: proven, objective: best.objective, solution: best.solution, isProven };
  } finally {
    master.dispose();
  }
}

const MOST_ROUNDS = 200;
const PRICE_TOLERANCE = 1e-7;
const PROOF_TOLERANCE = 1e-6;
/** More columns than these make branch and bound hopeless: the bound of the relaxation is then what there is. */
const MOST_COLUMNS = 20_000;

function generateColumns(
  master: Master,
  starts: readonly (readonly boolean[])[],
): { bound: number; multipliers: Multipliers } {
  let bound = Number.POSITIVE_INFINITY;
  let multipliers = master.relax().multipliers;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const relaxed = master.relax();
    const priced = price(master.rows, master.patterns, starts, relaxed.multipliers);
    if (priced.bound < bound) [bound, multipliers] = [priced.bound, relaxed.multipliers];
    const paying = priced.best.filter((each) => each.price > PRICE_TOLERANCE);
    if (paying.length === 0 || bound - relaxed.objective < 1e-7 * Math.abs(bound)) break;
    for (const { column } of paying) master.add(column);
  }
  return { bound, multipliers };
}

/** Sessions' prices for a review minute and a first pass under some multipliers. */
function sittingPrices(
  rows: Rows,
  { capacity, load, share, daily }: Multipliers,
): { learn: number[]; review: number[]; each: number[] } {
  const { sessions } = rows.instance;
  const minute = sessions.map(({ week }, at) => (capacity[at] ?? 0) + (load[rows.weeks.indexOf(week)] ?? 0));
  const rate = sessions.map((session) =>
    isEarly(rows.instance, session) ? (share[rows.weeks.indexOf(session.week)] ?? 0) : 0,
  );
  return {
    learn: minute.map((price, at) => price - REVIEW_SHARE * (rate[at] ?? 0)),
    review: minute.map((price, at) => price + (1 - REVIEW_SHARE) * (rate[at] ?? 0)),
    each: sessions.map(({ day }) => daily[rows.days.indexOf(day)] ?? 0),
  };
}

/** What it costs to learn each item in each session, in points: minutes, topic and prerequisites. */
function learnPrices(rows: Rows, multipliers: Multipliers, minute: readonly number[]): number[][] {
  const { items, sessions } = rows.instance;
  return items.map(({ minutes, topic }, item) => {
    let later = 0;
    const prices = new Array<number>(sessions.length).fill(0);
    for (let session = sessions.length - 1; session >= 0; session--) {
      for (const [pair, [before, after]] of rows.pairs.entries()) {
        const multiplier = multipliers.pair[pair]?.[session] ?? 0;
        if (after === item) later += multiplier;
        if (before === item) later -= multiplier;
      }
      const massed = multipliers.topic[rows.topics.indexOf(topic)]?.[session] ?? 0;
      prices[session] = minutes * (minute[session] ?? 0) + massed + later;
    }
    return prices;
  });
}

/** The Lagrangian of the multipliers, over every pattern of every item; by weak duality no solution exceeds it. */
function price(
  rows: Rows,
  patterns: Patterns,
  starts: readonly (readonly boolean[])[],
  multipliers: Multipliers,
): Pricing {
  const best: Pricing['best'] = [];
  let bound = multipliers.item.reduce((sum, value) => sum + value, 0);
  for (const [at, { capacity }] of rows.instance.sessions.entries())
    bound += capacity * (multipliers.capacity[at] ?? 0);
  for (const value of multipliers.daily) bound += rows.instance.maxReviewsPerDay * value;
  for (const row of multipliers.topic) for (const value of row) bound += value;
  eachPrice(rows, patterns, starts, multipliers, (item, prices) => {
    const top = new Map<number, { column: Column; price: number }>();
    let most = 0;
    for (let pattern = 0; pattern < patterns.count; pattern++) {
      const value = prices[pattern] ?? Number.NEGATIVE_INFINITY;
      if (value <= 0) continue;
      most = Math.max(most, value);
      const start = patterns.learn[pattern] ?? 0;
      if (value > (top.get(start)?.price ?? 0)) top.set(start, { column: { item, pattern }, price: value });
    }
    bound += most;
    best.push(...top.values());
  });
  return { bound, best };
}

/** The reduced price of every pattern, item by item; patterns that start where the item may not are −∞. */
function eachPrice(
  rows: Rows,
  patterns: Patterns,
  starts: readonly (readonly boolean[])[],
  multipliers: Multipliers,
  visit: (item: number, prices: Float64Array) => void,
): void {
  const sitting = sittingPrices(rows, multipliers);
  const learning = learnPrices(rows, multipliers, sitting.learn);
  const reviewCosts = new Map<number, Float64Array>();
  const prices = new Float64Array(patterns.count);
  for (const [item, { weight, reviewMinutes }] of rows.instance.items.entries()) {
    let costs = reviewCosts.get(reviewMinutes);
    if (!costs) {
      costs = new Float64Array(patterns.count);
      for (let pattern = 0; pattern < patterns.count; pattern++) {
        const parent = patterns.parent[pattern] ?? pattern;
        const session = patterns.last[pattern] ?? 0;
        if (parent !== pattern)
          costs[pattern] =
            (costs[parent] ?? 0) +
            reviewMinutes * (sitting.review[session] ?? 0) +
            (sitting.each[session] ?? 0);
      }
      reviewCosts.set(reviewMinutes, costs);
    }
    for (let pattern = 0; pattern < patterns.count; pattern++) {
      const start = patterns.learn[pattern] ?? 0;
      prices[pattern] = starts[item]?.[start]
        ? weight * (patterns.value[pattern] ?? 0) -
          (costs[pattern] ?? 0) -
          (learning[item]?.[start] ?? 0) -
          (multipliers.item[item] ?? 0)
        : Number.NEGATIVE_INFINITY;
    }
    visit(item, prices);
  }
}

/** A master of every column that a solution better than the incumbent could use; undefined where they are too many. */
function withEveryUseful(
  highs: Highs,
  { rows, patterns }: Master,
  starts: readonly (readonly boolean[])[],
  multipliers: Multipliers,
  gap: number,
): Master | undefined {
  const useful: Column[] = [];
  eachPrice(rows, patterns, starts, multipliers, (item, prices) => {
    let most = 0;
    for (const value of prices) most = Math.max(most, value);
    // A column enters at the price of what its item would earn instead.
    for (let pattern = 0; pattern < patterns.count; pattern++) {
      if ((prices[pattern] ?? Number.NEGATIVE_INFINITY) >= most - gap - 1e-6) useful.push({ item, pattern });
    }
  });
  if (useful.length > MOST_COLUMNS) return undefined;
  const master = new Master(highs, rows, patterns);
  for (const column of useful) master.add(column);
  return master;
}
