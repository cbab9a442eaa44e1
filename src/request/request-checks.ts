import { type CivilDate, isCivilDate } from '../domain/civil-date.ts';
import type { Issue } from '../domain/error.ts';
import type { TimeWindow } from '../domain/study-request.ts';
import { parseInstant } from '../time/local-time.ts';

/** Entries that a list of windows, exceptions or blackouts may have. */
export const MOST_ENTRIES = 500;

/**
 * Whether both ends are times of day; a window that ends before it begins is an issue, too. As in all these checks, what
 * is wrong becomes an issue with the field's JSON Pointer.
 */
export function checkWindow(window: TimeWindow, pointer: string, issues: Issue[]): boolean {
  let areTimes = true;
  for (const end of ['from', 'to'] as const) {
    if (/^([01]\d|2[0-3]):[0-5]\d$/.test(window[end]) || window[end] === '24:00') continue;
    areTimes = false;
    issues.push({
      pointer: `${pointer}/${end}`,
      code: 'bad_time',
      message: `"${window[end]}" is no time of day; write hours and minutes such as "19:00", and "24:00" for midnight at the end.`,
    });
  }
  if (!areTimes || window.from < window.to) return areTimes;
  issues.push({
    pointer: `${pointer}/to`,
    code: 'out_of_order',
    message: `The window ends at ${window.to}, not after it begins at ${window.from}; one over midnight is two windows.`,
  });
  return false;
}

export function checkDate(date: CivilDate, pointer: string, issues: Issue[]): boolean {
  if (isCivilDate(date)) return true;
  issues.push({ pointer, code: 'bad_date', message: `"${date}" is no date; dates look like "2026-12-24".` });
  return false;
}

/** Milliseconds since 1970 UTC; undefined for what is no instant. */
export function checkInstant(text: string, pointer: string, issues: Issue[]): number | undefined {
  const epochMs = parseInstant(text);
  if (epochMs === undefined) {
    issues.push({
      pointer,
      code: 'bad_instant',
      message: `"${text}" is no instant; write it with its offset, such as "2026-12-07T18:00:00-05:00".`,
    });
  }
  return epochMs;
}

export function checkWholeNumber(
  value: number,
  min: number,
  max: number,
  pointer: string,
  issues: Issue[],
): boolean {
  if (Number.isInteger(value) && min <= value && value <= max) return true;
  issues.push({
    pointer,
    code: 'out_of_range',
    message: `${value} is not a whole number from ${min} to ${max}.`,
  });
  return false;
}

export function limitEntries(
  entries: readonly unknown[],
  most: number,
  pointer: string,
  issues: Issue[],
): void {
  if (entries.length <= most) return;
  issues.push({
    pointer,
    code: 'too_many',
    message: `There are ${entries.length} entries; at most ${most} are taken.`,
  });
}
