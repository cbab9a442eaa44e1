import { pad } from '../domain/pad.ts';
import type { LocalTime } from '../domain/study-request.ts';

/** Minutes of a local day's wall clock: [from, to). */
export interface Span {
  from: number;
  to: number;
}

export const MINUTES_PER_DAY = 1440;

/** `HH:MM` → minutes since midnight. */
export function minuteOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes since midnight → `HH:MM`; 1440 is `24:00`. */
export function clockOf(minute: number): LocalTime {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
