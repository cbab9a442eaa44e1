import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { busyIntervals } from '../../../src/calendar/busy/busy-occurrences.ts';
import { MOST_BUSY_BYTES, readBusy } from '../../../src/calendar/busy/read-busy.ts';
import type { AppError } from '../../../src/domain/error.ts';
import { BUSY_RANGE, fixtureUrl, readExpected } from '../../../testbed/busy/busy-fixtures.ts';

const EXPECTED = readExpected();
const PERSON = { range: BUSY_RANGE, timeZone: 'America/New_York' };

const read = (name: string) => readBusy(readFileSync(fixtureUrl(`${name}.ics`)), PERSON);
const faultOf = (reading: Promise<unknown>): Promise<AppError> =>
  reading.then(
    () => Promise.reject(new Error('It was read.')),
    (error: AppError) => error,
  );

describe('busy calendars', { timeout: 60_000 }, () => {
  it.each(['UTC', 'Asia/Kolkata', 'America/New_York'])('are read alike on a server in %s', (TZ) => {
    const program = fileURLToPath(new URL('../../../testbed/busy/print-busy.ts', import.meta.url));
    const env = { ...process.env, TZ };
    const printed = execFileSync(process.execPath, ['--import', 'tsx', program], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const found = JSON.parse(printed.toString()) as typeof EXPECTED;
    expect(Object.keys(EXPECTED).length).toBeGreaterThanOrEqual(30);
    expect(found).toEqual(EXPECTED);
  });

  it('are intervals within the range, sorted and apart', () => {
    for (const { intervals = [] } of Object.values(EXPECTED)) {
      const edges = intervals.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
      expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
    }
  });

  it('hold no more busy times than they may', () => {
    const text = readFileSync(fixtureUrl('google-weekdays-since-2015.ics'), 'utf8');
    expect(busyIntervals(text, { ...PERSON, mostOccurrences: 4 }).intervals).toHaveLength(4);
    expect(() => busyIntervals(text, { ...PERSON, mostOccurrences: 3 })).toThrow(
      /^Line \d+: with this event there are more than 3 busy times/,
    );
  });
});

describe('readBusy', { timeout: 60_000 }, () => {
  it.each(['google-moved-occurrence', 'outlook-customized-zone', 'apple-all-day-weekly-across-dst'])(
    'reads %s in a worker',
    async (name) => {
      expect(await read(name)).toEqual({ intervals: EXPECTED[name]?.intervals, ignored: [] });
    },
  );

  it.each(['fault-not-a-calendar', 'fault-unknown-zone', 'fault-every-second'])(
    'refuses %s',
    async (name) => {
      const { code, message } = EXPECTED[name]?.fault ?? { code: '', message: '' };
      expect(await faultOf(read(name))).toMatchObject({
        code: 'invalid',
        message: `The calendar of busy times cannot be used. ${message}`,
        issues: [{ code, message }],
      });
    },
  );

  it('is stopped where a calendar takes too long', async () => {
    // Each has to be counted through to its end, which is before the range: no other limit is met first.
    const heavy = Array.from({ length: 5000 }, (_, at) =>
      [
        'BEGIN:VEVENT',
        `UID:${at}`,
        'DTSTART:20000101T120000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=MINUTELY;INTERVAL=7;COUNT=999999999',
        'END:VEVENT',
      ].join('\r\n'),
    );
    const file = new TextEncoder().encode(['BEGIN:VCALENDAR', ...heavy, 'END:VCALENDAR'].join('\r\n'));
    const fault = await faultOf(readBusy(file, PERSON));
    expect(fault.issues[0]?.code).toBe('too_slow');
    expect(fault.message).toMatch(/Line [1-9]\d*: up to this event it took more than two seconds/);
  });

  it('refuses more than a megabyte before it reads any of it', async () => {
    const fault = await faultOf(readBusy(new Uint8Array(MOST_BUSY_BYTES + 1), PERSON));
    expect(fault.code).toBe('too_large');
  });

  it('reads bytes that are no text without a crash', async () => {
    const fault = await faultOf(
      readBusy(
        Uint8Array.from({ length: 5000 }, (_, at) => (at * 131) % 256),
        PERSON,
      ),
    );
    expect(fault).toMatchObject({ code: 'invalid', issues: [{ code: 'not_a_calendar' }] });
  });

  it.each([
    ['node --import tsx', process.execPath, ['--import', 'tsx']],
    ['tsx', fileURLToPath(new URL('../../../node_modules/.bin/tsx', import.meta.url)), []],
  ])('starts its worker under %s', (_, command, args) => {
    const program = fileURLToPath(new URL('print-busy-in-worker.ts', import.meta.url));
    expect(JSON.parse(execFileSync(command, [...args, program]).toString())).toEqual({
      intervals: EXPECTED['google-single']?.intervals,
      ignored: [],
    });
  });
});
