import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { type BenchCatalogue, realCatalogue, syntheticCatalogue, titlesCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { randomInput } from './generate.ts';
import { judgeAll } from './judge-all.ts';
import { type BenchOptions, type Measured, runIfMain } from './report.ts';

/** What one random request came to. */
interface Judged {
  outcome: 'planned' | 'infeasible';
  /** `H4: message`. */
  violations: string[];
}

/** The catalogues that random requests are made against: small, planned, invented. */
export function manyCatalogues({ titlesFile }: BenchOptions): BenchCatalogue[] {
  return [
    realCatalogue(),
    titlesCatalogue(titlesFile),
    syntheticCatalogue(80, 1),
    syntheticCatalogue(300, 2),
  ];
}

/** The request behind a seed: its catalogue is drawn first. */
export function inputOf(seed: number, catalogues: readonly BenchCatalogue[]): PlannerInput {
  return randomInput(seed, new Draw(-1 - seed).pick(catalogues));
}

export function judge(seed: number, catalogues: readonly BenchCatalogue[]): Judged {
  const input = inputOf(seed, catalogues);
  const outcome = makePlan(input);
  if (!outcome.ok) return { outcome: 'infeasible', violations: [] };
  return { outcome: 'planned', violations: violationsOf(input, outcome.schedule) };
}

/** What the independent checker has against a schedule. */
export function violationsOf(input: PlannerInput, schedule: Schedule): string[] {
  const { request, targets } = input;
  const plan = {
    ...{ request, targets },
    items: [...input.items],
    topics: input.topics.map((topic) => ({ ...topic, name: topic.slug, buildsOn: [...topic.buildsOn] })),
    levels: [...input.levels],
    taxonomy: input.taxonomy,
    sessions: schedule.sessions,
    blocks: schedule.blocks,
    ...(schedule.dayRules && { dayRules: schedule.dayRules }),
  };
  return checkPlan(plan, 0).map(({ constraint, message }) => `${constraint}: ${message}`);
}

/** Row 1: random requests, planned, and judged by the checker that shares no code with the planner. */
export async function measureViolations(options: BenchOptions): Promise<Measured[]> {
  const count = options.count ?? (options.quick ? 500 : 10_000);
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const { results, broken } = await judgeAll<Judged>(
    { module: import.meta.url, name: 'judge', context: manyCatalogues(options) },
    seeds,
    'random requests',
    ({ violations }) => violations,
  );
  const infeasible = results.filter(({ result }) => result?.outcome === 'infeasible').length;
  return [
    {
      row: 1,
      measure: 'hard violations, random requests',
      target: '0',
      figure: `${broken} of ${count} plans (${infeasible} infeasible)`,
      isMet: broken === 0,
      method: 'makePlan, then checkPlan; 4 catalogues of 80–300 items; a throw counts as a violation',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureViolations);
