import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type { StudyRequest, StudyRequestDraft } from '../domain/study-request.ts';
import { forecastReadiness } from '../planner/follow/readiness.ts';
import { todayIn, utcText } from '../time/local-time.ts';
import { checkDraft } from './check-draft.ts';
import { withMoments } from './commit-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { planInputs } from './plan-inputs.ts';

/** The id of a plan that is not stored. */
export const PREVIEW_ID = 'pl_preview';

/**
 * Plans a request against the current release, storing nothing.
 *
 * @param options.id the plan's id; without it, session ids come from the request and the release, so that the same preview has
 *   the same bytes.
 * @throws AppError `invalid` as `checkDraft`; `infeasible` where nothing can be planned.
 */
export async function draftPlan(
  deps: Pick<PlanDeps, 'catalogue' | 'clock' | 'publicUrl' | 'plan'>,
  draft: StudyRequestDraft,
  options: { id?: string } = {},
): Promise<Plan> {
  const now = deps.clock();
  const catalogue = deps.catalogue.current();
  const request = checkDraft(deps, draft);
  const release = catalogue.release().id;
  const inputs = planInputs(catalogue, request);
  const idSeed = options.id ?? hashRequest(request, release);
  const outcome = await deps.plan({ request, ...inputs, idSeed });
  if (!outcome.ok) throw infeasible(outcome.infeasible);

  // What is not stored has no moment of its own; the same preview must have the same bytes tomorrow.
  const storedAt = options.id === undefined ? `${request.startDate}T00:00:00Z` : utcText(now);
  const { schedule } = outcome;
  const plan = {
    id: options.id ?? PREVIEW_ID,
    revision: 1,
    release,
    status: 'active' as const,
    request,
    ...(draft.interviewDate === undefined && { endsByWeeks: true as const }),
    createdAt: storedAt,
    updatedAt: storedAt,
    rotation: 0,
    uidHost: new URL(deps.publicUrl).hostname,
    ...inputs,
    stamps: Object.fromEntries(
      schedule.sessions.map((session) => [session.id, { createdAt: storedAt, changedAt: storedAt }]),
    ),
    nextOrdinal: 1 + Math.max(0, ...schedule.sessions.map((session) => session.ordinal)),
    ...schedule,
  };
  // A preview's figures are those of its first day, whoever asks and when.
  const asOf = options.id === undefined ? request.startDate : todayIn(request.timeZone, now);
  return withMoments({ ...plan, readiness: forecastReadiness(plan, asOf) });
}

function hashRequest(request: StudyRequest, release: string): string {
  return createHash('sha256')
    .update(`${release}\n${canonicalJson(request)}`)
    .digest('hex')
    .slice(0, 32);
}

/** The fault of a request that no plan meets, with the change that has been found to help. */
export function infeasible(reason: {
  constraint: string;
  pointer: string;
  message: string;
  relaxation?: { message: string };
}) {
  const help = reason.relaxation ? ` ${reason.relaxation.message}` : '';
  return new AppError('infeasible', `${reason.message}${help}`, {
    issues: [
      { pointer: reason.pointer, code: reason.constraint.toLowerCase(), message: `${reason.message}${help}` },
    ],
  });
}
