import { MS_PER_HOUR } from '../../../domain/durations.ts';
import type { Session } from '../../../domain/session.ts';

/** The time before a session in which only a conflict changes it: calendars that poll once a day would miss it. */
export const PINNED_MS = 48 * MS_PER_HOUR;

/**
 * What a replan may do with a session: nothing with a `fact` (it was done, or has begun and counts as such) or with one
 * that is `over` (skipped or dropped); leave a `pinned` one (near, or moved by hand outside the windows) alone unless it is in conflict; change an `unpinned` one; put off
 * what was `missed`.
 */
export type ReplanStatus = 'fact' | 'over' | 'pinned' | 'unpinned' | 'missed';

/** @param now epoch milliseconds. */
export function replanStatusOf({ status, startsAt, outsideWindows }: Session, now: number): ReplanStatus {
  if (status === 'done') return 'fact';
  if (status === 'missed') return 'missed';
  if (status !== 'planned') return 'over';
  const startMs = Date.parse(startsAt);
  if (startMs <= now) return 'fact';
  return outsideWindows || startMs <= now + PINNED_MS ? 'pinned' : 'unpinned';
}
