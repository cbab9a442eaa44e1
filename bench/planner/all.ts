import { measureAlternatives } from './alternatives.ts';
import { measureCoach } from './coach.ts';
import { measureDeadEnds } from './dead-ends.ts';
import { measureDeterminism } from './determinism.ts';
import { measureForeignTruths } from './foreign-truths.ts';
import { measureInfeasible } from './infeasible.ts';
import { measureLatency } from './latency.ts';
import { measureLives } from './life.ts';
import { measureMocks } from './mocks.ts';
import { measureOracle } from './oracle.ts';
import { measureQuality } from './quality.ts';
import { measureReadiness } from './readiness.ts';
import { measureReadinessMoves } from './readiness-moves.ts';
import { measureRecall } from './recall.ts';
import { measureRecallBound } from './recall-bound.ts';
import { measureRepairLatency } from './repair-latency.ts';
import { type Measure, type Measured, readOptions, toTable } from './report.ts';
import { measureStability } from './stability.ts';
import { measureViolations } from './violations.ts';
import { measureZones } from './zones.ts';

/** Every measure of the planner, in one table: `npx tsx bench/planner/all.ts [--quick] [--seed=1]`. */
const MEASURES: readonly Measure[] = [
  measureViolations,
  measureLives,
  measureInfeasible,
  measureOracle,
  measureLatency,
  measureRepairLatency,
  measureDeterminism,
  measureRecall,
  measureRecallBound,
  measureForeignTruths,
  measureReadiness,
  measureReadinessMoves,
  measureQuality,
  measureStability,
  measureMocks,
  measureAlternatives,
  measureDeadEnds,
  measureCoach,
  measureZones,
];

const options = readOptions(process.argv.slice(2));
const rows: Measured[] = [];
for (const measure of MEASURES) {
  process.stderr.write(`${measure.name}\n`);
  rows.push(...(await measure(options)));
}
process.stdout.write(toTable(rows));
