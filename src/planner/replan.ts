import { canonicalJson } from '../domain/canonical-json.ts';
import type { Plan } from '../domain/plan.ts';
import type { ReplanMode, ReplanOutcome } from '../domain/plan-difference.ts';
import type { PlannerInput, Schedule } from '../domain/schedule.ts';
import { faultOf } from './infeasible/fault.ts';
import { explainInfeasibility } from './infeasible/infeasible.ts';
import type { ReplanContext } from './repair/facts/replan-context.ts';
import { retimedSessions } from './repair/facts/retimed-sessions.ts';
import { differenceOf } from './repair/publish/difference.ts';
import { reportRepair } from './repair/publish/report-repair.ts';
import { rebuild } from './repair/rebuild.ts';
import { asOneChange, repair } from './repair/repair.ts';

export interface ReplanInput {
  plan: Plan;
  /** What the plan is to follow from now on; the plan itself where nothing changes. Start and seed stay. */
  prepared: Pick<Plan, 'request' | 'items' | 'topics' | 'targets' | 'levels' | 'taxonomy'>;
  /** Epoch milliseconds. */
  now: number;
  mode: ReplanMode;
}

/**
 * A plan's schedule after what happened and what was changed, or the constraint that leaves no room for one.
 *
 * What is done, has begun or was skipped stays; the next 48 hours stay but for conflicts. Sessions keep their ids; one
 * that changes gets sequence + 1, one that does not is the same object; one that is not needed any more stays as
 * `dropped` until its tombstone expires. Ordinals are never reused.
 *
 * Pure, and idempotent: replanning the result at the same moment changes nothing.
 */
export function replan({
  plan,
  prepared: { request, items, topics, targets, levels, taxonomy },
  now,
  mode,
}: ReplanInput): ReplanOutcome {
  const prepared = { request, items, topics, targets, levels, taxonomy };
  const input: PlannerInput = { ...prepared, idSeed: plan.id };
  if (JSON.stringify(request) !== JSON.stringify(plan.request) && faultOf(input)) {
    return { ok: false, infeasible: explainInfeasibility(input, () => true) };
  }
  const isElsewhere = request.timeZone !== plan.request.timeZone;
  const sessions = isElsewhere ? retimedSessions(plan.sessions, request.timeZone, now) : plan.sessions;
  const context: ReplanContext = { plan, sessions, prepared, now };
  // What is built afresh is repaired as well: it knows nothing of conflicts in the pinned hours.
  const repaired = mode === 'repair' ? repair(context) : repair(rebuild(context), false);
  const { nextOrdinal, state } = repaired;
  const changed = asOneChange(plan.sessions, repaired.sessions);
  const told: Schedule = { sessions: changed, ...reportRepair(context, changed, state) };
  const difference = differenceOf(plan, told);
  const hasDayRules = mode === 'rebuild' || plan.dayRules === true;
  const isSame = Object.values(difference).every((list) => list.length === 0) && isSameInput(plan, prepared);
  const { blocks, coverage, recall, notes } = isSame ? plan : told;
  return {
    ok: true,
    schedule: {
      blocks,
      sessions: changed,
      coverage,
      recall,
      notes,
      ...(hasDayRules && { dayRules: true as const }),
    },
    nextOrdinal,
    difference,
  };
}

function isSameInput(plan: Plan, prepared: ReplanInput['prepared']): boolean {
  const { request, items, topics, targets, levels, taxonomy } = plan;
  return canonicalJson({ request, items, topics, targets, levels, taxonomy }) === canonicalJson(prepared);
}
