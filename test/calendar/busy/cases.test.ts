import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { busyIntervals } from '../../../src/calendar/busy/busy-occurrences.ts';
import { decodeCalendar } from '../../../src/calendar/busy/decode-calendar.ts';
import { fixtureUrl } from '../../../testbed/busy/busy-fixtures.ts';

interface Case {
  timeZone: string;
  startDate: string;
  weeks: number;
  /** `start/end`, in UTC. */
  busy: string[];
  why: string;
}

const CASES = JSON.parse(readFileSync(fixtureUrl('cases/expected.json'), 'utf8')) as Record<string, Case>;
const DAY_MS = 86_400_000;

describe('calendars that were read wrongly once', () => {
  it.each(Object.entries(CASES))('%s', (file, { timeZone, startDate, weeks, busy, why }) => {
    const startMs = Date.parse(`${startDate}T00:00:00Z`);
    const range = {
      startsAt: new Date(startMs).toISOString(),
      endsAt: new Date(startMs + weeks * 7 * DAY_MS).toISOString(),
    };
    const text = decodeCalendar(readFileSync(fixtureUrl(`cases/${file}`)));
    const { intervals } = busyIntervals(text, { range, timeZone, mostOccurrences: 5000 });
    expect(
      intervals.map(({ startsAt, endsAt }) => `${startsAt}/${endsAt}`),
      why,
    ).toEqual(busy);
  });
});
