import { default_w } from 'ts-fsrs';
import { averageLives, personsOf, runClosedLoop } from './closed-loop.ts';
import { Draw } from './draw.ts';
import { planAheadFor } from './planned-ahead.ts';
import { byPlanner } from './planner-reviews.ts';
import { type BenchOptions, type Measured, mean, percent, progress, quantile, runIfMain } from './report.ts';
import { byRule, fsrsRule } from './review-policies.ts';
import { standardScenario } from './review-scenario.ts';
import { fsrsTruth, halfLifeTruth, type Truth } from './truth.ts';

const SCENARIO = standardScenario();
const RIVAL = byRule(fsrsRule(0.9));
const TARGET = 0.9;

/** Points of recall on the interview's day above FSRS 0.9, in the hours that it takes under the same truth. */
interface Lead {
  closedLoop: number;
  openLoop: number;
}

/** Row 9: the planner, which believes in FSRS-6 with default weights, where memory works otherwise. */
export async function measureForeignTruths(options: BenchOptions): Promise<Measured[]> {
  const [draws, persons] = options.quick ? [10, 2] : [30, 3];
  const families = [
    { name: 'FSRS-6, weights ± 20 %', truthOf: disturbedFsrs },
    { name: 'half-life regression', truthOf: someHalfLife },
  ];
  return families.flatMap(({ name, truthOf }) => {
    const tick = progress(name, draws);
    const leads = Array.from({ length: draws }, (_, index) => {
      const truth = truthOf(new Draw(options.seed * 10_000 + index));
      const lead = leadUnder(truth, persons, options.seed + index);
      tick(index + 1);
      return lead;
    });
    const row = (loop: string, points: readonly number[], method: string): Measured => {
      const share = points.filter((lead) => lead > 0).length / draws;
      const [low, median, high] = [0.05, 0.5, 0.95].map((at) => quantile(points, at).toFixed(1));
      return {
        row: 9,
        measure: `ahead of FSRS 0.9 at equal hours, truth: ${name}, ${loop}`,
        target: '≥ 90 % of truths',
        figure: `${percent(share, 0)} (lead ${low} / ${median} / ${high} points at p5 / p50 / p95)`,
        isMet: share >= TARGET,
        method: `${draws} truths; ${method}`,
        seed: options.seed,
      };
    };
    return [
      row(
        'closed loop',
        leads.map(({ closedLoop }) => closedLoop),
        `the same ${persons} persons under both policies, each with the hours that FSRS takes for that person; every grade seen`,
      ),
      row(
        'open loop',
        leads.map(({ openLoop }) => openLoop),
        'the planner decides before the first review; FSRS sees every grade',
      ),
    ];
  });
}

function leadUnder(truth: Truth, persons: number, seed: number): Lead {
  const leads = personsOf(seed, persons).map((person) => {
    const rival = runClosedLoop(SCENARIO, truth, RIVAL, person);
    const planner = runClosedLoop(SCENARIO, truth, byPlanner(60 * rival.hours), person);
    return planner.atInterview - rival.atInterview;
  });
  // The planner's own reviews are exact here, so that only the rival's luck is to be averaged out.
  const rival = averageLives(SCENARIO, truth, RIVAL, { persons: 30, seed });
  const ahead = planAheadFor(truth, rival.hours);
  return {
    closedLoop: 100 * mean(leads),
    openLoop: 100 * (ahead.atInterview - rival.atInterview),
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

await runIfMain(import.meta.url, measureForeignTruths);
