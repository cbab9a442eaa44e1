import { REVIEWS_PER_ITEM } from '../../src/planner/limits.ts';
import { certify, loadSolver } from './bound.ts';
import { solveByEngine } from './engine.ts';
import { judgeSolution, randomInstance } from './instance.ts';
import { performAll } from './pool.ts';
import {
  type BenchOptions,
  firstLine,
  type Measured,
  mean,
  percent,
  progress,
  quantile,
  runIfMain,
} from './report.ts';
import { fsrsTruth } from './truth.ts';

interface Job {
  seed: number;
  items: number;
  sessions: number;
  /** How long branch and bound may take, twice. */
  seconds: number;
}

export interface Gap {
  name: string;
  engine: number;
  /** The best solution that anybody found: the optimum is no less. */
  known: number;
  /** Certified: the optimum is no more. */
  bound: number;
  isProven: boolean;
  faults: string[];
}

/** One instance: the engine's solution, judged by the model, against the solver's. */
export async function compare({ seed, items, sessions, seconds }: Job): Promise<Gap> {
  const instance = randomInstance(seed, { items, sessions }, REVIEWS_PER_ITEM);
  const truth = fsrsTruth();
  const engine = judgeSolution(instance, solveByEngine(instance, 1), truth);
  const certificate = certify(await loadSolver(), instance, truth, { seconds, hint: engine.objective });
  const solver = judgeSolution(instance, certificate.solution, truth);
  const isConsistent =
    solver.faults.length === 0 && Math.abs(solver.objective - certificate.objective) < 1e-4;
  return {
    name: instance.name,
    engine: engine.objective,
    known: Math.max(engine.objective, certificate.objective),
    bound: certificate.bound,
    isProven: certificate.isProven,
    faults: [
      ...engine.faults,
      ...(isConsistent || certificate.objective === 0 ? [] : ['the solver and the judge disagree']),
    ],
  };
}

async function gaps(what: string, jobs: readonly Job[]): Promise<Gap[]> {
  const results = await performAll<Job, Gap>(
    { module: import.meta.url, name: 'compare', context: {} },
    jobs,
    {
      onProgress: progress(what, jobs.length),
    },
  );
  for (const { job, result, error } of results) {
    const text = result
      ? `${result.name}: ${percent(sureGapOf(result), 2)} to ${percent(gapOf(result), 2)} ${result.faults.join(', ')}`
      : `seed ${job.seed}: ${firstLine(error)}`;
    process.stderr.write(`${text}\n`);
  }
  return results.flatMap(({ result }) => (result ? [result] : []));
}

function gapOf({ bound, engine }: Gap): number {
  return (bound - engine) / bound;
}

/** The least that the gap can be. */
function sureGapOf({ known, engine }: Gap): number {
  return (known - engine) / known;
}

/** Rows 3 and 4: how far the engine is from the optimum of the reference model, or from a bound on it. */
export async function measureOracle(options: BenchOptions): Promise<Measured[]> {
  const small = options.quick ? 8 : 50;
  const large = options.quick ? 3 : 20;
  const seconds = options.quick ? 20 : 120;
  const seeds = (count: number) => Array.from({ length: count }, (_, index) => options.seed * 1000 + index);
  const near = await gaps(
    '8 × 12',
    seeds(small).map((seed) => ({ seed, items: 8, sessions: 12, seconds })),
  );
  const far = await gaps(
    '20–40 items',
    seeds(large).map((seed, index) => ({ seed, items: 20 + 5 * (index % 5), sessions: 24, seconds: 5 })),
  );
  const proven = near.filter(({ isProven }) => isProven).map(gapOf);
  const all = near.map(gapOf);
  const sure = near.map(sureGapOf);
  const bounded = far.map(gapOf);
  const faults = [...near, ...far].filter((gap) => gap.faults.length > 0).length;
  const exact =
    proven.length > 0
      ? `proven in ${proven.length} of ${near.length}: mean ${percent(mean(proven), 2)}, max ${percent(Math.max(...proven), 2)}; `
      : '';
  return [
    {
      row: 3,
      measure: 'gap to the proven optimum, 8 items × 12 sessions',
      target: 'mean ≤ 1 %, max ≤ 3 %',
      figure: `${exact}all: mean ${percent(mean(sure), 2)} to ${percent(mean(all), 2)}, max ${percent(Math.max(...sure), 2)} to ${percent(Math.max(...all), 2)}${faults > 0 ? `; ${faults} FAULTS` : ''}`,
      isMet: mean(all) <= 0.01 && Math.max(...all) <= 0.03 && faults === 0,
      method: `HiGHS 1.15.3 on the reference model with H14; column generation, reduced-price fixing, ${seconds} s; the planner's own number of moves; from best solution known to certified bound`,
      seed: options.seed,
    },
    {
      row: 4,
      measure: 'gap to the certified bound, 20–40 items × 24 sessions',
      target: 'median ≤ 1.5 %, p95 ≤ 5 %',
      figure: `median ${percent(quantile(bounded, 0.5), 2)}, p95 ${percent(quantile(bounded, 0.95), 2)} of ${bounded.length}`,
      isMet: quantile(bounded, 0.5) <= 0.015 && quantile(bounded, 0.95) <= 0.05,
      method:
        'Lagrangian bound from the multipliers of column generation, recomputed over every pattern (weak duality)',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureOracle);
