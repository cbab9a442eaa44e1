import { planAheadFor } from './planned-ahead.ts';
import { type BenchOptions, type Measured, percent, runIfMain } from './report.ts';
import { enumeratePatterns, NO_DAY, PATTERN_REVIEWS, type ReviewPatterns } from './review-patterns.ts';
import { type Scenario, standardScenario } from './review-scenario.ts';
import { fsrsTruth } from './truth.ts';

const ITERATIONS = 1_500;
/** Iterations without a better bound after which steps are halved. */
const PATIENCE = 30;
const HOURS = 10;

/** What a minute, and a review on each day, cost in recall (0–1) of one item. */
interface Prices {
  minute: number;
  days: Float64Array;
}

/**
 * Row 7 from above: more recall at E than this no plan can have that is made before the first review and gives
 * no item more than three.
 *
 * The best choice of a pattern for each item under the hours and the reviews of each day is an integer programme. Priced
 * hours and days let each item choose for itself (Lagrangian relaxation, Held & Karp 1970), and whatever the prices, what
 * that is worth is an upper bound by weak duality; the prices are improved by subgradient steps.
 */
export async function measureRecallBound({ seed }: BenchOptions): Promise<Measured[]> {
  const scenario = standardScenario();
  const truth = fsrsTruth();
  const patterns = enumeratePatterns(scenario, truth);
  const plan = planAheadFor(truth, HOURS);
  const bound = boundOf(patterns, scenario, HOURS, plan.atInterview);
  return [
    {
      row: 7,
      measure: `bound of recall at E with ${HOURS} review hours`,
      target: '–',
      figure: `at most ${percent(bound, 2)}; the planner ${percent(plan.atInterview, 2)}`,
      method: `all ${patterns.minutes.length} patterns of at most ${PATTERN_REVIEWS} reviews an item, Lagrangian of hours and days`,
      seed,
    },
  ];
}

/** The least bound found, 0–1. `reached` is the recall that some plan has: the steps aim at it (Polyak's step size). */
function boundOf(patterns: ReviewPatterns, scenario: Scenario, hours: number, reached: number): number {
  const { learnDays, interviewDay, maxReviewsPerDay, minutesPerReview } = scenario;
  // In reviews, so that hours and days are of one size.
  const budget = (60 * hours) / minutesPerReview;
  const prices: Prices = { minute: 0.02 / minutesPerReview, days: new Float64Array(NO_DAY + 1) };
  let best = Number.POSITIVE_INFINITY;
  let [stride, idle] = [1, 0];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const chosen = choose(patterns, prices);
    const value = chosen.worth + paid(prices, scenario, hours);
    idle = value < best - 1e-6 ? 0 : idle + 1;
    best = Math.min(best, value);
    if (idle === PATIENCE) [stride, idle] = [stride / 2, 0];
    const overspent = chosen.minutes / minutesPerReview - budget;
    const overfull = Array.from(
      { length: interviewDay },
      (_, day) => (chosen.reviews[day] ?? 0) - maxReviewsPerDay,
    );
    const norm = overspent ** 2 + overfull.reduce((sum, over) => sum + over ** 2, 0);
    const step = (stride * (value - reached * learnDays.length)) / norm;
    prices.minute = Math.max(0, prices.minute + (step * overspent) / minutesPerReview);
    for (const [day, over] of overfull.entries()) {
      prices.days[day] = Math.max(0, (prices.days[day] ?? 0) + step * over);
    }
  }
  return best / learnDays.length;
}

/** What all hours and all places of the days cost together. */
function paid({ minute, days }: Prices, { interviewDay, maxReviewsPerDay }: Scenario, hours: number): number {
  return minute * 60 * hours + maxReviewsPerDay * days.subarray(0, interviewDay).reduce((a, b) => a + b, 0);
}

/** The pattern that is worth most to each item at these prices, and what they take together. */
function choose({ from, days, minutes, recall }: ReviewPatterns, prices: Prices) {
  const reviews = new Array<number>(NO_DAY + 1).fill(0);
  let [worth, spent] = [0, 0];
  for (let item = 0; item + 1 < from.length; item++) {
    let [most, best] = [Number.NEGATIVE_INFINITY, 0];
    for (let pattern = from[item] ?? 0; pattern < (from[item + 1] ?? 0); pattern++) {
      let value = (recall[pattern] ?? 0) - prices.minute * (minutes[pattern] ?? 0);
      for (let place = PATTERN_REVIEWS * pattern; place < PATTERN_REVIEWS * (pattern + 1); place++) {
        value -= prices.days[days[place] ?? NO_DAY] ?? 0;
      }
      if (value > most) [most, best] = [value, pattern];
    }
    worth += most;
    spent += minutes[best] ?? 0;
    for (const day of daysOf(days, best)) reviews[day] = (reviews[day] ?? 0) + 1;
  }
  return { worth, minutes: spent, reviews };
}

function daysOf(days: Int8Array, pattern: number): number[] {
  const from = PATTERN_REVIEWS * pattern;
  return [...days.subarray(from, from + PATTERN_REVIEWS)].filter((day) => day !== NO_DAY);
}

await runIfMain(import.meta.url, measureRecallBound);
