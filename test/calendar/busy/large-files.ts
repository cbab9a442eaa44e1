import { tzlib_get_ical_block } from 'timezones-ical-library';
import { MOST_BUSY_BYTES } from '../../../src/calendar/busy/read-busy.ts';

/** A megabyte of events, as near as can be, each with the number of its place. */
export function fill(event: (at: number) => string[], head: readonly string[] = []): Uint8Array {
  const lines = ['BEGIN:VCALENDAR', ...head];
  let length = lines.join('\r\n').length;
  for (let at = 0; ; at += 1) {
    const next = event(at);
    length += next.reduce((sum, line) => sum + line.length + 2, 0);
    if (length > MOST_BUSY_BYTES - 30) break;
    lines.push(...next);
  }
  return new TextEncoder().encode([...lines, 'END:VCALENDAR', ''].join('\r\n'));
}

export const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const repeated = (text: string) => text.repeat(Math.floor((MOST_BUSY_BYTES - 200) / text.length));
const yearly = (at: number) =>
  `${1950 + (at % 70)}${String(1 + (at % 12)).padStart(2, '0')}${10 + (at % 19)}`;
const berlin = (tzlib_get_ical_block('Europe/Berlin')[0] ?? '').split('\r\n');

/** Files of a megabyte as people have them, and how many busy times they come to. */
export const LARGE: [what: string, file: Uint8Array, busyTimes: number][] = [
  [
    'birthdays on the 10th to the 28th of all months',
    fill((at) => event(`UID:${at}`, `DTSTART;VALUE=DATE:${yearly(at)}`, 'RRULE:FREQ=YEARLY')),
    4,
  ],
  [
    'meetings of the last twenty years that went on until today',
    fill(
      (at) =>
        event(
          ...[
            `UID:${at}`,
            `DTSTART;TZID=Europe/Berlin:${2006 + (at % 20)}0${1 + (at % 9)}11T090000`,
            'DURATION:PT1H',
          ],
          ...['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20261115T090000Z', 'SUMMARY:A meeting'],
        ),
      berlin,
    ),
    0,
  ],
  [
    'meetings that still go on, once a month',
    fill((at) =>
      event(
        ...[
          `UID:${at}`,
          `DTSTART;TZID=Europe/Berlin:20200${1 + (at % 9)}11T${10 + (at % 9)}0000`,
          'DURATION:PT1H',
        ],
        ...[
          'RRULE:FREQ=MONTHLY;BYDAY=2TU',
          'EXDATE;TZID=Europe/Berlin:20261208T100000',
          `DESCRIPTION:${'x'.repeat(800)}`,
        ],
      ),
    ),
    4,
  ],
];

/** Files that ask for more than anybody needs: they are refused or read, and nothing hangs. */
export const HOSTILE: [what: string, file: Uint8Array][] = [
  [
    'an event every second',
    fill((at) => event(`UID:${at}`, 'DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')),
  ],
  [
    'one UID',
    fill((at) =>
      event(
        'UID:a',
        'DTSTART:20261207T100000Z',
        `RECURRENCE-ID;RANGE=THISANDFUTURE:202612${10 + (at % 20)}T100000Z`,
      ),
    ),
  ],
  ['one event with a megabyte of RDATEs', one(`RDATE:${repeated('20261207T100000Z,')}`)],
  ['one event with a megabyte of EXDATEs', one(`EXDATE:${repeated('20261207T100000Z,')}`)],
  ['nothing but beginnings', new TextEncoder().encode(`BEGIN:VCALENDAR\n${repeated('BEGIN:VEVENT\n')}`)],
  ['nothing but ends', new TextEncoder().encode(`BEGIN:VCALENDAR\n${repeated('END:VEVENT\n')}`)],
  ['deep nesting', new TextEncoder().encode(`BEGIN:VCALENDAR\n${repeated('BEGIN:X\n')}`)],
  ['blanks in a parameter', one(`DTEND;X=${repeated(' ')}`)],
  ['colons in a zone', one(`DTEND;TZID=${repeated(':')}`)],
  ['quotes in a parameter', one(`DTEND;X=${repeated('"')}:`)],
  ['semicolons', one(`DTEND${repeated(';X=')}`)],
  ['folds', one(`SUMMARY:${repeated('\r\n x')}`)],
  ['lengths past all times', one(`DURATION:P${'9'.repeat(400)}W`)],
  ['an interval past all times', one('RRULE:FREQ=YEARLY;INTERVAL=999999999;COUNT=999999999')],
];

/** Of the same sort, and read for seconds, up to the limit. */
export const HOSTILE_FOR_LONG: typeof HOSTILE = [
  [
    'every part of a rule',
    fill((at) =>
      event(
        `UID:${at}`,
        'DTSTART:19700101T000000Z',
        `RRULE:FREQ=YEARLY;COUNT=9999;BYDAY=MO,TU,WE,TH,FR;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)};BYSETPOS=-1`,
      ),
    ),
  ],
  [
    'rules counted from the year 1',
    fill((at) =>
      event(`UID:${at}`, 'DTSTART:00010101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=99999999'),
    ),
  ],
  [
    'rules that never hold',
    fill((at) =>
      event(
        `UID:${at}`,
        'DTSTART:19700101T000000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9',
      ),
    ),
  ],
  [
    'zones that change every hour',
    fill((at) => [...hourlyZone(at), ...event(`DTSTART;TZID=Z${at}:20261207T100000`, 'DURATION:PT1H')]),
  ],
];

function numbers(count: number): string {
  return Array.from({ length: count }, (_, at) => at).join();
}

function one(line: string): Uint8Array {
  const lines = ['BEGIN:VCALENDAR', ...event('UID:a', 'DTSTART:20261207T100000Z', line), 'END:VCALENDAR'];
  return new TextEncoder().encode(lines.join('\r\n'));
}

function hourlyZone(at: number): string[] {
  return [
    ...['BEGIN:VTIMEZONE', `TZID:Z${at}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'RRULE:FREQ=HOURLY'],
    ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE'],
  ];
}
