import type { PlannerInput } from '../../src/domain/schedule.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { randomInput } from './generate.ts';
import { performAll } from './pool.ts';
import { type BenchOptions, firstLine, type Measured, percent, progress, runIfMain } from './report.ts';
import { manyCatalogues, violationsOf } from './violations.ts';

export interface Relaxed {
  outcome: 'feasible' | 'relaxed' | 'no relaxation' | 'relaxation fails' | 'too big';
  detail?: string;
}

/** Ways of asking for the impossible, each alone or with another. */
const SPOILERS: readonly ((input: PlannerInput, draw: Draw) => Partial<PlannerInput['request']>)[] = [
  (_, draw) => ({ minutesPerWeek: draw.step(5, 40, 5) }),
  (_, draw) => ({ maxMinutesPerDay: draw.step(5, 40, 5) }),
  ({ request }, draw) => {
    const max = Math.max(request.sessionMinutes.max, 120);
    return { sessionMinutes: { min: draw.step(60, max, 10), max } };
  },
  (_, draw) => ({ sessionMinutes: { min: 10, max: draw.step(10, 20, 5) } }),
  ({ request }) => ({
    blackouts: [...request.blackouts, { from: request.startDate, to: request.interviewDate }],
  }),
  ({ request }) => ({
    busy: [
      ...request.busy,
      { startsAt: `${request.startDate}T00:00:00Z`, endsAt: `${request.interviewDate}T00:00:00Z` },
    ],
  }),
  ({ request }, draw) => ({
    availability: [
      {
        days: [draw.pick(['mon', 'sun'] as const)],
        from: '07:00',
        to: `07:${draw.pick(['10', '15', '25'])}`,
      },
    ],
    exceptions: request.exceptions,
  }),
  (_, draw) => ({
    availability: [{ days: ['sat'], from: '10:00', to: '18:00' }],
    sessionMinutes: { min: 30, max: draw.step(30, 90, 30) },
    exceptions: [],
  }),
];

/** Asks for something impossible, applies the relaxation that the answer offers, and asks again. */
export function relax(seed: number, catalogues: readonly BenchCatalogue[]): Relaxed {
  const draw = new Draw(seed);
  const catalogue = draw.pick(catalogues);
  const input = randomInput(seed, catalogue);
  for (const spoil of draw.some(SPOILERS, draw.whole(1, 2)))
    input.request = { ...input.request, ...spoil(input, draw) };
  const outcome = makePlan(input);
  if (outcome.ok) return { outcome: 'feasible' };
  const { relaxation, pointer, constraint, message } = outcome.infeasible;
  if (!relaxation) return { outcome: 'no relaxation', detail: `${constraint} ${pointer} ${message}` };
  const request = setAt(input.request, relaxation.pointer, relaxation.value) as PlannerInput['request'];
  const again = makePlan({ ...input, request });
  if (!again.ok)
    return { outcome: 'relaxation fails', detail: `${relaxation.message} → ${again.infeasible.message}` };
  const faults = violationsOf({ ...input, request }, again.schedule);
  if (again.schedule.sessions.length === 0)
    return { outcome: 'relaxation fails', detail: `${relaxation.message} → an empty plan` };
  const smaller = smallerStep(input, relaxation.pointer, relaxation.value);
  if (smaller !== undefined)
    return { outcome: 'too big', detail: `${relaxation.message} – ${smaller} would do` };
  return { outcome: 'relaxed', ...(faults.length > 0 ? { detail: faults[0] ?? '' } : {}) };
}

/** For a number, whether five minutes less of a change would have done. */
function smallerStep(input: PlannerInput, pointer: string, value: unknown): number | undefined {
  const before = getAt(input.request, pointer);
  if (typeof value !== 'number' || typeof before !== 'number') return undefined;
  const nearer = value + (before < value ? -5 : 5);
  if (before < value ? nearer <= before : nearer >= before) return undefined;
  return makePlan({ ...input, request: setAt(input.request, pointer, nearer) as PlannerInput['request'] }).ok
    ? nearer
    : undefined;
}

function getAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

function setAt(value: unknown, pointer: string, replacement: unknown): unknown {
  const [, key = '', ...rest] = pointer.split('/');
  if (key === '') return replacement;
  const inner = (value as Record<string, unknown>)[key];
  return {
    ...(value as object),
    [key]: setAt(inner, rest.length === 0 ? '' : `/${rest.join('/')}`, replacement),
  };
}

/** Row 2: every refusal names what binds and a change that works. */
export async function measureInfeasible(options: BenchOptions): Promise<Measured[]> {
  const count = options.quick ? 200 : 2_000;
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const results = await performAll<number, Relaxed>(
    { module: import.meta.url, name: 'relax', context: manyCatalogues(options) },
    seeds,
    { onProgress: progress('impossible requests', count) },
  );
  const infeasible = results.filter(({ result }) => result?.outcome !== 'feasible');
  const good = infeasible.filter(({ result }) => result?.outcome === 'relaxed');
  const bad = infeasible.filter(({ result }) => result?.outcome !== 'relaxed');
  for (const { job, result, error } of bad.slice(0, 20)) {
    process.stderr.write(`seed ${job}: ${firstLine(error) ?? `${result?.outcome}: ${result?.detail}`}\n`);
  }
  const kinds = [...new Set(bad.map(({ result }) => result?.outcome ?? 'threw'))].map(
    (kind) => `${bad.filter(({ result }) => (result?.outcome ?? 'threw') === kind).length} ${kind}`,
  );
  return [
    {
      row: 2,
      measure: 'infeasible requests with a relaxation that works',
      target: '100 %',
      figure: `${percent(good.length / infeasible.length)} of ${infeasible.length}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
      isMet: bad.length === 0,
      method: `${count} spoiled requests; the relaxation is applied and planned again; for numbers, five minutes less must not do`,
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureInfeasible);
