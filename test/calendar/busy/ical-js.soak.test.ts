import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { busyIntervals } from '../../../src/calendar/busy/busy-occurrences.ts';
import type { Interval } from '../../../src/domain/study-request.ts';
import { BUSY_RANGE } from '../../../testbed/busy/busy-fixtures.ts';
import { generateFiles } from './generated-files.ts';

const FILES = 200;
const RANGE = { from: Date.parse(BUSY_RANGE.startsAt), to: Date.parse(BUSY_RANGE.endsAt) };

/** When the events of a calendar are, by ical.js, within the range and merged. */
function readWithIcalJs(text: string): Interval[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const spans: { from: number; to: number }[] = [];
  const events = calendar.getAllSubcomponents('vevent');
  for (const component of events) {
    if (component.hasProperty('recurrence-id')) continue;
    // By itself ical.js takes the changes of every UID for its own.
    const isChange = (other: ICAL.Component) =>
      other.hasProperty('recurrence-id') &&
      other.getFirstPropertyValue('uid') === component.getFirstPropertyValue('uid');
    const event = new ICAL.Event(component, { strictExceptions: true, exceptions: events.filter(isChange) });
    const iterator = event.iterator();
    for (let next = iterator.next(); next && next.toUnixTime() * 1000 < RANGE.to; next = iterator.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      const [from, to] = [startDate.toUnixTime() * 1000, endDate.toUnixTime() * 1000];
      if (to > RANGE.from && from < RANGE.to) {
        spans.push({ from: Math.max(from, RANGE.from), to: Math.min(to, RANGE.to) });
      }
    }
  }
  const merged: typeof spans = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push(span);
  }
  const utc = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
  return merged.map(({ from, to }) => ({ startsAt: utc(from), endsAt: utc(to) }));
}

describe('ical.js', () => {
  it(`reads ${FILES} generated calendars alike`, () => {
    const options = { range: BUSY_RANGE, timeZone: 'America/New_York', mostOccurrences: 5000 };
    let intervals = 0;
    for (const file of generateFiles(FILES, 1)) {
      const found = busyIntervals(file, options);
      expect(found, file).toEqual({ intervals: readWithIcalJs(file), ignored: [] });
      intervals += found.intervals.length;
    }
    expect(intervals).toBeGreaterThan(10 * FILES);
  });
});
