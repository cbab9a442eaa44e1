import type { Plan } from '../../src/domain/plan.ts';
import type { PlannerInput, Schedule } from '../../src/domain/schedule.ts';
import { forecastReadiness } from '../../src/planner/follow/readiness.ts';
import { replan } from '../../src/planner/replan.ts';

/** A schedule as a store would hold it, made at `now` (epoch milliseconds). */
export function storedPlan(input: PlannerInput, schedule: Schedule, now: number): Plan {
  const at = utc(now);
  const plan = {
    id: input.idSeed,
    revision: 1,
    release: 'r_bench',
    status: 'active' as const,
    request: input.request,
    createdAt: at,
    updatedAt: at,
    rotation: 0,
    uidHost: 'bench.test',
    items: [...input.items],
    topics: input.topics.map((topic) => ({ ...topic, name: topic.slug, buildsOn: [...topic.buildsOn] })),
    targets: { ...input.targets },
    levels: [...input.levels],
    taxonomy: input.taxonomy,
    stamps: Object.fromEntries(schedule.sessions.map(({ id }) => [id, { createdAt: at, changedAt: at }])),
    nextOrdinal: 1 + Math.max(0, ...schedule.sessions.map(({ ordinal }) => ordinal)),
    ...schedule,
  };
  return { ...plan, readiness: forecastReadiness(plan, input.request.startDate) };
}

/** The plan after a replan at `now`, stored; undefined where there can be none. */
export function replanned(
  plan: Plan,
  now: number,
  { prepared = plan, mode = 'repair' }: { prepared?: Plan; mode?: 'repair' | 'rebuild' } = {},
): Plan | undefined {
  const outcome = replan({ plan, prepared, now, mode });
  if (!outcome.ok) return undefined;
  const { schedule, nextOrdinal } = outcome;
  const at = utc(now);
  const before = new Map(plan.sessions.map((session) => [session.id, session]));
  const stamps = Object.fromEntries(
    schedule.sessions.map((session) => {
      const stamp = plan.stamps[session.id] ?? { createdAt: at, changedAt: at };
      const isSame = before.get(session.id)?.sequence === session.sequence;
      return [session.id, isSame ? stamp : { ...stamp, changedAt: at }];
    }),
  );
  const { request, items, topics, targets, levels } = prepared;
  return {
    ...plan,
    ...{ request, items, topics, targets, levels },
    ...schedule,
    stamps,
    nextOrdinal,
    revision: plan.revision + 1,
    updatedAt: at,
  };
}

function utc(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
