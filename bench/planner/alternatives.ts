import type { Plan } from '../../src/domain/plan.ts';
import { compareRebuild } from '../../src/planner/follow/compare-rebuild.ts';
import { forecastReadiness } from '../../src/planner/follow/readiness.ts';
import { todayIn } from '../../src/time/local-time.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { changeMindOften } from './changed-minds.ts';
import { judgeAll } from './judge-all.ts';
import { type BenchOptions, type Measured, runIfMain } from './report.ts';
import { replanned } from './stored-plan.ts';
import { manyCatalogues } from './violations.ts';

/** Points of readiness that make a rebuild better, by the rule of `docs/planner.md`. */
const BETTER_BY = 0.03;

/** What came of one plan's changes. */
export interface RebuildLife {
  replans: number;
  /** Replans whose rebuild has more mocks, or is so much readier, and loses no mock. */
  better: number;
  faults: string[];
}

/** One plan and five changed minds, each repaired; what would be offered against what a rebuild is worth. */
export function compareReplans(seed: number, catalogues: readonly BenchCatalogue[]): RebuildLife {
  const life: RebuildLife = { replans: 0, better: 0, faults: [] };
  changeMindOften(seed, catalogues, ({ change, plan, prepared, now }) => {
    const repaired = replanned(plan, now, { prepared });
    const rebuilt = repaired && replanned(repaired, now, { mode: 'rebuild' });
    if (!rebuilt) return plan;
    const [before, after] = [repaired, rebuilt].map((each) => withReadiness(each, now)) as [Plan, Plan];
    const offered = compareRebuild(before, after);
    const isBetter = isBetterThan(before, after);
    life.replans++;
    if (isBetter) life.better++;
    if (isBetter !== (offered !== undefined))
      life.faults.push(`change ${change}: ${isBetter ? 'better and not offered' : 'offered and no better'}`);
    return before;
  });
  return life;
}

function withReadiness(plan: Plan, now: number): Plan {
  return { ...plan, readiness: forecastReadiness(plan, todayIn(plan.request.timeZone, now)) };
}

function isBetterThan(before: Plan, after: Plan): boolean {
  const [old, anew] = [mocksOf(before), mocksOf(after)];
  if (old.some((mock) => !anew.includes(mock))) return false;
  const gain = after.readiness.ifFollowed - before.readiness.ifFollowed;
  return anew.length > old.length || Math.round(1000 * gain) > 1000 * BETTER_BY;
}

/** Rounds of which a mock was done or is to come. */
function mocksOf({ sessions, items }: Plan): string[] {
  const held = new Set(
    sessions
      .filter(({ status }) => status === 'planned' || status === 'done')
      .flatMap((session) => session.items.map(({ itemId }) => itemId)),
  );
  const rounds = items
    .filter(({ id, kind }) => kind === 'mock' && held.has(id))
    .map(({ round = '' }) => round);
  return [...new Set(rounds)];
}

/** Row 26: a rebuild that is better is offered, and none other. */
export async function measureAlternatives(options: BenchOptions): Promise<Measured[]> {
  const count = options.count ?? (options.quick ? 30 : 200);
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const { results, broken } = await judgeAll<RebuildLife>(
    { module: import.meta.url, name: 'compareReplans', context: manyCatalogues(options) },
    seeds,
    'replans beside rebuilds',
    ({ faults }) => faults,
  );
  const sum = (of: (life: RebuildLife) => number) =>
    results.reduce((total, { result }) => total + (result ? of(result) : 0), 0);
  return [
    {
      row: 26,
      measure: 'replans whose rebuild keeps a mock or gains more than 3 points, and that say so',
      target: 'all',
      figure: `${sum(({ better }) => better)} of ${sum(({ replans }) => replans)} replans have such a rebuild; said wrongly in ${broken} of ${count} plans`,
      isMet: broken === 0,
      method: 'changed date, windows and caps; the offer against mocks and readiness counted apart from it',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureAlternatives);
