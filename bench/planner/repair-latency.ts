import type { Plan } from '../../src/domain/plan.ts';
import { forecastReadiness } from '../../src/planner/follow/readiness.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { titlesCatalogue } from './catalogues.ts';
import { toInput } from './generate.ts';
import { cpuMilliseconds } from './latency.ts';
import { type BenchOptions, type Measured, progress, quantile, runIfMain } from './report.ts';
import { someonesRequest } from './requests.ts';
import { replanned, storedPlan } from './stored-plan.ts';

const WEEK_MS = 7 * 86_400_000;
const TARGETS = { repair: 150, 'repair with rebuild': 400, 'readiness of a plan': 20 };

/** Row 5, what serves: processor time of a repair after one missed session, of the rebuild beside it, and of readiness. */
export async function measureRepairLatency(options: BenchOptions): Promise<Measured[]> {
  const plans = options.count ?? (options.quick ? 20 : 60);
  const titles = titlesCatalogue(options.titlesFile);
  const tick = progress('repairs', plans);
  const times = {
    repair: [] as number[],
    'repair with rebuild': [] as number[],
    'readiness of a plan': [] as number[],
  };
  for (let index = -10; index < plans; index++) {
    const input = toInput(
      someonesRequest(options.seed * 1000 + index, titles, { weeks: 12 }),
      titles,
      `repair-${index}`,
    );
    const outcome = makePlan(input);
    if (!outcome.ok) continue;
    const startMs = Date.parse(`${input.request.startDate}T00:00:00Z`);
    const { plan, now } = withMissed(storedPlan(input, outcome.schedule, startMs), startMs + 3 * WEEK_MS);
    let repaired: Plan | undefined;
    const repair = cpuMilliseconds(() => {
      repaired = replanned(plan, now);
    });
    const rebuild = cpuMilliseconds(() => repaired && replanned(repaired, now, { mode: 'rebuild' }));
    const forecast = cpuMilliseconds(() => forecastReadiness(plan, input.request.startDate));
    if (index < 0) continue;
    times.repair.push(repair);
    times['repair with rebuild'].push(repair + rebuild);
    times['readiness of a plan'].push(forecast);
    tick(index + 1);
  }
  return (Object.keys(times) as (keyof typeof times)[]).map((measure) => {
    const [median, p95] = [quantile(times[measure], 0.5), quantile(times[measure], 0.95)];
    return {
      row: 5,
      measure: `latency of ${measure}, 240 titles × 60 sessions`,
      target: `p95 ≤ ${TARGETS[measure]} ms`,
      figure: `p50 ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      isMet: p95 <= TARGETS[measure],
      method: `${plans} random people, the last session of three weeks missed, processor time of this thread, after 10 others`,
      seed: options.seed,
    };
  });
}

/** The plan an hour after its last session before `until`, which was missed. */
function withMissed(plan: Plan, until: number): { plan: Plan; now: number } {
  const last = plan.sessions.findLast(({ endsAt }) => Date.parse(endsAt) < until);
  if (!last) return { plan, now: until };
  const sessions = plan.sessions.map((session) =>
    session === last ? { ...session, status: 'missed' as const, markedBy: 'person' as const } : session,
  );
  return { plan: { ...plan, sessions }, now: Date.parse(last.endsAt) + 3_600_000 };
}

await runIfMain(import.meta.url, measureRepairLatency);
