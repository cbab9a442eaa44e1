import { BUSY_NAME } from './request-limits.ts';
import type { Interval, StudyRequest } from './study-request.ts';

/** What an uploaded calendar is called where nothing says its name. */
export const DEFAULT_BUSY_NAME = 'default';

/** Every time that is taken: what came with the request, and what its uploaded calendars hold. */
export function busyTimes({
  busy,
  busyCalendars = [],
}: Pick<StudyRequest, 'busy' | 'busyCalendars'>): readonly Interval[] {
  return busyCalendars.length === 0
    ? busy
    : [...busy, ...busyCalendars.flatMap(({ intervals }) => intervals)];
}

/** The name of a calendar that came as a file: `Ärzte & Co.ics` → `arzte-co`. */
export function busyNameOf(fileName: string): string {
  const words = fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.(ics|ical|ifb|vcs)$/i, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, BUSY_NAME.most)
    .replace(/^-|-$/g, '');
  return words === '' ? DEFAULT_BUSY_NAME : words;
}
