import { tzlib_get_ical_block } from 'timezones-ical-library';
import { type Draw, drawer } from '../../../testbed/busy/generated-rules.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Sydney'];

/**
 * Whole calendars: series with rules, RDATEs, EXDATEs, moved, cancelled and following occurrences, in UTC and in zones with
 * their VTIMEZONE. Rules are of the shapes that ical.js follows, times of day such that no clock changes then.
 */
export function generateFiles(count: number, seed: number): string[] {
  const draw = drawer(seed);
  return Array.from({ length: count }, () => {
    const series = Array.from({ length: draw.int(1, 4) }, (_, at) =>
      generateSeries(`${at}@example.com`, draw),
    );
    const zones = ZONES.map((zone) => tzlib_get_ical_block(zone)[0] ?? '');
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...zones, ...series.flat(), 'END:VCALENDAR'].join('\r\n');
  });
}

function generateSeries(uid: string, draw: Draw): string[] {
  const { int, pick, chance } = draw;
  const zone = chance(0.3) ? undefined : pick(ZONES);
  const start = new Date(Date.UTC(2026, int(8, 11), int(1, 28), int(8, 20), pick([0, 30])));
  const time = (name: string, day: number, hours = 0, parameters = '') =>
    `${name}${parameters}${zone === undefined ? '' : `;TZID=${zone}`}:${localText(start, day, hours)}${zone === undefined ? 'Z' : ''}`;
  const { rule, every } = ruleFrom(start, draw);
  const length = chance(0.5) ? `DURATION:PT${int(1, 3)}H` : time('DTEND', 0, int(1, 3));
  const series = ['BEGIN:VEVENT', `UID:${uid}`, time('DTSTART', 0), length, `RRULE:${rule}`];
  if (chance(0.4)) series.push(time('RDATE', int(1, 60), 4));
  if (chance(0.5)) series.push(time('EXDATE', (every ?? 1) * int(5, 6)));
  const change = (day: number, parameters: string) => [
    ...['BEGIN:VEVENT', `UID:${uid}`, time('RECURRENCE-ID', day, 0, parameters)],
    ...[time('DTSTART', day, int(1, 3)), 'DURATION:PT90M', 'END:VEVENT'],
  ];
  // A change of what the series does not have is an event for us, and nothing for ical.js.
  const changes =
    every === undefined
      ? []
      : [
          ...(chance(0.5) ? change(every * int(1, 2), '') : []),
          ...(chance(0.3) ? change(every * int(3, 4), ';RANGE=THISANDFUTURE') : []),
        ];
  return [...series, 'END:VEVENT', ...changes];
}

/** A rule that DTSTART matches, and after how many days it holds again, where that is always as many. */
function ruleFrom(start: Date, { int, pick, some, chance }: Draw): { rule: string; every?: number } {
  const interval = int(1, 3);
  const weekday = WEEKDAYS[(start.getUTCDay() + 6) % 7] ?? '';
  const days = [...new Set([weekday, ...some(WEEKDAYS, 2)])].join();
  const { rule, every } = pick<{ rule: string; every?: number }>([
    { rule: `FREQ=DAILY;INTERVAL=${interval}`, every: interval },
    { rule: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days}`, every: 7 * interval },
    { rule: `FREQ=MONTHLY;BYMONTHDAY=${start.getUTCDate()}` },
    { rule: `FREQ=MONTHLY;BYDAY=${Math.min(4, Math.ceil(start.getUTCDate() / 7))}${weekday}` },
  ]);
  const end = chance(0.3) ? `;COUNT=${int(20, 40)}` : chance(0.4) ? ';UNTIL=20270325T120000Z' : '';
  return { rule: `${rule}${end}`, ...(every === undefined ? {} : { every }) };
}

function localText(start: Date, day: number, hours: number): string {
  const moved = new Date(start.getTime() + day * 86_400_000 + hours * 3_600_000);
  return moved.toISOString().slice(0, 19).replace(/[-:]/g, '');
}
