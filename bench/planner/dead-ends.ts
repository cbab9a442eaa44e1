import { addDays } from '../../src/domain/civil-date.ts';
import { AppError } from '../../src/domain/error.ts';
import type { Attention, Plan } from '../../src/domain/plan.ts';
import type { ProgressReport } from '../../src/domain/progress-report.ts';
import type { RequestChange } from '../../src/domain/study-request.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { applyProgress } from '../../src/planner/follow/apply-progress.ts';
import { applyReport } from '../../src/planner/follow/apply-report.ts';
import { attentionOf } from '../../src/planner/follow/attention.ts';
import { settleOverdue } from '../../src/planner/follow/overdue.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { replan } from '../../src/planner/replan.ts';
import { resolveChange } from '../../src/request/resolve-change.ts';
import { todayIn, utcText } from '../../src/time/local-time.ts';
import { CAREER_LEVELS, SETTINGS } from '../../testbed/packs/own-pack.ts';
import type { BenchCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { judgeAll } from './judge-all.ts';
import { type BenchOptions, type Measured, runIfMain } from './report.ts';
import { replanned, storedPlan } from './stored-plan.ts';
import { inputOf, manyCatalogues } from './violations.ts';

const DAY = 86_400_000;
/** Of some twenty in each state, beside those that the plan asks for. */
const CALLS_TRIED = 5;

/** A call that a person may make at any time, and that answers the plan after it. */
type Call = [name: string, make: (plan: Plan, now: number) => Plan | undefined];

export interface Walk {
  states: number;
  calls: number;
  /** What was refused without a way on, or left a plan that breaks a constraint: `after <event>: <call>: <why>`. */
  faults: string[];
}

/** One plan through the turns of a life; after each, everything that should lead on is tried. */
export function walk(seed: number, catalogues: readonly BenchCatalogue[]): Walk {
  const found: Walk = { states: 0, calls: 0, faults: [] };
  const input = inputOf(seed, catalogues);
  const outcome = makePlan(input);
  if (!outcome.ok || outcome.schedule.sessions.length === 0) return found;
  const draw = new Draw(-seed);
  const start = Date.parse(`${input.request.startDate}T00:00:00Z`);
  const made = storedPlan(input, outcome.schedule, start - DAY);
  const end = Date.parse(`${input.request.interviewDate}T00:00:00Z`);
  const middle = start + draw.whole(5, Math.max(6, (end - start) / DAY - 12)) * DAY;
  const turns: [string, number, (plan: Plan, now: number) => Plan][] = [
    ['its making', start - DAY / 2, (plan) => plan],
    ['three weeks without a mark', Math.min(middle, start + 21 * DAY), (plan) => plan],
    ['weeks away', middle, (plan, now) => reported(plan, now, 'missed')],
    ['taking that back', middle, (plan, now) => reported(plan, now, 'planned')],
    ['skipping all that is to come', middle, skipAll],
    ['a release without half of its items', middle, retireHalf],
    ['the day before the interview', end - DAY / 2, (plan) => plan],
    ['the interview', end + 2 * DAY, (plan) => plan],
  ];
  let plan = made;
  for (const [event, now, turn] of turns) {
    plan = turn({ ...settleOverdue(plan, now), updatedAt: utcText(now) }, now);
    found.states++;
    for (const [name, make] of [...asked(plan), ...draw.some(callsOn(plan, now), CALLS_TRIED)]) {
      found.calls++;
      const why = faultOf(plan, now, make);
      if (why) found.faults.push(`after ${event}: ${name}: ${why}`);
    }
  }
  return found;
}

/** Why a call does not lead on; undefined where it does, or names the change that would. */
function faultOf(plan: Plan, now: number, make: Call[1]): string | undefined {
  try {
    const after = make(plan, now);
    if (!after) return 'refused';
    const [broken] = checkPlan(after, now);
    return broken && `${broken.constraint}: ${broken.message}`;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

/** What a plan asks for itself. */
function asked(plan: Plan): Call[] {
  return attentionOf(plan).map((each): Call => [`attention ${each.code}`, answer(each)]);
}

/** What leads on from a plan whatever became of it. */
function callsOn(plan: Plan, now: number): Call[] {
  const { request } = plan;
  const today = todayIn(request.timeZone, now);
  const isOver = today >= request.interviewDate;
  const further = [addDays(today, 21), addDays(request.interviewDate, 14)].sort()[isOver ? 0 : 1] ?? today;
  const everyDay = {
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const,
    from: '07:00',
    to: '08:30',
  };
  const more = { availability: [...request.availability, { ...everyDay, days: [...everyDay.days] }] };
  const own = { id: 'walk-own', title: 'A paper', minutes: 40, topic: plan.topics[0]?.slug ?? '' };
  const changes: RequestChange[] = [
    ...(further <= addDays(request.startDate, 182) ? [{ interviewDate: further, ...(isOver && more) }] : []),
    ...(isOver
      ? []
      : [
          more,
          { timeZone: 'Asia/Tokyo' },
          { role: 'data-scientist' },
          { careerLevel: CAREER_LEVELS[0] ?? '' },
          { ownItems: [...request.ownItems, own] },
          { rounds: [] },
          { blackouts: [], busy: [], exceptions: [], minutesPerWeek: null, maxMinutesPerDay: null },
        ]),
  ];
  const past = plan.sessions.find(
    ({ startsAt, status }) => status !== 'dropped' && Date.parse(startsAt) <= now,
  );
  const next = plan.sessions.find(
    ({ startsAt, status }) => status === 'planned' && Date.parse(startsAt) > now,
  );
  return [
    ...changes.map((change): Call => [`PATCH ${Object.keys(change).join()}`, changedBy(change)]),
    ...(isOver ? [] : (['repair', 'rebuild'] as const).map(replanIn)),
    ...(past ? [marked('done', past.id), marked('missed', past.id), marked('skipped', past.id)] : []),
    ...(next ? [marked('skipped', next.id), marked('done', next.id), cancelled(next.id)] : []),
    ['a span taken back', (before, at) => repaired(reported(before, at, 'planned'), at)],
  ];
}

function answer({ call }: Attention): Call[1] {
  if (call.method === 'PATCH') return changedBy(call.body as RequestChange);
  if (call.method === 'DELETE') return (plan) => plan;
  if (call.path.endsWith('/progress'))
    return (plan, now) =>
      repaired(
        applyReport(plan, { sessions: [], ...(call.body as Pick<ProgressReport, 'spans'>) }, now).plan,
        now,
      );
  return replanIn(call.path.endsWith('rebuild') ? 'rebuild' : 'repair')[1];
}

/** What a mark breaks is mended by the next replan. */
function repaired(plan: Plan, now: number): Plan | undefined {
  return todayIn(plan.request.timeZone, now) >= plan.request.interviewDate ? plan : replanned(plan, now);
}

function replanIn(mode: 'repair' | 'rebuild'): Call {
  return [`replan ${mode}`, (plan, now) => replanned(plan, now, { mode })];
}

function marked(status: 'done' | 'missed' | 'skipped', sessionId: string): Call {
  return [
    `mark ${status}`,
    (plan, now) => repaired(applyProgress(plan, { sessionId, status }, now).plan, now),
  ];
}

function cancelled(sessionId: string): Call {
  return [
    'cancel',
    (plan, now) => {
      const session = plan.sessions.find(({ id }) => id === sessionId);
      if (!session) return undefined;
      const { startsAt, endsAt } = session;
      return changedBy({ busy: [...plan.request.busy, { startsAt, endsAt }] })(plan, now);
    },
  ];
}

/** A changed request; one that leaves no room must say what would. */
function changedBy(change: RequestChange): Call[1] {
  return (plan, now) => {
    const today = todayIn(plan.request.timeZone, now);
    const request = resolveChange(plan.request, change, today, SETTINGS);
    const own = request.ownItems.map((item) => ({
      ...plan.items[0],
      ...item,
      kind: 'own' as const,
      parts: undefined,
    }));
    const items = [...plan.items, ...own.filter(({ id }) => plan.items.every((item) => item.id !== id))];
    const prepared = { ...plan, request, items: items as Plan['items'] };
    const outcome = replan({ plan, prepared, now, mode: 'repair' });
    if (!outcome.ok) return outcome.infeasible.relaxation ? plan : undefined;
    return replanned(plan, now, { prepared });
  };
}

function reported(plan: Plan, now: number, status: 'missed' | 'planned'): Plan {
  const { startDate, timeZone } = plan.request;
  const to = todayIn(timeZone, now);
  if (to < startDate) return plan;
  return applyReport(plan, { spans: [{ from: startDate, to, status }], sessions: [] }, now).plan;
}

function skipAll(plan: Plan, now: number): Plan {
  const from = todayIn(plan.request.timeZone, now);
  const spans = [{ from, to: plan.request.interviewDate, status: 'skipped' as const }];
  return applyReport(plan, { spans, sessions: [] }, now).plan;
}

/** The plan after an upgrade to a release in which every second item is gone. */
function retireHalf(plan: Plan, now: number): Plan {
  const items = plan.items.filter((_, index) => index % 2 === 0);
  const ids = new Set(items.map(({ id }) => id));
  const kept = items.map((item) => ({ ...item, requires: item.requires.filter((id) => ids.has(id)) }));
  return replanned(plan, now, { prepared: { ...plan, items: kept } }) ?? plan;
}

/** Row 27: from every state there is a call that leads on. */
export async function measureDeadEnds(options: BenchOptions): Promise<Measured[]> {
  const count = options.count ?? (options.quick ? 20 : 200);
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 1_000_000 + index);
  const { results, broken } = await judgeAll<Walk>(
    { module: import.meta.url, name: 'walk', context: manyCatalogues(options) },
    seeds,
    'walks',
    ({ faults }) => faults,
  );
  const sum = (of: (found: Walk) => number) =>
    results.reduce((total, { result }) => total + (result ? of(result) : 0), 0);
  return [
    {
      row: 27,
      measure: 'states from which a call that should lead on is refused without a way, or breaks the plan',
      target: '0',
      figure: `${broken} of ${count} lives (${sum(({ states }) => states)} states, ${sum(({ calls }) => calls)} calls)`,
      isMet: broken === 0,
      method:
        'a new plan, three weeks without a mark, weeks away, that taken back, all skipped, half of the content retired, the eve, after the interview; every answer replanned and checked',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureDeadEnds);
