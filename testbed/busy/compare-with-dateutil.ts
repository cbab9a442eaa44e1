import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { busyIntervals } from '../../src/calendar/busy/busy-occurrences.ts';
import { type GeneratedRule, generateRules } from './generated-rules.ts';

export interface Difference extends GeneratedRule {
  /** Seconds since 1970 UTC that only one of the two has. */
  onlyOurs: number[];
  onlyDateutil: number[];
}

/** The generated rules that the import of busy times reads otherwise than python3-dateutil, whole files and zones included. */
export function compareWithDateutil(
  count: number,
  seed: number,
): { occurrences: number; differences: Difference[] } {
  const rules = generateRules(count, seed);
  const program = fileURLToPath(new URL('expand-with-dateutil.py', import.meta.url));
  const printed = execFileSync('/usr/bin/python3', [program], {
    input: rules.map((rule) => `${JSON.stringify(rule)}\n`).join(''),
    maxBuffer: 1e9,
  });
  const theirs = printed
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as number[]);
  const differences = rules.flatMap((rule, at) => {
    const [ours, dateutil] = [new Set(occurrencesOf(rule)), new Set(theirs[at])];
    const onlyOurs = [...ours].filter((time) => !dateutil.has(time));
    const onlyDateutil = [...dateutil].filter((time) => !ours.has(time));
    return onlyOurs.length + onlyDateutil.length === 0 ? [] : [{ ...rule, onlyOurs, onlyDateutil }];
  });
  return { occurrences: theirs.flat().length, differences };
}

/** The starts of an event of a minute, which no two of share. */
function occurrencesOf({ rule, start, zone, from, to }: GeneratedRule): number[] {
  const text = [
    ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `DTSTART;TZID=${zone}:${start}`, 'DURATION:PT1M'],
    ...[`RRULE:${rule}`, 'END:VEVENT', 'END:VCALENDAR'],
  ].join('\r\n');
  const range = { startsAt: new Date(from * 1000).toISOString(), endsAt: new Date(to * 1000).toISOString() };
  const { intervals, ignored } = busyIntervals(text, { range, timeZone: 'UTC', mostOccurrences: 1e6 });
  if (ignored.length > 0) throw new Error(`${rule}: ${JSON.stringify(ignored)}`);
  return intervals.map(({ startsAt }) => Date.parse(startsAt) / 1000).filter((time) => time >= from);
}
