import type { Clock } from '../domain/clock.ts';
import { MS_PER_DAY, MS_PER_HOUR } from '../domain/durations.ts';
import type { PlanStore } from '../domain/plan-store.ts';
import { CLOSED_REPORT_DAYS, type ReportStore } from '../domain/report.ts';
import { WEBHOOK_LOG_DAYS, type WebhookStore } from '../domain/webhook.ts';
import type { Log } from '../http/deps.ts';
import { describeError } from '../http/protocol/describe-error.ts';
import { forgetIdlePlans } from '../service/index.ts';
import { utcText } from '../time/local-time.ts';

/** What is purged, and what is said of it. */
export interface PurgeDeps {
  store: PlanStore;
  reports: ReportStore;
  webhooks: WebhookStore;
  clock: Clock;
  log: Log;
  /** After how many days plans that are over and idle are deleted; absent: never. */
  idlePlanDays?: number | undefined;
}

/** Deletes for good what is over, now and every hour. The timer keeps no process alive. */
export function purgeOften(deps: PurgeDeps): NodeJS.Timeout {
  void purge(deps);
  return setInterval(() => void purge(deps), MS_PER_HOUR).unref();
}

/** Deletes for good what is over. What cannot be deleted now is said, and left to the next time. */
export async function purge({
  store,
  reports,
  webhooks,
  clock,
  log,
  idlePlanDays,
}: PurgeDeps): Promise<void> {
  try {
    const plans = idlePlanDays === undefined ? 0 : await forgetIdlePlans({ store, clock }, idlePlanDays);
    if (plans > 0) log.info({ plans, idlePlanDays }, 'Plans that were over and idle were deleted.');
    await store.purge(utcText(clock()));
    await reports.purgeReports(utcText(clock() - CLOSED_REPORT_DAYS * MS_PER_DAY));
    await webhooks.purgeDeliveries(utcText(clock() - WEBHOOK_LOG_DAYS * MS_PER_DAY));
  } catch (error) {
    log.warn(
      { error: describeError(error) },
      'What is over could not be deleted; it is tried again in an hour.',
    );
  }
}
