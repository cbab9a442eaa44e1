import ical, { type EventInstance, type VEvent } from 'node-ical';
import type { Interval } from '../../domain/study-request.ts';
import { startOfDay } from '../../time/zone-offsets.ts';
import { BusyFault } from './busy-fault.ts';
import { type BusyComponent, type BusyFile, readBusyFile, type TimeProperty } from './busy-file.ts';
import { type ResolveZone, zoneResolver } from './busy-zones.ts';

const DAY_MS = 86_400_000;
/** Further than any offset is from any other: node-ical reckons all-day events by the server's days. */
const MARGIN_MS = 2 * DAY_MS;

export interface BusyOptions {
  /** What counts: RFC 3339 instants, `endsAt` exclusive. */
  range: Interval;
  /** The person's IANA zone: all-day and floating events are in it. */
  timeZone: string;
  mostOccurrences: number;
  /** Told the line of each event before it is expanded, so that whoever stops this knows where it stood. */
  onLine?: (line: number) => void;
}

interface Span {
  fromMs: number;
  toMs: number;
}

/**
 * When somebody is busy by an iCalendar file: sorted, merged, inside the range, in UTC.
 *
 * node-ical reads one component at a time and only its times, after every local time has been given the zone it is in;
 * all-day events it puts into the server's zone, from where they are fetched back by their dates.
 *
 * @throws BusyFault
 */
export function busyIntervals(text: string, options: BusyOptions): Interval[] {
  const range: Span = { fromMs: Date.parse(options.range.startsAt), toMs: Date.parse(options.range.endsAt) };
  const file = readBusyFile(text);
  const resolve = zoneResolver(file.zones, range);
  const spans: Span[] = [];
  for (const component of latestVersions(file)) {
    if (isOutside(component, range)) continue;
    options.onLine?.(component.line);
    const found = component.isFree ? [] : spansOf(component, range, options.timeZone, resolve);
    spans.push(...found.map((span) => clip(span, range)).filter(({ fromMs, toMs }) => fromMs < toMs));
    if (spans.length > options.mostOccurrences) {
      const limit = options.mostOccurrences.toLocaleString('en');
      throw new BusyFault(
        'too_many_occurrences',
        `with this event there are more than ${limit} busy times.`,
        component.line,
      );
    }
  }
  return merge(spans).map(({ fromMs, toMs }) => ({ startsAt: utcText(fromMs), endsAt: utcText(toMs) }));
}

/**
 * The newest version of each event and of each changed occurrence (RFC 5545, 3.8.7.4). A series no longer has the
 * occurrences that were changed: each of those is an event of its own.
 */
function latestVersions(file: BusyFile): BusyComponent[] {
  const latest = new Map<string, BusyComponent>();
  file.components.forEach((component, index) => {
    const occurrence = component.times.find(({ name }) => name === 'RECURRENCE-ID')?.value ?? '';
    const key = component.uid === '' ? `line ${index}` : `${component.kind}\n${occurrence}\n${component.uid}`;
    const earlier = latest.get(key);
    if (!earlier || earlier.sequence <= component.sequence) latest.set(key, component);
  });
  const changed = new Map<string, TimeProperty[]>();
  for (const { uid, times } of latest.values()) {
    const id = times.find(({ name }) => name === 'RECURRENCE-ID');
    if (id) changed.set(uid, [...(changed.get(uid) ?? []), { ...id, name: 'EXDATE' }]);
  }
  return [...latest.values()].map((component) => {
    const isChange = component.times.some(({ name }) => name === 'RECURRENCE-ID');
    const times = component.times.filter(
      ({ name }) => name !== 'RECURRENCE-ID' && !(isChange && name === 'RRULE'),
    );
    return { ...component, times: isChange ? times : [...times, ...(changed.get(component.uid) ?? [])] };
  });
}

