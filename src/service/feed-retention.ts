import { MS_PER_DAY } from '../domain/durations.ts';
import type { FeedRetention } from '../domain/plan-store.ts';
import { utcText } from '../time/local-time.ts';

/** Four times the longest plan: every calendar program that still polls has been told. */
export const GONE_DAYS = 365;
const MOST_PER_PLAN = 10;

/** How long the address of a feed that ends at `now` (epoch milliseconds) answers that it is gone. */
export function feedRetention(now: number): FeedRetention {
  return { until: utcText(now + GONE_DAYS * MS_PER_DAY), mostPerPlan: MOST_PER_PLAN };
}
