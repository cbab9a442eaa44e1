import type { Session } from '../../../domain/plan.ts';

/** The time before a session in which only a conflict changes it: calendars that poll once a day would miss it. */
export const FROZEN_MS = 48 * 3_600_000;

/**
 * What a replan may do with a session: nothing with a `fact` (it was done, or has begun and counts as such) or with one
 * that is `over` (skipped or dropped); leave a `frozen` one alone unless it is in conflict; change an `open` one; put off
 * what was `missed`.
 */
export type Fate = 'fact' | 'over' | 'frozen' | 'open' | 'missed';

/** @param now epoch milliseconds. */
export function fateOf({ status, startsAt }: Session, now: number): Fate {
  if (status === 'done') return 'fact';
  if (status === 'missed') return 'missed';
  if (status !== 'planned') return 'over';
  const startMs = Date.parse(startsAt);
  if (startMs <= now) return 'fact';
  return startMs <= now + FROZEN_MS ? 'frozen' : 'open';
}
