import type { CarelessEvent } from './careless-event.ts';

const HOUR = ['DTSTART:20261207T100000Z', 'DTEND:20261207T110000Z'];
const DAY = ['DTSTART;VALUE=DATE:20261207'];
const at = (...days: string[]) => days.map((day) => `2026-12-${day}T10:00/11:00`);
const rule = (what: string, value: string, busy: string[], ignored?: number[]): CarelessEvent => ({
  what,
  lines: [...HOUR, `RRULE:${value}`],
  busy,
  ...(ignored ? { ignored } : {}),
});

/** Recurrence rules as careless programs write them. The 7th of December 2026 is a Monday. */
export const CARELESS_RULES: CarelessEvent[] = [
  rule('a semicolon at the end', 'FREQ=DAILY;COUNT=2;', at('07', '08')),
  rule('lower case', 'freq=daily;count=2', at('07', '08')),
  rule('blanks', ' FREQ = DAILY ; COUNT = 2 ; BYDAY = MO , TU', at('07', '08')),
  rule('an empty part', 'FREQ=DAILY;COUNT=2;BYDAY=;WKST=', at('07', '08')),
  rule('an empty rule', '', at('07'), [3]),
  rule('no interval (3.3.10: a positive integer)', 'FREQ=DAILY;INTERVAL=0', at('07'), [3]),
  rule('a count of nothing', 'FREQ=DAILY;COUNT=0', at('07'), [3]),
  rule('a frequency that is none', 'FREQ=FORTNIGHTLY', at('07'), [3]),
  rule('a part that is none', 'FREQ=DAILY;BYEASTER=1', at('07'), [3]),
  rule('a weekday that is none', 'FREQ=WEEKLY;BYDAY=MO,XX', at('07'), [3]),
  rule('a month that is none', 'FREQ=YEARLY;BYMONTH=13', at('07'), [3]),
  rule('an end that is none', 'FREQ=DAILY;UNTIL=20261340', at('07'), [3]),
  rule('an end before the start', 'FREQ=DAILY;UNTIL=20261201T000000Z', at('07')),
  rule(
    'a day as the end of what has times: that day counts',
    'FREQ=DAILY;UNTIL=20261209',
    at('07', '08', '09'),
  ),
  rule('an end of all times', 'FREQ=YEARLY;UNTIL=99991231T235959Z', at('07')),
  rule('a count past all times', 'FREQ=YEARLY;COUNT=99999999999999999999', at('07')),
  rule('an interval past all times', 'FREQ=YEARLY;INTERVAL=99999999999999999999', at('07')),
  rule('an ordinal where weeks have one of each (3.3.10)', 'FREQ=WEEKLY;BYDAY=1MO;COUNT=2', at('07', '14')),
  rule('the calendar by name (RFC 7529)', 'RSCALE=GREGORIAN;FREQ=DAILY;COUNT=2', at('07', '08')),
  rule('another calendar (RFC 7529)', 'RSCALE=HEBREW;FREQ=YEARLY', at('07'), [3]),
  rule(
    'days moved instead of skipped (RFC 7529)',
    'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD',
    at('07'),
    [3],
  ),
  rule('a DTSTART outside its rule, which counts (3.8.5.3)', 'FREQ=WEEKLY;BYDAY=TU;COUNT=1', at('07', '08')),
  rule('a rule that never holds', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', at('07')),
  rule('a rule that never holds, counted', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', at('07')),
  rule('a day in seconds', 'FREQ=SECONDLY;INTERVAL=86400;COUNT=2', at('07', '08')),
  rule('once a day in seconds', 'FREQ=SECONDLY;BYHOUR=10;BYMINUTE=0;BYSECOND=0;COUNT=2', at('07', '08')),
  rule('once a day in minutes', 'FREQ=MINUTELY;BYHOUR=10;BYMINUTE=0;COUNT=3', at('07', '08', '09')),
  rule('a day in hours', 'FREQ=HOURLY;INTERVAL=24;COUNT=2', at('07', '08')),
  rule('the last workday of a month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', [
    ...at('07', '31'),
    '2027-01-29T10:00/11:00',
  ]),
  rule('the same rule twice', 'FREQ=DAILY;COUNT=2\r\nRRULE:FREQ=DAILY;COUNT=2', at('07', '08')),
  rule('one rule of two that is none', 'FREQ=DAILY;COUNT=2\r\nRRULE:FREQ=NEVER', at('07', '08'), [4]),
  {
    what: 'the 31st (3.3.10: days that do not exist are skipped)',
    lines: ['DTSTART:20261031T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY'],
    busy: [...at('31'), '2027-01-31T10:00/11:00', '2027-03-31T10:00/11:00'],
  },
  {
    what: 'the last of February since a leap year',
    lines: ['DTSTART:20240229T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
    busy: ['2027-02-28T10:00/11:00'],
  },
  {
    what: 'the 29th of February, which 2027 has not',
    lines: ['DTSTART:20240229T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY'],
    busy: [],
  },
  {
    what: 'a weekday of a week of the year, named by DTSTART alone (3.3.10); 7 January 2025 was a Tuesday of week 2',
    lines: ['DTSTART:20250107T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY;BYWEEKNO=2'],
    busy: ['2027-01-12T10:00/11:00'],
  },
  {
    what: 'BYSETPOS in a week that DTSTART cuts: its Monday was the first (3.3.10)',
    lines: ['DTSTART:20261209T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1;COUNT=1'],
    busy: at('09', '14'),
  },
  {
    what: 'every second Monday or the last Friday (3.3.10: either)',
    lines: ['DTSTART:20261214T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=2MO,-1FR;COUNT=3'],
    busy: [...at('14', '25'), '2027-01-11T10:00/11:00'],
  },
  {
    what: 'times of day that a gap swallows once (3.8.5.3, 3.3.5), and the wall clock after it',
    lines: ['DTSTART;TZID=America/New_York:20270313T023000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY;COUNT=3'],
    busy: ['2027-03-13T07:30/07:45', '2027-03-14T07:30/07:45', '2027-03-15T06:30/06:45'],
  },
  {
    what: 'a local end (3.3.10 wants UTC)',
    lines: [
      'DTSTART;TZID=Europe/Berlin:20261207T110000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;UNTIL=20261208T110000',
    ],
    busy: at('07', '08'),
  },
  {
    what: 'days until a midnight in UTC',
    lines: [...DAY, 'RRULE:FREQ=DAILY;UNTIL=20261208T000000Z'],
    busy: ['2026-12-07T05:00/2026-12-09T05:00'],
  },
  {
    what: 'days until the last second of one in New York',
    lines: [...DAY, 'RRULE:FREQ=DAILY;UNTIL=20261209T045959Z'],
    busy: ['2026-12-07T05:00/2026-12-09T05:00'],
  },
  {
    what: 'a rule of what is left out (RFC 2445, 4.8.5.2)',
    lines: [...HOUR, 'RRULE:FREQ=DAILY;COUNT=3', 'EXRULE:FREQ=WEEKLY;BYDAY=TU'],
    busy: at('07', '09'),
  },
];
