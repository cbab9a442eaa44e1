import { MS_PER_DAY } from '../domain/durations.ts';
import { utcText } from '../time/local-time.ts';
import { feedRetention } from './feed-retention.ts';
import type { PlanDeps } from './plan-deps.ts';

/** Of one transaction, so that others get their turn in between. */
const PLANS_AT_ONCE = 20;

/**
 * Deletes the plans that are over and that nobody has changed for `days` since, as their holders would: their calendars
 * are gone, and what they held is with them. Reading a plan is no change: nothing is kept of who reads.
 * @returns how many plans were deleted.
 */
export async function forgetIdlePlans(
  { store, clock }: Pick<PlanDeps, 'store' | 'clock'>,
  days: number,
): Promise<number> {
  const now = clock();
  const since = utcText(now - days * MS_PER_DAY);
  let forgotten = 0;
  for (;;) {
    const deleted = await store.deleteIdlePlans(since, PLANS_AT_ONCE, feedRetention(now));
    forgotten += deleted;
    if (deleted < PLANS_AT_ONCE) return forgotten;
  }
}
