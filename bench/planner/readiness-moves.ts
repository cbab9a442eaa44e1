import { WEEKDAYS } from '../../src/domain/civil-date.ts';
import type { Plan, PlanReadiness } from '../../src/domain/plan.ts';
import { isFirstPass } from '../../src/domain/session.ts';
import { applyProgress } from '../../src/planner/follow/apply-progress.ts';
import { applyReport } from '../../src/planner/follow/apply-report.ts';
import { settleOverdue } from '../../src/planner/follow/overdue.ts';
import { forecastReadiness } from '../../src/planner/follow/readiness.ts';
import { wantedItems } from '../../src/planner/follow/wanted-items.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { todayIn } from '../../src/time/local-time.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { judgeAll } from './judge-all.ts';
import { type BenchOptions, type Measured, runIfMain } from './report.ts';
import { replanned, storedPlan } from './stored-plan.ts';
import { inputOf, manyCatalogues } from './violations.ts';

const DAY = 86_400_000;

/** How often one plan's readiness was looked at, and where it moved the wrong way. */
export interface ReadinessLife {
  missedWeeks: number;
  itemsLeft: number;
  eveningsAdded: number;
  faults: string[];
}

/** Somebody some weeks into a plan, who then misses a week, skips a session, or finds one more evening. */
export function moveReadiness(seed: number, catalogues: readonly BenchCatalogue[]): ReadinessLife {
  const life: ReadinessLife = { missedWeeks: 0, itemsLeft: 0, eveningsAdded: 0, faults: [] };
  const input = inputOf(seed, catalogues);
  const outcome = makePlan(input);
  if (!outcome.ok) return life;
  const draw = new Draw(-seed);
  const start = Date.parse(`${input.request.startDate}T00:00:00Z`);
  const now = start + draw.whole(3, 7 * Math.max(1, input.request.weeks - 3)) * DAY;
  const marked = followed(storedPlan(input, outcome.schedule, start - DAY), now, draw);
  // What the grades ask for is in the plan already, so that each change is alone in what it does.
  const plan = replanned(marked, now);
  if (!plan) return life;
  missWeek(life, plan, now);
  skipSession(life, plan, now, draw);
  addEvening(life, plan, now, draw);
  return life;
}

/** Most sessions until now are marked done, and some graded; the clock marks the others. */
function followed(plan: Plan, now: number, draw: Draw): Plan {
  const past = plan.sessions.filter(({ startsAt }) => Date.parse(startsAt) <= now && draw.chance(0.8));
  const marked = past.reduce((before, { id: sessionId, items }) => {
    const grades = items.map(({ itemId }) => ({
      itemId,
      grade: draw.pick(['again', 'good', 'good'] as const),
    }));
    return applyProgress(before, { sessionId, status: 'done', ...(draw.chance(0.5) && { grades }) }, now)
      .plan;
  }, plan);
  return settleOverdue(marked, now);
}

function missWeek(life: ReadinessLife, plan: Plan, now: number): void {
  const from = todayIn(plan.request.timeZone, now);
  const later = now + 7 * DAY;
  const to = todayIn(plan.request.timeZone, later);
  if (to >= plan.request.interviewDate) return;
  const spans = [{ from, to, status: 'missed' as const }];
  const { plan: missed } = applyReport(settleOverdue(plan, later), { spans, sessions: [] }, later);
  const repaired = replanned(missed, later);
  life.missedWeeks++;
  const before = readinessOf(plan, now);
  for (const after of [missed, repaired ?? missed].map((each) => readinessOf(each, later))) {
    for (const figure of ['now', 'ifStopped'] as const)
      if (after[figure] > before[figure])
        life.faults.push(`${figure} rises from ${before[figure]} to ${after[figure]} by a missed week`);
  }
}

