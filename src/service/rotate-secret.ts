import type { Clock } from '../domain/clock.ts';
import { MS_PER_DAY } from '../domain/durations.ts';
import type { PlanStore } from '../domain/plan-store.ts';
import { utcText } from '../time/local-time.ts';
import { listCapabilities } from './capabilities.ts';
import { verifierOf } from './claim-store.ts';
import { feedRetention } from './feed-retention.ts';

/**
 * Makes a store that of a new secret. What was given out under the old one, keys, calendars and session links, opens what
 * it did for `keepDays` more; a calendar's old address answers that it is gone for a year after that.
 * @returns how many plans there are, and until when the old links hold (RFC 3339 UTC).
 */
export async function rotateSecret(
  deps: { store: Pick<PlanStore, 'rotateSecret'>; clock: Clock },
  secret: string,
  keepDays: number,
): Promise<{ plans: number; expiresAt: string }> {
  const endsAt = deps.clock() + keepDays * MS_PER_DAY;
  const expiresAt = utcText(endsAt);
  const plans = await deps.store.rotateSecret({
    verifier: verifierOf(secret),
    expiresAt,
    goneUntil: feedRetention(endsAt).until,
    capabilitiesOf: (plan) => listCapabilities(secret, plan),
  });
  return { plans, expiresAt };
}