/** Whether a glance at its dates puts a component outside the range: most of a calendar in long use lies there. */
function isOutside({ times }: BusyComponent, range: Span): boolean {
  const valueIn = (wanted: string) => times.find(({ name }) => name === wanted)?.value;
  const dayMs = (value = '') => Date.parse(value.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3'));
  const [start, rule] = [valueIn('DTSTART'), valueIn('RRULE')];
  if (start === undefined || valueIn('RDATE') !== undefined) return false;
  if (dayMs(start) > range.toMs + MARGIN_MS) return true;
  const until = rule === undefined ? start : /UNTIL=(\d{8})/.exec(rule)?.[1];
  if (until === undefined || valueIn('DURATION') !== undefined) return false;
  const lengthMs = dayMs(valueIn('DTEND') ?? start) - dayMs(start);
  return dayMs(until) + lengthMs < range.fromMs - MARGIN_MS;
}

function spansOf(component: BusyComponent, range: Span, timeZone: string, resolve: ResolveZone): Span[] {
  const { times, line } = component;
  const write = (property: TimeProperty) => writeProperty(property, timeZone, resolve);
  const expand = (properties: TimeProperty[]) => expandEvent(properties.map(write), range, timeZone, line);
  const rest = times.filter(({ name }) => name !== 'RDATE' && name !== 'FREEBUSY');
  const busy = times.filter(({ name, type = 'BUSY' }) => name === 'FREEBUSY' && type !== 'FREE');
  if (component.kind === 'VFREEBUSY') return periodsOf(busy).flatMap(expand);

  const start = rest.find(({ name }) => name === 'DTSTART');
  if (!start) throw new BusyFault('malformed_calendar', 'this event has no DTSTART.', line);
  // node-ical leaves RDATE unread: each is an event of its own, as long as the first.
  const more = periodsOf(times.filter(({ name }) => name === 'RDATE'));
  const length = more.length === 0 ? undefined : lengthOf(rest.map(write), line);
  return [
    ...expand(rest),
    ...more.flatMap((period) =>
      expand(period).map(({ fromMs, toMs }) => ({
        fromMs,
        toMs: period.length > 1 ? toMs : fromMs + (length ?? 0),
      })),
    ),
  ];
}

/** Lists of dates and periods as the DTSTART, and DTEND or DURATION, of events. */
function periodsOf(properties: readonly TimeProperty[]): TimeProperty[][] {
  return properties.flatMap((property) =>
    property.value.split(',').map((value) => {
      const [start = '', end] = value.split('/');
      const starts = { ...property, name: 'DTSTART', value: start };
      if (end === undefined) return [starts];
      return [starts, { ...property, name: /P/.test(end) ? 'DURATION' : 'DTEND', value: end }];
    }),
  );
}

/** A property as node-ical cannot misread it: no local time without a zone, and no zone that it would guess. */
function writeProperty(
  { name, tzid, value, line }: TimeProperty,
  timeZone: string,
  resolve: ResolveZone,
): string {
  if (name === 'RRULE' || name === 'DURATION') return `${name}:${value}`;
  if (/^\d{8}(?:,|$)/.test(value)) return `${name};VALUE=DATE:${value}`;
  if (value.endsWith('Z')) return `${name}:${value}`;
  return `${name};TZID=${tzid === undefined ? timeZone : resolve(tzid, line)}:${value}`;
}

function expandEvent(lines: readonly string[], range: Span, timeZone: string, line: number): Span[] {
  return attempt(line, () => {
    const instances = ical.expandRecurringEvent(parseEvent(lines), {
      from: new Date(range.fromMs - MARGIN_MS),
      to: new Date(range.toMs + MARGIN_MS),
      expandOngoing: true,
    });
    return instances.map((instance) => spanOf(instance, timeZone));
  });
}

function lengthOf(lines: readonly string[], line: number): number {
  return attempt(line, () => {
    const { start, end } = parseEvent(lines);
    return end === undefined ? 0 : end.getTime() - start.getTime();
  });
}

function parseEvent(lines: readonly string[]): VEvent {
  const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:event', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\n',
  );
  const event = ical.sync.parseICS(text).event;
  if (event?.type !== 'VEVENT') throw new TypeError('no event');
  return event;
}

/** What node-ical throws at a rule or a time that it cannot follow is the file's fault, not ours. */
function attempt<T>(line: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/^Maximum iterations/.test(reason)) {
      throw new BusyFault(
        'too_many_occurrences',
        'this event comes too often, or its rule is too hard to follow.',
        line,
      );
    }
    throw new BusyFault('malformed_calendar', `this event cannot be read (${reason.slice(0, 120)}).`, line);
  }
}

function spanOf({ start, end, isFullDay }: EventInstance, timeZone: string): Span {
  if (!isFullDay) return { fromMs: start.getTime(), toMs: end.getTime() };
  // The dates in the server's zone are right, the instants are not; a day may have 23 or 25 hours there.
  const day = Date.UTC(start.getFullYear(), start.getMonth(), start.getDate()) / DAY_MS;
  const days = Math.round((end.getTime() - start.getTime()) / DAY_MS);
  return { fromMs: startOfDay(timeZone, day), toMs: startOfDay(timeZone, day + days) };
}

function clip(span: Span, range: Span): Span {
  return { fromMs: Math.max(span.fromMs, range.fromMs), toMs: Math.min(span.toMs, range.toMs) };
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1);
    if (last && span.fromMs <= last.toMs) last.toMs = Math.max(last.toMs, span.toMs);
    else merged.push({ ...span });
  }
  return merged;
}

function utcText(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');
}
