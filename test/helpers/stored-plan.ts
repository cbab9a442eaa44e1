import type { Plan } from '../../src/domain/plan.ts';
import type { ReplanOutcome } from '../../src/domain/plan-difference.ts';
import type { PlannerInput } from '../../src/domain/schedule.ts';
import { forecastReadiness } from '../../src/planner/follow/readiness.ts';
import { makePlan } from '../../src/planner/make-plan.ts';
import { replan } from '../../src/planner/replan.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { checkedPlan, type PlanParts } from './checked-plan.ts';

type Replanned = Extract<ReplanOutcome, { ok: true }> & { plan: Plan };

/** A plan for an input, as a store would hold it; undefined where there can be none. */
export function storedPlan(input: PlannerInput, createdAt = '2026-11-23T10:00:00Z'): Plan | undefined {
  const outcome = makePlan(input);
  if (!outcome.ok) return undefined;
  const { schedule } = outcome;
  const plan = {
    id: input.idSeed,
    revision: 1,
    release: 'r_test',
    status: 'active' as const,
    request: input.request,
    createdAt,
    updatedAt: createdAt,
    rotation: 0,
    uidHost: 'stepladder.test',
    items: [...input.items],
    topics: input.topics.map((topic) => ({ ...topic, name: topic.slug, buildsOn: [...topic.buildsOn] })),
    targets: { ...input.targets },
    levels: [...input.levels],
    taxonomy: input.taxonomy,
    stamps: Object.fromEntries(schedule.sessions.map(({ id }) => [id, { createdAt, changedAt: createdAt }])),
    nextOrdinal: 1 + Math.max(0, ...schedule.sessions.map(({ ordinal }) => ordinal)),
    ...schedule,
  };
  return { ...plan, readiness: forecastReadiness(plan, input.request.startDate) };
}

/** `after` with the stamps of a change that was made to `before` at `now`, as the service sets them. */
export function stamped(before: Plan, after: Plan, now: number): Plan {
  const at = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const old = new Map(before.sessions.map((session) => [session.id, JSON.stringify(session)]));
  const stamps = Object.fromEntries(
    after.sessions.map((session) => {
      const stamp = before.stamps[session.id] ?? { createdAt: at, changedAt: at };
      const isSame = old.get(session.id) === JSON.stringify(session);
      return [session.id, isSame ? stamp : { ...stamp, changedAt: at }];
    }),
  );
  return { ...after, stamps, revision: before.revision + 1, updatedAt: at };
}

type Change = Partial<Pick<Plan, 'request' | 'items' | 'topics' | 'targets' | 'levels'>>;

/** A replan and the plan that comes of it, stamped; undefined where the changed request leaves no room for one. */
export function tryReplan(
  plan: Plan,
  now: number,
  change: Change,
  mode: 'repair' | 'rebuild',
): Replanned | undefined {
  const prepared = { ...plan, ...change };
  const outcome = replan({ plan, prepared, now, mode });
  if (!outcome.ok) return undefined;
  const after = { ...prepared, ...outcome.schedule, nextOrdinal: outcome.nextOrdinal };
  return { ...outcome, plan: stamped(plan, after, now) };
}

/** A replan and the plan that comes of it, stamped. @throws where there can be none. */
export function replanned(
  plan: Plan,
  now: number,
  change: Change = {},
  mode: 'repair' | 'rebuild' = 'repair',
): Replanned {
  const result = tryReplan(plan, now, change, mode);
  if (!result) throw new Error('The changed request leaves no room for a plan.');
  return result;
}

/** A stored ten-week plan of hand-made sessions: `checkedPlan` with what a store adds. */
export function followedPlan(parts: PlanParts): Plan {
  const { sessions } = parts;
  const nextOrdinal = 1 + Math.max(0, ...sessions.map(({ ordinal }) => ordinal));
  return { ...aPlan({ sessions }), ...checkedPlan(parts), nextOrdinal };
}
