import { describe, expect, it } from 'vitest';
import { expandRule } from '../../../src/calendar/busy/expand-rule.ts';
import { parseRule } from '../../../src/calendar/busy/recurrence-rule.ts';
import { parseTime } from '../../../src/calendar/busy/time-values.ts';

const WINDOW = { from: Date.UTC(1990, 0) / 1000, to: Date.UTC(2010, 0) / 1000 };

/** The first starts of a rule as `YYYY-MM-DD`, or with the time of day where that is not nine o'clock. */
function expand(rule: string, start: string, count: number, window = WINDOW): string[] {
  const { wallSeconds } = parseTime(start) ?? { wallSeconds: Number.NaN };
  const found: string[] = [];
  for (const wall of expandRule(parseRule(rule), wallSeconds, window)) {
    if (found.push(new Date(wall * 1000).toISOString().slice(0, 16)) === count) break;
  }
  return found.map((time) => time.replace('T09:00', ''));
}

/** The examples of RFC 5545, 3.8.5.3, with the dates that it gives: a rule, its DTSTART at nine o'clock, the dates. */
const EXAMPLES: [rule: string, day: string, dates: string[]][] = [
  [
    'FREQ=DAILY;INTERVAL=10;COUNT=5',
    '19970902',
    ['1997-09-02', '1997-09-12', '1997-09-22', '1997-10-02', '1997-10-12'],
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '19970902',
    ['09-02', '09-04', '09-16', '09-18', '09-30', '10-02', '10-14', '10-16'].map((day) => `1997-${day}`),
  ],
  [
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '19970905',
    [
      ...['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05', '1998-01-02'],
      ...['1998-02-06', '1998-03-06', '1998-04-03', '1998-05-01', '1998-06-05'],
    ],
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '19970907',
    [
      ...['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30', '1998-01-04'],
      ...['1998-01-25', '1998-03-01', '1998-03-29', '1998-05-03', '1998-05-31'],
    ],
  ],
  [
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '19970922',
    ['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'],
  ],
  [
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '19970930',
    [
      ...['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01', '1997-11-30'],
      ...['1997-12-01', '1997-12-31', '1998-01-01', '1998-01-31', '1998-02-01'],
    ],
  ],
  [
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '19970910',
    [
      ...['1997-09-10', '1997-09-11', '1997-09-12', '1997-09-13', '1997-09-14'],
      ...['1997-09-15', '1999-03-10', '1999-03-11', '1999-03-12', '1999-03-13'],
    ],
  ],
  [
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '19970101',
    [
      ...['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09'],
      ...['2000-07-18', '2003-01-01', '2003-04-10', '2003-07-19', '2006-01-01'],
    ],
  ],
  ['FREQ=YEARLY;BYDAY=20MO', '19970519', ['1997-05-19', '1998-05-18', '1999-05-17']],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '19970512', ['1997-05-12', '1998-05-11', '1999-05-17']],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    '19970902',
    ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'],
  ],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '19961105',
    ['1996-11-05', '2000-11-07', '2004-11-02'],
  ],
  ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '19970904', ['1997-09-04', '1997-10-07', '1997-11-06']],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    '19970929',
    ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30', '1998-01-29', '1998-02-26', '1998-03-30'],
  ],
  ['FREQ=HOURLY;INTERVAL=3;COUNT=3', '19970902', ['1997-09-02', '1997-09-02T12:00', '1997-09-02T15:00']],
  [
    'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    '19970902',
    ['1997-09-02', '1997-09-02T10:30', '1997-09-02T12:00', '1997-09-02T13:30'],
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '19970805',
    ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '19970805',
    ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '20070115',
    ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
  ],
];

describe('expandRule', () => {
  it.each(EXAMPLES)('expands %s from %s as the standard says', (rule, day, dates) => {
    expect(expand(rule, `${day}T090000`, dates.length)).toEqual(dates);
  });

  it('gives inside a window what it gives there from the start', () => {
    const window = { from: Date.UTC(2005, 2, 3, 4) / 1000, to: Date.UTC(2005, 8) / 1000 };
    for (const [rule, day] of EXAMPLES) {
      const all = [...expandRule(parseRule(rule), parseTime(`${day}T090000`)?.wallSeconds ?? 0, WINDOW)];
      const inside = all.filter((wall) => window.from <= wall && wall < window.to);
      expect([...expandRule(parseRule(rule), parseTime(`${day}T090000`)?.wallSeconds ?? 0, window)]).toEqual(
        inside,
      );
    }
  });

  it('says of a rule that is too long to follow that it is', () => {
    const rule = parseRule('FREQ=SECONDLY;BYSECOND=1;COUNT=999999999');
    expect(() => [...expandRule(rule, 0, WINDOW)]).toThrow(new RangeError('it comes too often to follow'));
  });
});
