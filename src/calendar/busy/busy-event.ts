import type { Property } from './content-lines.ts';
import { isFree, type Owner } from './is-free.ts';
import type { Component, Report } from './read-components.ts';
import { parseRule, type RecurrenceRule } from './recurrence-rule.ts';
import {
  DAY_SECONDS,
  type Duration,
  type Period,
  parseDuration,
  parsePeriod,
  parseTime,
  type TimeValue,
} from './time-values.ts';
import type { ZoneResolver } from './zone-clock.ts';

/** A rule and the line it stands in. */
export interface LinedRule {
  rule: RecurrenceRule;
  line: number;
}

/** A VEVENT, or a block of a VFREEBUSY, as far as it says when somebody is busy: nothing else is ever read of it. */
export interface BusyEvent {
  line: number;
  /** What a TZID means in its calendar. */
  zones: ZoneResolver;
  uid: string;
  sequence: number;
  /** DTSTAMP as it stands; empty where there is none. */
  stamp: string;
  isFree: boolean;
  /** Absent where an event only says which occurrence is cancelled. */
  start?: TimeValue;
  end?: TimeValue;
  duration?: Duration;
  rules: LinedRule[];
  /** EXRULE, of RFC 2445. */
  excludedRules: LinedRule[];
  more: Period[];
  excluded: TimeValue[];
  /** RECURRENCE-ID: the occurrence of a series that this event takes the place of. */
  replaces?: TimeValue;
  /** RANGE=THISANDFUTURE: and of all after it. */
  isFollowing: boolean;
}

/**
 * Reads an event's times. A property that cannot be read, or is empty, is reported and passed over.
 *
 * @returns undefined for an event without a time, which is reported.
 */
export function readEvent(
  event: Component,
  owner: Owner,
  zones: ZoneResolver,
  report: Report,
): BusyEvent | undefined {
  const all = (name: string) => event.properties.filter((property) => property.name === name);
  const text = (name: string) => all(name)[0]?.value ?? '';
  for (const { name, value, line } of event.properties) {
    if (name === '') report(line, `"${value.slice(0, 40)}" is no property.`);
  }
  const one = <T>(name: string, read: (property: Property) => T | undefined) =>
    readValues(all(name), read, report)[0];
  const start = one('DTSTART', timeOf);
  const replaces = one('RECURRENCE-ID', timeOf);
  const free = isFree(event, owner);
  if (!start && !(replaces && free)) {
    if (all('DTSTART').length === 0) report(event.line, 'This event has no DTSTART: it takes no time.');
    return undefined;
  }
  return {
    line: event.line,
    zones,
    uid: text('UID'),
    sequence: Number.parseInt(text('SEQUENCE'), 10) || 0,
    stamp: text('DTSTAMP').toUpperCase(),
    isFree: free,
    ...optional('start', start),
    ...optional('end', one('DTEND', timeOf)),
    ...optional(
      'duration',
      one('DURATION', ({ value }) => parseDuration(value)),
    ),
    rules: readRules(all('RRULE'), report),
    excludedRules: readRules(all('EXRULE'), report),
    more: readLists(all('RDATE'), periodOf, report),
    excluded: readLists(all('EXDATE'), timeOf, report),
    ...optional('replaces', replaces),
    isFollowing: /^THISANDFUTURE$/i.test(all('RECURRENCE-ID')[0]?.parameters.get('RANGE') ?? ''),
  };
}

/** The busy periods of a VFREEBUSY (3.6.4), each as an event of its own; FBTYPE=FREE are none. */
export function readFreeBusy(component: Component, zones: ZoneResolver, report: Report): BusyEvent[] {
  const busy = component.properties.filter(
    ({ name, parameters }) => name === 'FREEBUSY' && parameters.get('FBTYPE')?.toUpperCase() !== 'FREE',
  );
  return busy.flatMap((property) =>
    readLists([property], periodOf, report).map((period) => ({
      ...{ line: property.line, zones, uid: '', sequence: 0, stamp: '', isFree: false, isFollowing: false },
      ...{ rules: [], excludedRules: [], more: [], excluded: [] },
      ...period,
    })),
  );
}

/** A local time with its TZID. Some write midnight where VALUE=DATE promises a day. */
function timeOf(property: Property): TimeValue | undefined {
  const time = parseTime(property.value);
  return time && withParameters(time, property);
}

function periodOf(property: Property): Period | undefined {
  const period = parsePeriod(property.value);
  if (!period) return undefined;
  const { start, end } = period;
  return {
    ...period,
    start: withParameters(start, property),
    ...optional('end', end && withParameters(end, property)),
  };
}

function withParameters(time: TimeValue, { parameters, line }: Property): TimeValue {
  const { wallSeconds, isDate, offsetSeconds } = time;
  const isMidnight = wallSeconds % DAY_SECONDS === 0;
  if (isDate || (isMidnight && parameters.get('VALUE')?.toUpperCase() === 'DATE')) {
    return { wallSeconds, isDate: true };
  }
  const tzid = parameters.get('TZID');
  return tzid && offsetSeconds === undefined ? { ...time, zone: { tzid, line } } : time;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
}

function readRules(properties: readonly Property[], report: Report): LinedRule[] {
  return properties.filter(isFilled(report)).flatMap(({ name, value, line }) => {
    try {
      return [{ rule: parseRule(value), line }];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report(line, `${name} is passed over: ${error.message}.`);
      return [];
    }
  });
}

/** Every value of properties that hold lists; empty places in them say nothing. */
function readLists<T>(
  properties: readonly Property[],
  read: (property: Property) => T | undefined,
  report: Report,
): T[] {
  const single = properties
    .filter(isFilled(report))
    .flatMap((property) => property.value.split(',').map((value) => ({ ...property, value: value.trim() })))
    .filter(({ value }) => value !== '');
  return readValues(single, read, report);
}

function readValues<T>(
  properties: readonly Property[],
  read: (property: Property) => T | undefined,
  report: Report,
): T[] {
  return properties.filter(isFilled(report)).flatMap((property) => {
    const found = read(property);
    if (found !== undefined) return [found];
    const { name, value, line } = property;
    report(line, `${name} has a value that is none: "${value.slice(0, 60)}".`);
    return [];
  });
}

const isFilled =
  (report: Report) =>
  ({ name, value, line }: Property): boolean => {
    if (value === '') report(line, `${name} is empty.`);
    return value !== '';
  };
