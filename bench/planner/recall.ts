import { averageLives, type PolicyStart } from './closed-loop.ts';
import { runOpenLoop } from './open-loop.ts';
import { MOST_REVIEWS, planAhead, planAheadFor } from './planned-ahead.ts';
import { byPlanner } from './planner-reviews.ts';
import { type BenchOptions, type Measured, percent, runIfMain } from './report.ts';
import { byRule, fixedRule, fsrsRule } from './review-policies.ts';
import { type PolicyResult, standardScenario } from './review-scenario.ts';
import { fsrsTruth, type Truth } from './truth.ts';

const SCENARIO = standardScenario();
const TEN_HOURS = 10;
const THIRTEEN_HOURS = 13.1;
const TARGET_AT_TEN_HOURS = 0.93;
const FSRS_90_AT_INTERVIEW = 0.944;

/** Rows 7 and 8: what the planner's reviews bring by the interview, against fixed gaps and FSRS. */
export async function measureRecall(options: BenchOptions): Promise<Measured[]> {
  const { seed, quick } = options;
  const truth = fsrsTruth();
  const rows: Measured[] = [];
  const note = (measure: string, result: PolicyResult, method: string) =>
    rows.push({ row: 7, measure, target: '–', figure: asText(result), method, seed });
  const live = (start: PolicyStart, persons: number) =>
    averageLives(SCENARIO, truth, start, { persons, seed });
  const many = quick ? 50 : 400;
  note('reviews: none', runOpenLoop(SCENARIO, truth, []), 'exact');
  const fixed = live(byRule(fixedRule([1, 3, 7, 14])), many);
  note('reviews: 1, 3, 7, 14 days after learning', fixed, `${many} persons`);
  for (const retention of [0.8, 0.9, 0.95]) {
    note(`reviews: FSRS at ${retention}`, live(byRule(fsrsRule(retention)), many), `${many} persons`);
  }
  const ten = planAheadFor(truth, TEN_HOURS);
  rows.push({
    row: 7,
    measure: 'recall at E with 10 review hours',
    target: '≥ 93 %',
    figure: asText(ten),
    isMet: ten.atInterview >= TARGET_AT_TEN_HOURS,
    method:
      '60 items, 8 weeks, E = day 70, 6 reviews a day of 5 min (10 when failed), a day off a week; the planner’s plan, open loop, exact under FSRS-6',
    seed,
  });
  const few = quick ? 5 : 30;
  for (const hours of [TEN_HOURS, THIRTEEN_HOURS]) {
    const closed = live(byPlanner(60 * hours), few);
    note(`the planner at ${hours} h, closed loop`, closed, `${few} persons, every grade seen`);
  }
  rows.push(hoursRow(truth, live(byRule(fsrsRule(0.9)), many), options));
  return rows;
}

/** Row 8: the fewest hours with which the planner reaches what FSRS at 0.90 reaches. */
function hoursRow(truth: Truth, rival: PolicyResult, { seed }: BenchOptions): Measured {
  const hoursTo = (recall: number) => {
    let reviews = 30;
    while (reviews < MOST_REVIEWS && planAhead(truth, reviews).atInterview < recall) reviews++;
    return planAhead(truth, reviews).hours;
  };
  const hours = hoursTo(FSRS_90_AT_INTERVIEW);
  const same = hoursTo(rival.atInterview);
  return {
    row: 8,
    measure: 'review hours to 94.4 % at E',
    target: `≤ ${THIRTEEN_HOURS} h`,
    figure: `${hours.toFixed(1)} h; to what FSRS 0.9 reaches here: ${same.toFixed(1)} h against its ${rival.hours.toFixed(1)} h (${percent(same / rival.hours, 0)}); at ${THIRTEEN_HOURS} h: ${asText(planAheadFor(truth, THIRTEEN_HOURS))}`,
    isMet: hours <= THIRTEEN_HOURS,
    method: 'as row 7, one review more at a time',
    seed,
  };
}

function asText({ atInterview, later, hours }: PolicyResult): string {
  return `${percent(atInterview)} at E, ${percent(later)} at E+14, ${hours.toFixed(1)} h`;
}

await runIfMain(import.meta.url, measureRecall);
