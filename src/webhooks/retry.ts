/** How long after a failed try the next one is, in seconds: ten more within a day. */
const RETRY_SECONDS = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800];

/**
 * When to try again what has failed, in milliseconds since 1970; undefined where it was tried for a day.
 * @param attempts how often it was tried.
 */
export function nextAttempt(attempts: number, now: number): number | undefined {
  const seconds = RETRY_SECONDS[attempts - 1];
  return seconds === undefined ? undefined : now + seconds * 1_000;
}
