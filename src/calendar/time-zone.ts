import ICAL from 'ical.js';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Session } from '../domain/plan.ts';

const DAY_MS = 86_400_000;

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) under which every session's local time means the instant that the planner computed.
 *
 * The compact rule of the zone library where it agrees with the planner's offsets at every start and end; otherwise
 * one computed from this runtime's own zone data, with an observance for each change inside the sessions' days.
 */
export function timeZoneComponent(timeZone: string, sessions: readonly Session[]): ICAL.Component {
  const compact = compactComponent(timeZone);
  const instants = sessions.flatMap((session) => [session.startsAt, session.endsAt]);
  if (compact && instants.every((instant) => agrees(compact, timeZone, instant))) return compact;
  return computedComponent(
    timeZone,
    instants.map((instant) => Date.parse(instant)),
  );
}

function compactComponent(timeZone: string): ICAL.Component | undefined {
  const block = tzlib_get_ical_block(timeZone);
  if (!Array.isArray(block) || block[0] === undefined) return undefined;
  const calendar = `BEGIN:VCALENDAR\r\n${block[0].replace(/\r?\n/g, '\r\n').trimEnd()}\r\nEND:VCALENDAR`;
  const component = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vtimezone');
  if (!component) return undefined;
  component.updatePropertyWithValue('tzid', timeZone);
  component.removeAllProperties('x-lic-location');
  return component;
}

/** Whether the component reads an RFC 3339 instant's wall clock with the offset that the instant itself carries. */
function agrees(component: ICAL.Component, timeZone: string, instant: string): boolean {
  const zone = new ICAL.Timezone({ component, tzid: timeZone });
  const local = ICAL.Time.fromDateTimeString(instant.slice(0, 19));
  return zone.utcOffset(local) === offsetSeconds(instant);
}

/** The offset in seconds that an RFC 3339 string ends with. */
function offsetSeconds(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(instant) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

function computedComponent(timeZone: string, instants: readonly number[]): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', timeZone);
  const from = Math.min(...instants) - DAY_MS;
  const to = Math.max(...instants) + DAY_MS;
  const offsetAt = offsetReader(timeZone);
  component.addSubcomponent(observance('standard', from, offsetAt(from), offsetAt(from)));
  for (let day = from; day < to; day += DAY_MS) {
    const before = offsetAt(day);
    const after = offsetAt(day + DAY_MS);
    if (before === after) continue;
    const change = findChange(day, day + DAY_MS, offsetAt);
    component.addSubcomponent(observance(after > before ? 'daylight' : 'standard', change, before, after));
  }
  return component;
}

/** An observance that begins at `epochMs`; its DTSTART is on the wall clock before the change. */
function observance(name: 'standard' | 'daylight', epochMs: number, fromSeconds: number, toSeconds: number) {
  const component = new ICAL.Component(name);
  const local = new Date(epochMs + fromSeconds * 1000).toISOString().slice(0, 19);
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(local));
  component.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(fromSeconds));
  component.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(toSeconds));
  return component;
}

/** The first whole second in (from, to] with the offset of `to`: there is one change between them. */
function findChange(from: number, to: number, offsetAt: (epochMs: number) => number): number {
  const target = offsetAt(to);
  let [low, high] = [Math.floor(from / 1000), Math.ceil(to / 1000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === target) high = middle;
    else low = middle;
  }
  return high * 1000;
}

/** Offsets in seconds by this runtime's zone data. */
function offsetReader(timeZone: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (epochMs) => {
    const name = format.formatToParts(epochMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours, minutes, seconds] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
    if (sign === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0));
  };
}