function skipSession(life: ReadinessLife, plan: Plan, now: number, draw: Draw): void {
  const toCome = plan.sessions.filter(
    ({ status, startsAt, items }) =>
      status === 'planned' && Date.parse(startsAt) > now && items.some(isFirstPass),
  );
  if (toCome.length === 0) return;
  const { plan: skipped } = applyProgress(plan, { sessionId: draw.pick(toCome).id, status: 'skipped' }, now);
  const repaired = replanned(skipped, now);
  if (!repaired) return;
  const { left, entered } = wantedChanges(plan, repaired);
  if (left === 0 || entered > 0) return;
  life.itemsLeft += left;
  const [before, after] = [readinessOf(plan, now), readinessOf(repaired, now)];
  if (after.ifFollowed >= before.ifFollowed)
    life.faults.push(`ifFollowed ${before.ifFollowed} is ${after.ifFollowed} after ${left} items left`);
}

function addEvening(life: ReadinessLife, plan: Plan, now: number, draw: Draw): void {
  const taken = new Set(plan.request.availability.flatMap(({ days }) => days));
  const free = WEEKDAYS.filter((day) => !taken.has(day));
  if (free.length === 0) return;
  const availability = [
    ...plan.request.availability,
    { days: [draw.pick(free)], from: '18:00', to: '20:00' },
  ];
  const { minutesPerWeek: _cap, ...request } = { ...plan.request, availability };
  const repaired = replanned(plan, now, { prepared: { ...plan, request } });
  if (!repaired) return;
  const { left, entered } = wantedChanges(plan, repaired);
  if (entered === 0) return;
  life.eveningsAdded++;
  const [before, after] = [readinessOf(plan, now), readinessOf(repaired, now)];
  if (after.ifFollowed <= before.ifFollowed)
    life.faults.push(
      `ifFollowed ${before.ifFollowed} is ${after.ifFollowed} with an evening more (${entered} items enter, ${left} leave)`,
    );
}

function readinessOf(plan: Plan, at: number): PlanReadiness {
  return forecastReadiness(plan, todayIn(plan.request.timeZone, at));
}

/** How many of the items that readiness is of are learned in one plan and not in the other. */
function wantedChanges(before: Plan, after: Plan): { left: number; entered: number } {
  const [old, now] = [learnedIn(before), learnedIn(after)];
  const wanted = wantedItems(before).map(({ item }) => item.id);
  return {
    left: wanted.filter((id) => old.has(id) && !now.has(id)).length,
    entered: wanted.filter((id) => !old.has(id) && now.has(id)).length,
  };
}

function learnedIn({ sessions }: Plan): Set<string> {
  const kept = sessions.filter(({ status }) => status === 'planned' || status === 'done');
  return new Set(kept.flatMap(({ items }) => items.filter(isFirstPass).map(({ itemId }) => itemId)));
}

/** Row 25: readiness moves the way it should. */
export async function measureReadinessMoves(options: BenchOptions): Promise<Measured[]> {
  const count = options.count ?? (options.quick ? 40 : 500);
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const { results, broken } = await judgeAll<ReadinessLife>(
    { module: import.meta.url, name: 'moveReadiness', context: manyCatalogues(options) },
    seeds,
    'lives of readiness',
    ({ faults }) => faults,
  );
  const sum = (of: (life: ReadinessLife) => number) =>
    results.reduce((total, { result }) => total + (result ? of(result) : 0), 0);
  return [
    {
      row: 25,
      measure:
        '`now` and `ifStopped` never rise by a missed week, `ifFollowed` falls where an item leaves and rises with an added evening that is used',
      target: 'always',
      figure: `${broken} of ${count} lives with a fault (${sum(({ missedWeeks }) => missedWeeks)} missed weeks, ${sum(({ itemsLeft }) => itemsLeft)} items that left, ${sum(({ eveningsAdded }) => eveningsAdded)} evenings that were used)`,
      isMet: broken === 0,
      method:
        'marks and grades for some weeks, a repair, then each change by itself from the same plan, repaired again',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureReadinessMoves);
