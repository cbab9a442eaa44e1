import { addDays } from '../../src/domain/civil-date.ts';
import { AppError } from '../../src/domain/error.ts';
import type { Plan } from '../../src/domain/plan.ts';
import { GRADES, type SessionStatus } from '../../src/domain/session.ts';
import type { RequestChange } from '../../src/domain/study-request.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { applyProgress } from '../../src/planner/follow/apply-progress.ts';
import { settleOverdue } from '../../src/planner/follow/overdue.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { resolveChange } from '../../src/request/resolve-change.ts';
import { todayIn } from '../../src/time/local-time.ts';
import { SETTINGS } from '../../testbed/packs/own-pack.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { judgeAll } from './judge-all.ts';
import { type BenchOptions, type Measured, runIfMain } from './report.ts';
import { replanned, storedPlan } from './stored-plan.ts';
import { inputOf, manyCatalogues } from './violations.ts';

const DAY = 86_400_000;

export interface Life {
  replans: number;
  refused: number;
  faults: string[];
}

/** One person and one plan for some weeks: marks, grades, moves, changed minds, replans; judged after each replan. */
export function live(seed: number, catalogues: readonly BenchCatalogue[]): Life {
  const life: Life = { replans: 0, refused: 0, faults: [] };
  const input = inputOf(seed, catalogues);
  const outcome = makePlan(input);
  if (!outcome.ok || outcome.schedule.sessions.length === 0) return life;
  const draw = new Draw(-seed);
  let now = Date.parse(`${input.request.startDate}T00:00:00Z`) - DAY;
  let plan = storedPlan(input, outcome.schedule, now);
  for (let step = 0; step < 12; step++) {
    now += Math.floor(draw.unit() * 8 * DAY);
    if (todayIn(plan.request.timeZone, now) >= addDays(plan.request.interviewDate, -1)) break;
    plan = settleOverdue(plan, now);
    for (let marks = draw.whole(0, 5); marks > 0; marks--) plan = someProgress(plan, now, draw);
    const change = draw.chance(0.4) ? someChange(plan, now, draw) : {};
    const prepared = { ...plan, request: tryChange(plan, change, now) };
    const next = replanned(plan, now, { prepared, mode: draw.chance(0.15) ? 'rebuild' : 'repair' });
    if (!next) {
      life.refused++;
      continue;
    }
    life.replans++;
    for (const { constraint, message } of checkPlan(next, now))
      life.faults.push(`step ${step}: ${constraint}: ${message}`);
    life.faults.push(...historyFaults(plan, next, now).map((fault) => `step ${step}: ${fault}`));
    if (life.faults.length > 0) break;
    plan = next;
  }
  return life;
}

function someProgress(plan: Plan, now: number, draw: Draw): Plan {
  if (plan.sessions.length === 0) return plan;
  const session = draw.pick(plan.sessions);
  const hasBegun = Date.parse(session.startsAt) <= now;
  const statuses: Exclude<SessionStatus, 'dropped'>[] = hasBegun
    ? ['done', 'missed', 'skipped', 'planned']
    : ['done', 'skipped', 'planned'];
  const status = draw.pick(statuses);
  const grades = session.items.map(({ itemId }) => ({ itemId, grade: draw.pick(GRADES) }));
  const change = {
    sessionId: session.id,
    status,
    ...(status === 'done' && draw.chance(0.5) ? { grades } : {}),
  };
  return ifAllowed(() => applyProgress(plan, change, now).plan, plan);
}

function someChange({ request }: Plan, now: number, draw: Draw): RequestChange {
  const today = todayIn(request.timeZone, now);
  const from = addDays(today, draw.whole(0, 20));
  const startMs = now + Math.floor(draw.unit() * 10 * DAY);
  const changes: RequestChange[] = [
    { interviewDate: addDays(request.interviewDate, draw.whole(-14, 21)) },
    { blackouts: [...request.blackouts, { from, to: addDays(from, draw.whole(0, 6)) }] },
    {
      busy: [
        ...request.busy,
        { startsAt: new Date(startMs).toISOString(), endsAt: new Date(startMs + DAY / 4).toISOString() },
      ],
    },
    { minutesPerWeek: draw.step(90, 600, 30) },
    { availability: request.availability.slice(0, Math.max(1, request.availability.length - 1)) },
    { maxReviewsPerDay: draw.whole(0, 10) },
  ];
  return draw.pick(changes);
}

function tryChange(plan: Plan, change: RequestChange, now: number): Plan['request'] {
  return ifAllowed(
    () => resolveChange(plan.request, change, todayIn(plan.request.timeZone, now), SETTINGS),
    plan.request,
  );
}

/** What a wrong input would throw is not under test here. */
function ifAllowed<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof AppError) return otherwise;
    throw error;
  }
}

/** The past does not change, ids are never given twice, and a change shows in the sequence. */
function historyFaults(before: Plan, after: Plan, now: number): string[] {
  const faults: string[] = [];
  const found = new Map(after.sessions.map((session) => [session.id, session]));
  if (found.size !== after.sessions.length) faults.push('two sessions have one id');
  for (const session of before.sessions) {
    const next = found.get(session.id);
    const hasBegun = Date.parse(session.startsAt) <= now;
    const isFact =
      session.status === 'done' || session.status === 'skipped' || (hasBegun && session.status === 'planned');
    if (isFact && JSON.stringify(next) !== JSON.stringify(session))
      faults.push(`${session.id} (${session.status}) was rewritten`);
    if (!next) continue;
    if (next.sequence < session.sequence) faults.push(`${session.id}'s sequence fell`);
    if (next.sequence === session.sequence && JSON.stringify(next) !== JSON.stringify(session))
      faults.push(`${session.id} changed and its sequence did not`);
  }
  return faults;
}

/** Row 1, continued: plans that are followed, not followed, and changed. */
export async function measureLives(options: BenchOptions): Promise<Measured[]> {
  const count = options.count ?? (options.quick ? 100 : 10_000);
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const { results, broken } = await judgeAll<Life>(
    { module: import.meta.url, name: 'live', context: manyCatalogues(options) },
    seeds,
    'lives of plans',
    ({ faults }) => faults,
  );
  const sum = (of: (life: Life) => number) =>
    results.reduce((total, { result }) => total + (result ? of(result) : 0), 0);
  return [
    {
      row: 1,
      measure: 'hard violations, random lives of plans',
      target: '0',
      figure: `${broken} of ${count} plans, ${sum(({ replans }) => replans)} replans (${sum(({ refused }) => refused)} refused as infeasible)`,
      isMet: broken === 0,
      method:
        'marks, grades, overdue, changed requests, repair and rebuild; checkPlan and the rules of history after each replan',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureLives);
