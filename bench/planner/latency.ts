import { makePlan } from '../../src/planner/make-plan.ts';
import { type BenchCatalogue, syntheticCatalogue, titlesCatalogue } from './catalogues.ts';
import { toInput } from './generate.ts';
import { type BenchOptions, type Measured, progress, quantile, runIfMain } from './report.ts';
import { someonesRequest } from './requests.ts';

const SIZES = [240, 500, 1000, 2000];
const WARM_UP_PLANS = 20;
/** Twelve weeks of five sessions. */
const SIXTY_SESSIONS = { weeks: 12 };

/** Row 5: time of one plan on one core, in milliseconds and in units of a fixed piece of work measured beside it. */
export async function measureLatency(options: BenchOptions): Promise<Measured[]> {
  const plans = options.quick ? 20 : 100;
  const titles = titlesCatalogue(options.titlesFile);
  const { times, unit, sessions } = timePlans(titles, plans, options.seed, 'plans of 240 titles');
  const p95 = quantile(times, 0.95);
  const growth = SIZES.map((size) => {
    const timed = timePlans(
      syntheticCatalogue(size, 1),
      options.quick ? 8 : 30,
      options.seed,
      `plans of ${size} items`,
    );
    return { size, ratio: quantile(timed.times, 0.5) / timed.unit };
  });
  const base = growth[0]?.ratio ?? Number.NaN;
  const relative = growth.map(({ size, ratio }) => ({
    size,
    factor: ratio / base,
    linear: size / (SIZES[0] ?? 1),
  }));
  return [
    {
      row: 5,
      measure: 'latency, 240 titles × 60 sessions',
      target: 'p95 ≤ 250 ms',
      figure: `p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; ${(quantile(times, 0.5) / unit).toFixed(1)} and ${(p95 / unit).toFixed(1)} units of ${unit.toFixed(1)} ms`,
      isMet: p95 <= 250,
      method: `${plans} random people, median ${quantile(sessions, 0.5)} sessions, CPU time of this thread, after ${WARM_UP_PLANS} others; unit: sorting 20,000 numbers 10 times`,
      seed: options.seed,
    },
    {
      row: 5,
      measure: 'growth to 2,000 items',
      target: 'near linear',
      figure: relative.map(({ size, factor }) => `${size}: ×${factor.toFixed(2)}`).join(', '),
      isMet: relative.every(({ factor, linear }) => factor <= 1.25 * linear),
      method: 'median plan in units, against 240 items; met: at most 1.25 times linear; synthetic items',
      seed: options.seed,
    },
  ];
}

function timePlans(catalogue: BenchCatalogue, plans: number, seed: number, what: string) {
  const tick = progress(what, plans);
  const times: number[] = [];
  const units: number[] = [];
  const sessions: number[] = [];
  for (let index = -WARM_UP_PLANS; index < plans; index++) {
    const request = someonesRequest(seed * 1000 + index, catalogue, SIXTY_SESSIONS);
    const input = toInput(request, catalogue, `latency-${index}`);
    const unit = cpuMilliseconds(fixedWork);
    const started = process.cpuUsage();
    const outcome = makePlan(input);
    const spent = process.cpuUsage(started);
    if (index < 0) continue;
    units.push(unit);
    times.push((spent.user + spent.system) / 1000);
    if (outcome.ok) sessions.push(outcome.schedule.sessions.length);
    tick(index + 1);
  }
  return { times, unit: quantile(units, 0.5), sessions };
}

/** CPU rather than wall time: other processes on the machine make the wall clock longer and nothing else. */
export function cpuMilliseconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function fixedWork(): void {
  for (let round = 0; round < 10; round++) {
    const numbers = new Float64Array(20_000);
    for (let at = 0, x = round + 1; at < numbers.length; at++) {
      x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
      numbers[at] = x;
    }
    numbers.sort((a, b) => a - b);
  }
}

await runIfMain(import.meta.url, measureLatency);
