import { optional } from '../../domain/optional.ts';
import { isFree, type Owner } from './is-free.ts';
import type { Component, Report } from './read-components.ts';
import {
  durationOf,
  type LinedRule,
  periodOf,
  readLists,
  readRules,
  readValues,
  textOf,
  timeOf,
} from './read-values.ts';
import type { Duration, Period, TimeValue } from './time-values.ts';
import type { ZoneResolver } from './zone-clock.ts';

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
  for (const { name, value, line } of event.properties) {
    if (name === '') report(line, `"${value.slice(0, 40)}" is no property.`);
  }
  const [start] = readValues(event, 'DTSTART', timeOf, report);
  const [replaces] = readValues(event, 'RECURRENCE-ID', timeOf, report);
  const free = isFree(event, owner);
  if (!start && !(replaces && free)) {
    if (!has(event, 'DTSTART')) report(event.line, 'This event has no DTSTART: it takes no time.');
    return undefined;
  }
  return {
    line: event.line,
    zones,
    uid: textOf(event, 'UID'),
    sequence: Number.parseInt(textOf(event, 'SEQUENCE'), 10) || 0,
    stamp: textOf(event, 'DTSTAMP').toUpperCase(),
    isFree: free,
    ...optional('start', start),
    ...optional('end', readValues(event, 'DTEND', timeOf, report)[0]),
    ...optional('duration', readValues(event, 'DURATION', durationOf, report)[0]),
    rules: readRules(event, 'RRULE', report),
    excludedRules: readRules(event, 'EXRULE', report),
    more: readLists(event, 'RDATE', periodOf, report),
    excluded: readLists(event, 'EXDATE', timeOf, report),
    ...optional('replaces', replaces),
    isFollowing: replaces !== undefined && isFollowing(event),
  };
}

function has({ properties }: Component, name: string): boolean {
  return properties.some((property) => property.name === name);
}

function isFollowing({ properties }: Component): boolean {
  return properties.some(
    ({ name, parameters }) =>
      name === 'RECURRENCE-ID' && parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
  );
}

/** The busy periods of a VFREEBUSY (3.6.4), each as an event of its own; FBTYPE=FREE are none. */
export function readFreeBusy(component: Component, zones: ZoneResolver, report: Report): BusyEvent[] {
  const properties = component.properties.filter(
    ({ parameters }) => parameters.get('FBTYPE')?.toUpperCase() !== 'FREE',
  );
  return readLists({ ...component, properties }, 'FREEBUSY', periodOf, report).map((period) => ({
    ...{ line: component.line, zones, uid: '', sequence: 0, stamp: '', isFree: false, isFollowing: false },
    ...{ rules: [], excludedRules: [], more: [], excluded: [] },
    ...period,
  }));
}
