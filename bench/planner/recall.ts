import { default_w } from 'ts-fsrs';
import { Draw } from './draw.ts';
import { reviewByPlanner } from './planner-reviews.ts';
import { type BenchOptions, type Measured, mean, percent, progress, quantile, runIfMain } from './report.ts';
import {
  type DueRule,
  fixedRule,
  fsrsRule,
  type PolicyResult,
  runClosedLoop,
  runOpenLoop,
  standardScenario,
} from './review-policies.ts';
import { fsrsTruth, halfLifeTruth, type Truth } from './truth.ts';

const SCENARIO = standardScenario();
const TEN_HOURS = 10;
const THIRTEEN_HOURS = 13.1;
const TARGET_AT_TEN_HOURS = 0.93;
const FSRS_90_AT_INTERVIEW = 0.944;
/** Four of each item. */
const MOST_REVIEWS = 240;

/** Rows 7–9: what the planner's reviews bring by the interview, against fixed gaps and FSRS, per hour. */
export async function measureRecall(options: BenchOptions): Promise<Measured[]> {
  const runs = options.quick ? 50 : 400;
  const truth = fsrsTruth();
  const rows: Measured[] = [];
  const note = (measure: string, result: PolicyResult, method: string) =>
    rows.push({ row: 7, measure, target: '–', figure: asText(result), method, seed: options.seed });
  const closed = (rule: DueRule) => averageRuns(truth, rule, runs, options.seed);
  note('reviews: none', runOpenLoop(SCENARIO, truth, []), 'exact');
  note(
    'reviews: 1, 3, 7, 14 days after learning',
    closed(fixedRule([1, 3, 7, 14])),
    `${runs} draws of the grades`,
  );
  for (const retention of [0.8, 0.9, 0.95]) {
    note(`reviews: FSRS at ${retention}`, closed(fsrsRule(retention)), `${runs} draws of the grades`);
  }
  const ten = planFor(truth, TEN_HOURS);
  rows.push({
    row: 7,
    measure: 'recall at E with 10 review hours',
    target: '≥ 93 %',
    figure: asText(ten),
    isMet: ten.atInterview >= TARGET_AT_TEN_HOURS,
    method:
      '60 items, 8 weeks, E = day 70, 6 reviews a day of 5 min (10 when failed), a day off a week; the planner’s plan, open loop, exact under FSRS-6',
    seed: options.seed,
  });
  const rival = closed(fsrsRule(0.9));
  rows.push(hoursRow(truth, rival, options), ...foreignRows(options));
  return rows;
}

/** Row 8: the fewest hours with which the planner reaches what FSRS at 0.90 reaches. */
function hoursRow(truth: Truth, rival: PolicyResult, { seed }: BenchOptions): Measured {
  const hoursTo = (recall: number) => {
    let reviews = 30;
    while (
      reviews < MOST_REVIEWS &&
      runOpenLoop(SCENARIO, truth, plannedReviews(reviews)).atInterview < recall
    )
      reviews++;
    return runOpenLoop(SCENARIO, truth, plannedReviews(reviews)).hours;
  };
  const hours = hoursTo(FSRS_90_AT_INTERVIEW);
  const same = hoursTo(rival.atInterview);
  return {
    row: 8,
    measure: 'review hours to 94.4 % at E',
    target: `≤ ${THIRTEEN_HOURS} h`,
    figure: `${hours.toFixed(1)} h; to what FSRS 0.9 reaches here: ${same.toFixed(1)} h against its ${rival.hours.toFixed(1)} h (${percent(same / rival.hours, 0)}); at ${THIRTEEN_HOURS} h: ${asText(planFor(truth, THIRTEEN_HOURS))}`,
    isMet: hours <= THIRTEEN_HOURS,
    method: 'as row 7, one review more at a time',
    seed,
  };
}

