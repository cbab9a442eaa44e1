import type { Session } from '../../../domain/session.ts';

/** The order of a plan's sessions: by start, then by ordinal. */
export function byStart(a: Session, b: Session): number {
  return Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.ordinal - b.ordinal;
}
