import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import { MS_PER_HOUR } from '../domain/durations.ts';
import { AppError } from '../domain/error.ts';
import type { Plan } from '../domain/plan.ts';
import type { StudyRequestDraft } from '../domain/study-request.ts';
import { utcText } from '../time/local-time.ts';
import { listCapabilities, uidSaltOf } from './capabilities.ts';
import { draftPlan } from './draft-plan.ts';
import { readFeedVersion } from './feed-version.ts';
import { findStoredPlan } from './find-stored-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import { openCalendarLinks, type PlanCalendars, planKey } from './plan-links.ts';

/** How long a repeated `Idempotency-Key` answers with the plan that its first use made. */
export const IDEMPOTENCY_HOURS = 24;

/** A plan together with what opens it: to be shown to its maker and to nobody else. */
export interface CreatedPlan {
  plan: Plan;
  key: string;
  calendar: PlanCalendars;
}

/**
 * Plans a request and stores the plan. With an idempotency key, the same body within 24 hours gets the plan of the
 * first time.
 * @throws AppError `invalid`, `infeasible`; `conflict` where the key was used with another body.
 */
export async function createPlan(
  deps: PlanDeps,
  draft: StudyRequestDraft,
  idempotencyKey?: string,
): Promise<CreatedPlan> {
  const now = deps.clock();
  const bodyHash = createHash('sha256').update(canonicalJson(draft)).digest('hex');
  if (idempotencyKey !== undefined) {
    const earlier = await deps.store.findIdempotent(idempotencyKey, bodyHash, utcText(now));
    if (earlier) return repeated(deps, earlier);
  }
  // Kept before the plan is, so that its calendar is not newer than it.
  await readFeedVersion(deps);
  const drafted = await draftPlan(deps, draft, { id: newPlanId(deps, now) });
  const plan = { ...drafted, uidSalt: uidSaltOf(deps.secret, drafted) };
  const outcome = await deps.store.createPlan(
    {
      plan,
      capabilities: listCapabilities(deps.secret, plan),
      ...(idempotencyKey === undefined
        ? {}
        : {
            idempotency: {
              key: idempotencyKey,
              bodyHash,
              expiresAt: utcText(now + IDEMPOTENCY_HOURS * MS_PER_HOUR),
            },
          }),
    },
    utcText(now),
  );
  return outcome.outcome === 'created' ? created(deps, plan) : repeated(deps, outcome);
}

async function repeated(
  deps: PlanDeps,
  outcome: { outcome: 'created' | 'mismatch' } | { outcome: 'repeated'; planId: string },
): Promise<CreatedPlan> {
  const plan = outcome.outcome === 'repeated' ? await findStoredPlan(deps, outcome.planId) : undefined;
  if (plan) return created(deps, plan);
  throw new AppError(
    'conflict',
    outcome.outcome === 'mismatch'
      ? 'This Idempotency-Key was used with another body. Send a new key with a new request.'
      : 'The plan that this Idempotency-Key made has been deleted. Send a new key to make another.',
  );
}

async function created(deps: PlanDeps, plan: Plan): Promise<CreatedPlan> {
  return { plan, key: planKey(deps, plan), calendar: await openCalendarLinks(deps, plan) };
}

/** 48 bits of time and 128 random bits in base32hex (RFC 4648, 7), which sorts as the bits do. */
function newPlanId(deps: PlanDeps, nowMs: number): string {
  const bits =
    nowMs.toString(2).padStart(48, '0') +
    Array.from(deps.randomBytes(16), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const padded = bits.padEnd(180, '0');
  let id = 'pl_';
  for (let i = 0; i < padded.length; i += 5) id += Number.parseInt(padded.slice(i, i + 5), 2).toString(32);
  return id;
}