/** Row 9: the same plan, made with default weights, under truths that it was not made for. */
function foreignRows(options: BenchOptions): Measured[] {
  const draws = options.quick ? 20 : 200;
  const kinds = [
    { name: 'FSRS-6, weights ± 20 %', truthOf: disturbedFsrs },
    { name: 'half-life regression', truthOf: someHalfLife },
  ];
  return kinds.map(({ name, truthOf }) => {
    const tick = progress(name, draws);
    const leads = Array.from({ length: draws }, (_, index) => {
      const truth = truthOf(new Draw(options.seed * 10_000 + index));
      tick(index + 1);
      return leadOver(truth, options.quick ? 10 : 30, options.seed + index);
    });
    const share = leads.filter(({ atSameHours }) => atSameHours > 0).length / draws;
    const perHour = leads.filter(({ perHourAtTen }) => perHourAtTen > 0).length / draws;
    const points = leads.map(({ atSameHours }) => 100 * atSameHours);
    return {
      row: 9,
      measure: `ahead of FSRS 0.9 per hour, truth: ${name}`,
      target: '≥ 90 % of draws',
      figure: `${percent(share, 0)} at equal hours (lead ${quantile(points, 0.05).toFixed(1)} / ${quantile(points, 0.5).toFixed(1)} / ${quantile(points, 0.95).toFixed(1)} points at p5 / p50 / p95); gain per hour at 10 h: ${percent(perHour, 0)}`,
      isMet: share >= 0.9,
      method: `${draws} truths; recall at E with the hours that FSRS 0.9 (closed loop) uses under that truth, the planner open loop with default weights`,
      seed: options.seed,
    };
  });
}

/** How far the planner is ahead: in recall with FSRS's own hours, and in gain over no review per hour at ten hours. */
function leadOver(truth: Truth, runs: number, seed: number): { atSameHours: number; perHourAtTen: number } {
  const rival = averageRuns(truth, fsrsRule(0.9), runs, seed);
  const none = runOpenLoop(SCENARIO, truth, []).atInterview;
  const same = planFor(truth, rival.hours);
  const ten = planFor(truth, TEN_HOURS);
  return {
    atSameHours: same.atInterview - rival.atInterview,
    perHourAtTen: (ten.atInterview - none) / ten.hours - (rival.atInterview - none) / rival.hours,
  };
}

const plans = new Map<number, number[][]>();

/** The planner's review days with at most so many reviews. */
function plannedReviews(reviews: number): number[][] {
  const kept = plans.get(reviews) ?? reviewByPlanner(SCENARIO, reviews);
  plans.set(reviews, kept);
  return kept;
}

/** The planner's plan with the most reviews that take at most so many hours, failures included, under a truth. */
function planFor(truth: Truth, hours: number): PolicyResult {
  let [low, high] = [0, MOST_REVIEWS];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (runOpenLoop(SCENARIO, truth, plannedReviews(middle)).hours <= hours) low = middle;
    else high = middle - 1;
  }
  return runOpenLoop(SCENARIO, truth, plannedReviews(low));
}

function averageRuns(truth: Truth, rule: DueRule, runs: number, seed: number): PolicyResult {
  const results = Array.from({ length: runs }, (_, run) =>
    runClosedLoop(SCENARIO, truth, rule, new Draw(seed * 7919 + run)),
  );
  return {
    atInterview: mean(results.map(({ atInterview }) => atInterview)),
    later: mean(results.map(({ later }) => later)),
    hours: mean(results.map(({ hours }) => hours)),
  };
}

function disturbedFsrs(draw: Draw): Truth {
  return fsrsTruth(
    default_w.map((weight) => weight * (0.8 + 0.4 * draw.unit())),
    'FSRS-6 disturbed',
  );
}

/** First half-lives of 5 to 25 days, each pass worth a factor of 1.5 to 3, failures costing up to a half. */
function someHalfLife(draw: Draw): Truth {
  const firstDays = 5 + 20 * draw.unit();
  const passed = Math.log2(1.5 + 1.5 * draw.unit()) / (Math.SQRT2 - 1);
  const failed = -draw.unit() / (Math.SQRT2 - 1);
  return halfLifeTruth({ passed, failed, bias: Math.log2(firstDays) - passed - failed });
}

function asText({ atInterview, later, hours }: PolicyResult): string {
  return `${percent(atInterview)} at E, ${percent(later)} at E+14, ${hours.toFixed(1)} h`;
}

await runIfMain(import.meta.url, measureRecall);
