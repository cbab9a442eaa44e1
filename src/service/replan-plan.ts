import type { Catalogue } from '../domain/catalogue.ts';
import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type {
  PlanAlternative,
  PlanDifference,
  ReplanMode,
  ReplanOutcome,
} from '../domain/plan-difference.ts';
import type { StudyItem } from '../domain/study-item.ts';
import type { RequestChange } from '../domain/study-request.ts';
import { compareRebuild } from '../planner/follow/compare-rebuild.ts';
import { divideLongItems } from '../planner/model/divide-items.ts';
import { isWeighedAlike } from '../request/resolve-change.ts';
import { utcText } from '../time/local-time.ts';
import { changePlan, getPlanAt, type PlanAccess } from './change-plan.ts';
import { checkRequestChange } from './check-draft.ts';
import { readinessAt } from './commit-plan.ts';
import { infeasible } from './draft-plan.ts';
import type { OpenDeps } from './open-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { ownItems, planInputs } from './plan-inputs.ts';

/** A plan after a replan, or as it would be after one, what became different, and what would do better. */
export interface Replanned {
  plan: Plan;
  difference: PlanDifference;
  alternatives: PlanAlternative[];
}

/** What replanning takes beyond reading. */
export type ReplanDeps = OpenDeps & Pick<PlanDeps, 'catalogue' | 'replan'>;

export interface ReplanOptions {
  /** Whether the outcome is only shown, and not stored. */
  dryRun: boolean;
  /** Absent: `repair`. */
  mode?: ReplanMode;
}

/**
 * Repairs a plan around what happened, or with `rebuild` plans its future afresh.
 * @throws AppError `infeasible` with the constraint that binds; otherwise as `changePlan`.
 */
export function replanPlan(deps: ReplanDeps, access: PlanAccess, options: ReplanOptions): Promise<Replanned> {
  return replanInto(deps, access, options, (plan) => plan);
}

/**
 * Merges a change, or what it comes to for the plan as it is, into a plan's request and replans around it.
 * @throws AppError `invalid` with a pointer to every wrong value; otherwise as `replanPlan`.
 */
export function changeRequest(
  deps: ReplanDeps,
  access: PlanAccess,
  change: RequestChange | ((plan: Plan) => RequestChange),
  options: ReplanOptions,
): Promise<Replanned> {
  return replanInto(deps, access, options, (plan) => {
    const wanted = typeof change === 'function' ? change(plan) : change;
    const request = checkRequestChange(deps, plan.request, wanted);
    // Its items stay those of its own release; a changed level, role or specialisation weighs them anew.
    const { targets, levels } = isWeighedAlike(plan.request, request)
      ? plan
      : planInputs(deps.catalogue.current(), request);
    const own = ownItems(request, plan.taxonomy).map((item) => withPartsOf(plan, item));
    const items = [...plan.items.filter(({ kind }) => kind !== 'own'), ...own];
    return {
      ...withEnd(plan, wanted),
      request,
      targets,
      levels,
      items: divideLongItems(items, request, begunInParts(plan)),
    };
  });
}

/** A plan that knows whether an interview's day was named. */
function withEnd(plan: Plan, { interviewDate, weeks }: RequestChange): Plan {
  if (interviewDate === undefined && weeks === undefined) return plan;
  const { endsByWeeks: _before, ...rest } = plan;
  return interviewDate === undefined ? { ...rest, endsByWeeks: true } : rest;
}

/** An own item divided as it is in the plan, as long as it takes as many minutes. */
function withPartsOf({ items }: Plan, item: StudyItem): StudyItem {
  const before = items.find(({ id, minutes }) => id === item.id && minutes === item.minutes);
  return before?.parts ? { ...item, parts: before.parts } : item;
}

/** Items of which a session that is over held a part. */
function begunInParts({ sessions }: Plan): Set<string> {
  return new Set(
    sessions
      .filter(({ status }) => status === 'done')
      .flatMap(({ items }) => items.flatMap(({ itemId, parts }) => (parts === undefined ? [] : [itemId]))),
  );
}

/**
 * Moves a plan to the current release: its items, topics and targets become that release's.
 * @throws AppError `conflict` where that release no longer has the plan's career level; otherwise as `replanPlan`.
 */
export function upgradePlan(
  deps: ReplanDeps,
  access: PlanAccess,
  options: ReplanOptions,
): Promise<Replanned> {
  return replanInto(deps, access, options, (plan) => {
    const catalogue = deps.catalogue.current();
    checkLevel(catalogue, plan.request);
    return { ...plan, release: catalogue.release().id, ...planInputs(catalogue, plan.request) };
  });
}

function checkLevel(catalogue: Catalogue, { careerLevel }: Plan['request']): void {
  const levels = catalogue.getSettings().careerLevels.map(({ slug }) => slug);
  if (levels.includes(careerLevel)) return;
  throw new AppError(
    'conflict',
    `The current release has no career level “${careerLevel}” any more. Change careerLevel first; it has ${levels.join(', ')}.`,
  );
}

/** Prepares a plan (its request or its items), replans it off the request loop, and stores it unless it is a dry run. */
async function replanInto(
  deps: ReplanDeps,
  access: PlanAccess,
  { dryRun, mode = 'repair' }: ReplanOptions,
  prepare: (plan: Plan) => Plan,
): Promise<Replanned> {
  const replanned = async (before: Plan, now: number) => {
    const prepared = prepare(before);
    const outcome = await deps.replan({ plan: before, prepared, now, mode });
    if (!outcome.ok) throw infeasible(outcome.infeasible);
    const { difference } = outcome;
    const after = withSchedule(prepared, outcome);
    return { plan: isUnchanged(before, after) ? before : after, difference };
  };
  const now = deps.clock();
  const outcome = dryRun
    ? withReadiness(await replanned(await getPlanAt(deps, access), now), now)
    : await changePlan(deps, access, replanned);
  return {
    ...outcome,
    alternatives: mode === 'repair' ? await findAlternatives(deps, outcome.plan, now) : [],
  };
}

/** The rebuild of a repaired plan, where it is better; none where there is no time to make it. */
async function findAlternatives(deps: ReplanDeps, repaired: Plan, now: number): Promise<PlanAlternative[]> {
  try {
    const outcome = await deps.replan({ plan: repaired, prepared: repaired, now, mode: 'rebuild' });
    if (!outcome.ok) return [];
    const { plan: rebuilt, difference } = withReadiness(
      { plan: withSchedule(repaired, outcome), difference: outcome.difference },
      now,
    );
    const better = compareRebuild(repaired, rebuilt);
    return better ? [{ ...better, difference }] : [];
  } catch (error) {
    if (error instanceof AppError && (error.code === 'unavailable' || error.code === 'too_many')) return [];
    throw error;
  }
}

function withSchedule(plan: Plan, { schedule, nextOrdinal }: Extract<ReplanOutcome, { ok: true }>): Plan {
  return { ...plan, ...schedule, nextOrdinal };
}

/** What is not stored has its readiness told all the same. */
function withReadiness<T extends { plan: Plan }>(outcome: T, now: number): T {
  return { ...outcome, plan: { ...outcome.plan, readiness: readinessAt(outcome.plan, utcText(now)) } };
}

function isUnchanged(before: Plan, after: Plan): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
