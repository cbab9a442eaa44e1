import type { Plan } from '../../src/domain/plan.ts';
import type { Session } from '../../src/domain/session.ts';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { applyProgress } from '../../src/planner/follow/apply-progress.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { type BenchCatalogue, titlesCatalogue } from './catalogues.ts';
import { Draw } from './draw.ts';
import { toInput } from './generate.ts';
import { performAll } from './pool.ts';
import { type BenchOptions, firstLine, type Measured, progress, quantile, runIfMain } from './report.ts';
import { someonesRequest } from './requests.ts';
import { replanned, storedPlan } from './stored-plan.ts';

const HOUR = 3_600_000;
const FROZEN = 48 * HOUR;

export interface Disturbance {
  future: number;
  /** Future sessions that begin at another time, or are gone. */
  moved: number;
  /** Future sessions that lost something they held. */
  robbed: number;
  /** Sessions of the next 48 hours that broke nothing and are not byte for byte as they were. */
  frozen: number;
  /** First passes of the missed session that the plan holds nowhere any more. */
  lost: number;
  missed: number;
}

/** One ordinary plan; one session is missed, whatever day it is; an hour later the plan is repaired. */
export function missOne(seed: number, catalogue: BenchCatalogue): Disturbance | undefined {
  const draw = new Draw(seed);
  const input = toInput(someonesRequest(seed, catalogue), catalogue, `stability-${seed}`);
  const outcome = makePlan(input);
  if (!outcome.ok) return undefined;
  const { sessions } = outcome.schedule;
  const missed = sessions[draw.whole(0, sessions.length - 2)];
  if (!missed) return undefined;
  const now = Date.parse(missed.endsAt) + HOUR;
  const made = storedPlan(input, outcome.schedule, Date.parse(`${input.request.startDate}T00:00:00Z`));
  const done: Plan = {
    ...made,
    sessions: made.sessions.map((session) =>
      Date.parse(session.endsAt) < Date.parse(missed.startsAt) ? { ...session, status: 'done' } : session,
    ),
  };
  const plan = applyProgress(done, { sessionId: missed.id, status: 'missed' }, now).plan;
  const after = replanned(plan, now);
  if (!after) return undefined;
  return compare(plan, after, missed, now);
}

function compare(before: Plan, after: Plan, missed: Session, now: number): Disturbance {
  const found = new Map(after.sessions.map((session) => [session.id, session]));
  const future = before.sessions.filter(({ id, startsAt }) => id !== missed.id && Date.parse(startsAt) > now);
  const conflicting = conflictsOf(before, missed, now);
  const idsOf = (session: Session) =>
    new Set(session.items.map(({ itemId, activity, part }) => `${itemId} ${activity} ${part}`));
  const isRobbed = (session: Session) => {
    const next = found.get(session.id);
    const held = next ? idsOf(next) : new Set<string>();
    return [...idsOf(session)].some((id) => !held.has(id));
  };
  const learnedAfter = new Set(
    after.sessions
      .filter(({ status }) => status === 'planned' || status === 'done')
      .flatMap(({ items }) =>
        items.filter(({ activity }) => activity !== 'review').map(({ itemId }) => itemId),
      ),
  );
  const firstPasses = missed.items.filter(({ activity }) => activity !== 'review');
  return {
    future: future.length,
    moved: future.filter((session) => {
      const next = found.get(session.id);
      return next?.startsAt !== session.startsAt || next.status !== session.status;
    }).length,
    robbed: future.filter(isRobbed).length,
    frozen: future.filter(
      (session) =>
        !conflicting.has(session.id) &&
        Date.parse(session.startsAt) <= now + FROZEN &&
        JSON.stringify(found.get(session.id)) !== JSON.stringify(session),
    ).length,
    lost: firstPasses.filter(({ itemId }) => !learnedAfter.has(itemId)).length,
    missed: firstPasses.length,
  };
}

/**
 * Sessions in conflict: those that the checker names, and those that learn what requires something missed over several
 * steps. The checker names only the first step, since it takes the rest of the plan as it stands.
 */
function conflictsOf(plan: Plan, missed: Session, now: number): Set<string> {
  const waiting = new Set(
    missed.items.filter(({ activity }) => activity !== 'review').map(({ itemId }) => itemId),
  );
  for (let size = 0; size < waiting.size; ) {
    size = waiting.size;
    for (const { id, requires } of plan.items)
      if (requires.some((other) => waiting.has(other))) waiting.add(id);
  }
  const learns = ({ items }: Session) =>
    items.some(({ itemId, activity }) => activity !== 'review' && waiting.has(itemId));
  return new Set([
    ...checkPlan(plan, now).flatMap(({ sessionIds }) => sessionIds),
    ...plan.sessions.filter(learns).map(({ id }) => id),
  ]);
}

/** Rows 13 and 14: what one missed session does to the rest. */
export async function measureStability(options: BenchOptions): Promise<Measured[]> {
  const count = options.quick ? 40 : 400;
  const seeds = Array.from({ length: count }, (_, index) => options.seed * 10_000 + index);
  const results = await performAll<number, Disturbance | undefined>(
    { module: import.meta.url, name: 'missOne', context: titlesCatalogue(options.titlesFile) },
    seeds,
    { onProgress: progress('missed sessions', count) },
  );
  for (const { job, error } of results) if (error) process.stderr.write(`seed ${job}: ${firstLine(error)}\n`);
  const found = results.flatMap(({ result }) => (result ? [result] : []));
  const allowed = ({ future }: Disturbance) => Math.max(2, Math.floor(0.05 * future));
  const over = found.filter((each) => each.moved > allowed(each)).length;
  const frozen = found.reduce((sum, each) => sum + each.frozen, 0);
  const lost = found.reduce((sum, each) => sum + each.lost, 0);
  const missed = found.reduce((sum, each) => sum + each.missed, 0);
  const moved = found.map((each) => each.moved);
  const robbed = found.map((each) => each.robbed);
  return [
    {
      row: 13,
      measure: 'future sessions moved after one missed session',
      target: 'at most max(2, 5 %), ≤ 2 above the minimum (0)',
      figure: `median ${quantile(moved, 0.5)}, p95 ${quantile(moved, 0.95)}, max ${Math.max(...moved)}; losing an item: p95 ${quantile(robbed, 0.95)}, max ${Math.max(...robbed)}; ${lost} of ${missed} missed first passes not planned again`,
      isMet: over === 0 && Math.max(...moved) <= 2,
      method: `${found.length} plans of the 240 titles, one random session missed, repaired an hour later; leaving the missed items out moves none, so the minimum is 0`,
      seed: options.seed,
    },
    {
      row: 14,
      measure: 'sessions of the next 48 hours changed without conflict',
      target: '0',
      figure: `${frozen} in ${found.length} repairs`,
      isMet: frozen === 0,
      method:
        'byte for byte; left out: sessions that checkPlan names before the repair, and those that learn what requires a missed item over several steps',
      seed: options.seed,
    },
  ];
}

await runIfMain(import.meta.url, measureStability);
