import { readdirSync, readFileSync } from 'node:fs';
import { busyIntervals } from '../../src/calendar/busy/busy-occurrences.ts';
import { decodeCalendar } from '../../src/calendar/busy/decode-calendar.ts';
import type { Expected } from './busy-fixtures.ts';
import { BUSY_RANGE, fixtureUrl, readExpected } from './busy-fixtures.ts';

/** Prints what each busy calendar comes to, as JSON: run with several values of `TZ`. */
const expected = readExpected();
const names = readdirSync(fixtureUrl(''))
  .filter((file) => file.endsWith('.ics'))
  .map((file) => file.slice(0, -4));
const found: Record<string, Expected> = {};
for (const name of names.sort()) {
  const { timeZone } = expected[name] ?? {};
  const zone = timeZone === undefined ? {} : { timeZone };
  try {
    const bytes = readFileSync(fixtureUrl(`${name}.ics`));
    const options = { range: BUSY_RANGE, timeZone: timeZone ?? 'America/New_York', mostOccurrences: 5000 };
    const { intervals, ignored } = busyIntervals(decodeCalendar(bytes), options);
    found[name] = { ...zone, intervals, ...(ignored.length > 0 ? { ignored } : {}) };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    found[name] = { ...zone, fault: { code, message } };
  }
}
process.stdout.write(JSON.stringify(found));
