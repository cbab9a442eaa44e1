import { describe, expect, it } from 'vitest';
import { busyIntervals } from '../../../src/calendar/busy/busy-occurrences.ts';
import { decodeCalendar } from '../../../src/calendar/busy/decode-calendar.ts';
import { BUSY_RANGE } from '../../../testbed/busy/busy-fixtures.ts';
import { calendarOf, FIRST_LINE, GOOD_BUSY, intervalOf } from './careless-event.ts';
import { CARELESS_FILES } from './careless-files.ts';
import { CARELESS_RULES } from './careless-rules.ts';
import { CARELESS_SETS } from './careless-sets.ts';
import { CARELESS_TIMES } from './careless-times.ts';

const PERSON = { range: BUSY_RANGE, timeZone: 'America/New_York', mostOccurrences: 5000 };

/** The busy times of a file as intervals, and the lines that it was passed over in. */
function read(file: Uint8Array) {
  const { intervals, ignored } = busyIntervals(decodeCalendar(file), PERSON);
  return { intervals, ignored: ignored.map(({ line }) => line) };
}

const sorted = (busy: readonly string[]) => busy.toSorted().map(intervalOf);

describe('careless programs', () => {
  it.each([
    ['times', CARELESS_TIMES],
    ['rules', CARELESS_RULES],
    ['series', CARELESS_SETS],
  ])('write %s that are read, or passed over with their line', (_, events) => {
    for (const { what, lines, busy, ignored = [] } of events) {
      const text = calendarOf(['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
      const found = read(new TextEncoder().encode(text));
      expect({ what, ...found }).toEqual({
        what,
        intervals: sorted([...busy, GOOD_BUSY]),
        ignored: ignored.map((line) => FIRST_LINE + line),
      });
    }
  });

  it.each(CARELESS_FILES)('write files with $what', ({ file, busy, ignored = [] }) => {
    expect(read(file)).toEqual({ intervals: sorted(busy), ignored });
  });

  it('are more than sixty kinds', () => {
    const kinds = [CARELESS_TIMES, CARELESS_RULES, CARELESS_SETS, CARELESS_FILES].flat();
    expect(kinds.length).toBeGreaterThan(60);
  });
});
