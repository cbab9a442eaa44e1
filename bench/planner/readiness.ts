import { addDays, daysBetween } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Grade, Session } from '../../src/domain/session.ts';
import { forecastReadiness } from '../../src/planner/follow/readiness.ts';
import { wantedItems } from '../../src/planner/follow/wanted-items.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { type BenchCatalogue, realCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { randomInput } from './generate.ts';
import { judgeAll } from './judge-all.ts';
import { somePerson } from './people.ts';
import { type BenchOptions, type Measured, mean, percent, quantile, runIfMain } from './report.ts';
import { storedPlan } from './stored-plan.ts';
import type { Truth } from './truth.ts';

const PEOPLE_PER_PLAN = 5;
/** After how many weeks of grades readiness is asked. */
const ASKED = [0, 2, 4, 8];
/** What row 28 judges by. */
const WEEKS_TOLD = 4;
/** From how many grades on each row of the table holds. */
const GRADES_FROM = [0, 20, 60];

/** What readiness said of one simulated person, and what they remembered. */
export interface Forecast {
  weeks: number;
  grades: number;
  ifFollowed: number;
  range: readonly [number, number];
  /** Σ wᵢ Rᵢ(E) under the person's truth, once the whole plan was followed. */
  remembered: number;
}

/** Some people who follow one plan to its end, and tell for some weeks how reviews went. */
export function follow(seed: number, catalogue: BenchCatalogue): Forecast[] {
  const input = randomInput(seed, catalogue);
  const request = { ...input.request, known: { topics: {}, questions: [] }, ownItems: [] };
  const outcome = makePlan({ ...input, request });
  if (!outcome.ok) return [];
  const madeAt = Date.parse(`${request.startDate}T00:00:00Z`);
  const plan = storedPlan({ ...input, request }, outcome.schedule, madeAt);
  return Array.from({ length: PEOPLE_PER_PLAN }, (_, place) => {
    const draw = new Draw(-1 - seed * PEOPLE_PER_PLAN - place);
    return forecastsOf(plan, draw);
  }).flat();
}

function forecastsOf(plan: Plan, draw: Draw): Forecast[] {
  const { startDate } = plan.request;
  const person = somePerson(draw);
  const { sessions, remembered } = live(plan, () => person.nextItem(), draw);
  const stamps = Object.fromEntries(
    sessions.map(({ id, endsAt }) => [id, { createdAt: plan.createdAt, changedAt: endsAt }]),
  );
  return ASKED.map((weeks) => {
    const asOf = addDays(startDate, 7 * weeks);
    const told = plan.sessions.map((session, place) =>
      session.date < asOf ? (sessions[place] ?? session) : session,
    );
    const { ifFollowed, range } = forecastReadiness({ ...plan, sessions: told, stamps }, asOf);
    const grades = told.flatMap(({ items }) => items).filter(({ grade }) => grade !== undefined).length;
    return { weeks, grades, ifFollowed, range, remembered };
  });
}

function live(plan: Plan, someItem: () => Truth, draw: Draw): { sessions: Session[]; remembered: number } {
  const states = new Map<string, { truth: Truth; state: unknown; on: number }>();
  const seen = new Map<string, Set<number>>();
  const sessions = plan.sessions.map((session): Session => {
    const day = daysBetween(plan.request.startDate, session.date);
    const items = session.items.map((entry) => {
      const known = states.get(entry.itemId);
      if (entry.activity !== 'review') {
        const parts = seen.get(entry.itemId) ?? new Set();
        seen.set(entry.itemId, parts.add(entry.part ?? 1));
        if (!known && parts.size === (entry.parts ?? 1)) {
          const truth = someItem();
          states.set(entry.itemId, { truth, state: truth.first(), on: day });
        }
        return entry;
      }
      if (!known) return entry;
      const isPassed = draw.unit() < known.truth.recall(known.state, day - known.on);
      const state = known.truth.next(known.state, day - known.on, isPassed);
      states.set(entry.itemId, { ...known, state, on: day });
      const grade: Grade = isPassed ? 'good' : 'again';
      return { ...entry, grade };
    });
    return { ...session, items, status: 'done', markedBy: 'person' };
  });
  const days = daysBetween(plan.request.startDate, plan.request.interviewDate);
  let remembered = 0;
  for (const { item, part } of wantedItems(plan)) {
    const known = states.get(item.id);
    if (known) remembered += part * known.truth.recall(known.state, days - known.on);
  }
  return { sessions, remembered };
}

/** Row 28: readiness against what simulated people remember; the table of `readiness-range.ts` is made of its quantiles. */
export async function measureReadiness(options: BenchOptions): Promise<Measured[]> {
  const count = Math.ceil((options.count ?? (options.quick ? 60 : 200)) / PEOPLE_PER_PLAN);
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const { results } = await judgeAll<Forecast[]>(
    { module: import.meta.url, name: 'follow', context: realCatalogue() },
    seeds,
    'people',
    () => [],
  );
  const all = results.flatMap(({ result }) => result ?? []).filter(({ ifFollowed }) => ifFollowed > 0);
  const told = all.filter(({ weeks }) => weeks === WEEKS_TOLD);
  const errors = told.map(({ remembered, ifFollowed }) => remembered - ifFollowed);
  const isInside = ({ remembered, range: [low, high] }: Forecast) => low <= remembered && remembered <= high;
  const inside = told.filter(isInside).length / told.length;
  const row = { row: 28, seed: options.seed };
  const method = `${told.length} people of three families of memory (half-life regression, ACT-R, power-law mixtures), the real content, random requests, reviews graded for ${WEEKS_TOLD} weeks, the plan followed to its end`;
  return [
    {
      ...row,
      measure: 'what people remember at E is inside the range',
      target: '≥ 80 % of people',
      figure: percent(inside),
      isMet: inside >= 0.8,
      method,
    },
    {
      ...row,
      measure: 'readiness that came true, less what was said',
      target: 'mean within 5 points',
      figure: `mean ${points(mean(errors))}, mean size ${points(mean(errors.map(Math.abs)))}`,
      isMet: Math.abs(mean(errors)) <= 0.05,
      method,
    },
    ...GRADES_FROM.map((from, place): Measured => {
      const until = GRADES_FROM[place + 1] ?? Number.POSITIVE_INFINITY;
      const some = all.filter(({ grades }) => from <= grades && grades < until);
      const ratios = some.map(({ remembered, ifFollowed }) => remembered / ifFollowed);
      const at = [0.1, 0.5, 0.9].map((share) => quantile(ratios, share).toFixed(2)).join(' / ');
      return {
        ...row,
        measure: `what came true over what was said, from ${from} grades on`,
        target: '–',
        figure: `${at} at p10 / p50 / p90`,
        method: `${some.length} forecasts after ${ASKED.join(', ')} weeks`,
      };
    }),
  ];
}

function points(share: number): string {
  return `${(100 * share).toFixed(1)} points`;
}

await runIfMain(import.meta.url, measureReadiness);
