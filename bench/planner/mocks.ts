import type { Plan } from '../../src/domain/plan.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { changeMindOften } from './changed-minds.ts';
import { judgeAll } from './judge-all.ts';
import { type BenchOptions, type Measured, runIfMain } from './report.ts';
import { replanned } from './stored-plan.ts';
import { manyCatalogues } from './violations.ts';

/** What changes of date, windows and caps made of one plan's mocks. */
export interface MockLife {
  changes: number;
  /** Mocks that a rebuild places and the repair does not. */
  lost: number;
  faults: string[];
}

/** One plan and five changed minds, each repaired and, beside it, rebuilt from the same plan. */
export function changeMinds(seed: number, catalogues: readonly BenchCatalogue[]): MockLife {
  const life: MockLife = { changes: 0, lost: 0, faults: [] };
  changeMindOften(seed, catalogues, ({ plan, prepared, now }) => {
    const repaired = replanned(plan, now, { prepared });
    const rebuilt = replanned(plan, now, { prepared, mode: 'rebuild' });
    if (!repaired || !rebuilt) return plan;
    life.changes++;
    life.lost += Math.max(0, mocksIn(rebuilt) - mocksIn(repaired));
    life.faults.push(
      ...checkPlan(repaired, now).map(({ constraint, message }) => `${constraint}: ${message}`),
    );
    return repaired;
  });
  return life;
}

function mocksIn({ sessions }: Plan): number {
  const entries = sessions.filter(({ status }) => status === 'planned').flatMap(({ items }) => items);
  return new Set(entries.filter(({ activity }) => activity === 'mock').map(({ itemId }) => itemId)).size;
}

/** Row 16: what a repair does with the mocks, against a rebuild at the same moment. */
export async function measureMocks(options: BenchOptions): Promise<Measured[]> {
  const count = options.count ?? (options.quick ? 30 : 200);
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const { results, broken } = await judgeAll<MockLife>(
    { module: import.meta.url, name: 'changeMinds', context: manyCatalogues(options) },
    seeds,
    'changed minds',
    ({ faults }) => faults,
  );
  const sum = (of: (life: MockLife) => number) =>
    results.reduce((total, { result }) => total + (result ? of(result) : 0), 0);
  const [lost, changes] = [sum(({ lost }) => lost), sum(({ changes }) => changes)];
  const worse = results.flatMap(({ job, result }) => (result && result.lost > 0 ? [job] : []));
  if (worse.length > 0) process.stderr.write(`mocks lost with seeds ${worse.slice(0, 10).join(', ')}\n`);
  return [
    {
      row: 16,
      measure: 'mocks lost by a change of date, windows or caps where a rebuild places them',
      target: '0',
      figure: `${lost} in ${changes} changes of ${count} plans (${broken} plans broken)`,
      isMet: lost === 0 && broken === 0,
      method: 'each change repaired and rebuilt from the same plan; checkPlan after each repair',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureMocks);
