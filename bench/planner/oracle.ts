import { readFileSync, writeFileSync } from 'node:fs';
import { REVIEWS_PER_ITEM } from '../../src/planner/model/limits.ts';
import { certify, loadSolver } from './bound.ts';
import { solveByEngine } from './engine.ts';
import { type Instance, judgeSolution, randomInstance } from './instance.ts';
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

/** What is known of an instance, whatever the engine makes of it; kept in `bounds.json`. */
export interface Bounds {
  name: string;
  /** The best solution that anybody found: the optimum is no less. */
  known: number;
  /** Certified: the optimum is no more. */
  bound: number;
  isProven: boolean;
}

interface Job {
  seed: number;
  items: number;
  sessions: number;
  /** How long branch and bound may take, twice. */
  seconds: number;
  /** Kept from an earlier run; absent: to be found. */
  bounds?: Bounds;
}

export interface Gap extends Bounds {
  engine: number;
  faults: string[];
}

/** Part of an objective by which the solver may be off, since it lets whole numbers miss by a millionth. */
const SOLVER_TOLERANCE = 1e-5;

/** One instance: the engine's solution, judged by the model, against the solver's. */
export async function compare({ seed, items, sessions, seconds, bounds }: Job): Promise<Gap> {
  const instance = randomInstance(seed, { items, sessions }, REVIEWS_PER_ITEM);
  const engine = judgeSolution(instance, solveByEngine(instance, 1), fsrsTruth());
  const found = bounds ? { ...bounds, faults: [] } : await solve(instance, seconds, engine.objective);
  const faults = [...engine.faults, ...found.faults];
  if (engine.objective > found.bound * (1 + SOLVER_TOLERANCE)) faults.push('the engine is above the bound');
  return { ...found, engine: engine.objective, known: Math.max(engine.objective, found.known), faults };
}

/** The solver's bounds, its solution judged as the engine's is. */
async function solve(
  instance: Instance,
  seconds: number,
  hint: number,
): Promise<Bounds & { faults: string[] }> {
  const truth = fsrsTruth();
  const certificate = certify(await loadSolver(), instance, truth, { seconds, hint });
  const solver = judgeSolution(instance, certificate.solution, truth);
  const lack = certificate.objective - solver.objective;
  const isConsistent = lack <= SOLVER_TOLERANCE * Math.abs(certificate.bound);
  return {
    name: instance.name,
    known: solver.faults.length === 0 ? solver.objective : 0,
    bound: certificate.bound,
    isProven: certificate.isProven,
    faults: isConsistent ? solver.faults : [`the judge is ${lack} below the solver`],
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

/** Seconds of branch and bound, twice; a larger instance has its bound from the relaxation, so few do. */
const SECONDS = 20;
const FEW_SECONDS = 5;

function nearJobs({ quick, seed }: BenchOptions): Job[] {
  const near = (each: number): Job => ({ seed: each, items: 8, sessions: 12, seconds: SECONDS });
  return seedsFrom(seed, quick ? 8 : 50).map(near);
}

function farJobs({ quick, seed }: BenchOptions): Job[] {
  return seedsFrom(seed, quick ? 3 : 20).map((each, index) => ({
    ...{ seed: each, sessions: 24, seconds: FEW_SECONDS },
    items: 20 + 5 * (index % 5),
  }));
}

function seedsFrom(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => seed * 1000 + index);
}

/** Bounds do not depend on the planner: what the solver needs a quarter of an hour for is kept, and found anew with `--solve`. */
const KEPT = new URL('./bounds.json', import.meta.url);

export function keptBounds(): Map<string, Bounds> {
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Bounds[];
  return new Map(kept.map((bounds) => [bounds.name, bounds]));
}

/** Keeps what was found beside what is kept of other instances. */
function keepBounds(gaps: readonly Gap[]): void {
  const all = new Map<string, Bounds>([...keptBounds(), ...gaps.map((gap) => [gap.name, gap] as const)]);
  const lines = [...all.values()].map(({ name, known, bound, isProven }) =>
    JSON.stringify({ name, known, bound, isProven }),
  );
  writeFileSync(KEPT, `[\n${lines.join(',\n')}\n]\n`);
}

function withBounds(jobs: readonly Job[], kept: ReadonlyMap<string, Bounds>): Job[] {
  return jobs.map((job) => {
    const bounds = kept.get(randomInstance(job.seed, job, REVIEWS_PER_ITEM).name);
    return bounds ? { ...job, bounds } : job;
  });
}

/** Rows 3 and 4: how far the engine is from the optimum of the reference model, or from a bound on it. */
export async function measureOracle(options: BenchOptions): Promise<Measured[]> {
  const kept = options.solve ? new Map<string, Bounds>() : keptBounds();
  const near = await gaps('8 × 12', withBounds(nearJobs(options), kept));
  const far = await gaps('20–40 items', withBounds(farJobs(options), kept));
  if (options.solve) keepBounds([...near, ...far]);
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
      method: `HiGHS 1.15.3 on the reference model with H14; column generation, reduced-price fixing, ${SECONDS} s; the planner's own number of moves; from best solution known to certified bound`,
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
