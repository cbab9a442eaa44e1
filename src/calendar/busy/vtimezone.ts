import { expandRule } from './expand-rule.ts';
import type { Component, Report } from './read-components.ts';
import { parseRule } from './recurrence-rule.ts';
import { DAY_SECONDS, parseTime } from './time-values.ts';
import type { ZoneClock } from './zone-clock.ts';

/** An instant from which an observance holds, and what held before. */
interface Onset {
  instant: number;
  fromOffset: number;
  toOffset: number;
}

/** 1970: nobody's times are older, where an observance may go back to 1601. */
const FIRST_EXPANDED = 0;

/**
 * A VTIMEZONE as it stands (RFC 5545, 3.6.5): each observance begins at its DTSTART, at each of its RDATEs and wherever its
 * RRULE says, all in the local time of TZOFFSETFROM. Before the first onset that one's TZOFFSETFROM holds.
 *
 * @param until instants beyond which nobody asks.
 * @returns undefined where it says nothing that can be read; what cannot is reported.
 */
export function vtimezoneClock(vtimezone: Component, until: number, report: Report): ZoneClock | undefined {
  const onsets = vtimezone.components
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .flatMap((observance) => onsetsOf(observance, until, report))
    .sort((a, b) => a.instant - b.instant);
  const [first] = onsets;
  if (!first) return undefined;
  return (instant) => onsets.findLast((onset) => onset.instant <= instant)?.toOffset ?? first.fromOffset;
}

function onsetsOf(observance: Component, until: number, report: Report): Onset[] {
  const valuesOf = (wanted: string) => observance.properties.filter(({ name }) => name === wanted);
  const start = parseTime(valuesOf('DTSTART')[0]?.value ?? '');
  const fromOffset = parseOffset(valuesOf('TZOFFSETFROM')[0]?.value);
  const toOffset = parseOffset(valuesOf('TZOFFSETTO')[0]?.value);
  if (!start || fromOffset === undefined || toOffset === undefined) {
    report(
      observance.line,
      `${observance.name} has no DTSTART, TZOFFSETFROM or TZOFFSETTO that can be read.`,
    );
    return [];
  }
  const walls = [start.wallSeconds];
  for (const { value, line } of valuesOf('RDATE')) {
    for (const text of value.split(',')) {
      const time = parseTime(text.trim());
      if (!time) report(line, `RDATE has "${text.slice(0, 40)}".`);
      // An RDATE in UTC is against the standard, yet plain.
      else walls.push(time.wallSeconds + (time.offsetSeconds === undefined ? 0 : fromOffset));
    }
  }
  for (const { value, line } of valuesOf('RRULE')) {
    try {
      for (const wall of expandObservance(value, start.wallSeconds, fromOffset, until)) walls.push(wall);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report(line, `RRULE cannot be followed: ${error.message}.`);
    }
  }
  return walls.map((wall) => ({ instant: wall - fromOffset, fromOffset, toOffset }));
}

function expandObservance(text: string, start: number, fromOffset: number, until: number): number[] {
  const rule = parseRule(text);
  const last =
    rule.until && rule.until.wallSeconds + (rule.until.offsetSeconds === undefined ? 0 : fromOffset);
  const walls = [...expandRule(rule, start, { from: FIRST_EXPANDED, to: until + DAY_SECONDS })];
  return last === undefined ? walls : walls.filter((wall) => wall <= last);
}

/** A UTC-OFFSET (3.3.14) as seconds; a colon in it is no iCalendar, yet plain. */
export function parseOffset(text: string | undefined): number | undefined {
  const [, sign, hours, minutes = 0, seconds = 0] =
    /^([+-])(\d\d?):?(\d\d)?:?(\d\d)?$/.exec(text?.trim() ?? '') ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
