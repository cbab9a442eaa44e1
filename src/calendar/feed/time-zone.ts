import ICAL from 'ical.js';
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { MS_PER_DAY } from '../../domain/durations.ts';
import {
  isRepeated,
  offsetSecondsAt,
  readZoneOffsets,
  wallClock,
  type ZoneOffsets,
} from '../../time/zone-offsets.ts';

/** What a VTIMEZONE depends on besides the plan: this runtime's zone data and the library's. */
export const ZONE_DATA_VERSION = `${process.versions.tz}/${/LAST-MODIFIED:(\w+)/.exec(libraryBlock('Etc/UTC'))?.[1]}`;

/** A plan's zone as its calendar shows it. */
export interface CalendarZone {
  /** A VTIMEZONE (RFC 5545, 3.6.5) under which every local time that `setTimes` writes means its instant. */
  component: ICAL.Component;
  /** Sets date-time properties, named as in jCal, to RFC 3339 instants on the zone's wall clock. */
  setTimes: (component: ICAL.Component, instants: Record<string, string>) => void;
}

/**
 * The zone for a calendar with these RFC 3339 instants.
 *
 * Its VTIMEZONE is the library's, with yearly rules, where that agrees with the planner's offset at every instant;
 * otherwise one computed from this runtime's own zone data, with an observance for each change inside the days of the
 * instants. A local time that comes twice is written in UTC: readers do not agree on which of the two it means.
 */
export function calendarZone(timeZone: string, instants: readonly string[]): CalendarZone {
  const epochsMs = instants.map((instant) => Date.parse(instant));
  const offsets = readZoneOffsets(
    timeZone,
    Math.min(...epochsMs) - MS_PER_DAY,
    Math.max(...epochsMs) + MS_PER_DAY,
  );
  const compact = compactComponent(timeZone);
  return {
    component: compact && agrees(compact, offsets, epochsMs) ? compact : computedComponent(timeZone, offsets),
    setTimes(component, instants) {
      const times = Object.entries(instants).map(([name, instant]) => ({
        name,
        epochMs: Date.parse(instant),
      }));
      const inUtc = times.some(({ epochMs }) => isRepeated(offsets, epochMs));
      for (const { name, epochMs } of times) {
        const local = wallClock(epochMs, inUtc ? 0 : offsetSecondsAt(offsets, epochMs));
        const time = ICAL.Time.fromDateTimeString(inUtc ? `${local}Z` : local);
        const property = component.updatePropertyWithValue(name, time);
        if (!inUtc) property.setParameter('tzid', timeZone);
      }
    },
  };
}

function compactComponent(timeZone: string): ICAL.Component | undefined {
  const block = libraryBlock(timeZone);
  if (block === '') return undefined;
  const component = new ICAL.Component(ICAL.parse(block));
  component.updatePropertyWithValue('tzid', timeZone);
  component.removeAllProperties('x-lic-location');
  component.removeAllProperties('last-modified');
  const offsetOf = (rule: ICAL.Component) =>
    (rule.getFirstPropertyValue('tzoffsetto') as ICAL.UtcOffset).toSeconds();
  const rules = component.getAllSubcomponents();
  const standard = Math.min(...rules.map(offsetOf));
  // Dublin's winter is daylight saving time with a negative offset in the zone database; some readers take it amiss.
  for (const rule of rules) rule.jCal[0] = observanceName(offsetOf(rule), standard);
  return component;
}

/** The library's block for a zone, by whatever name; empty where it has none. */
function libraryBlock(timeZone: string): string {
  // Asked for a zone that it does not know, it writes to the console.
  if (!tzlib_get_timezones().includes(timeZone)) return '';
  const [block] = tzlib_get_ical_block(timeZone);
  return block ?? '';
}

/** Whether the component reads the wall clock of every instant, where it shows it once, as the zone data wrote it. */
function agrees(component: ICAL.Component, offsets: ZoneOffsets, epochsMs: readonly number[]): boolean {
  const zone = new ICAL.Timezone({ component });
  return epochsMs.every((epochMs) => {
    if (isRepeated(offsets, epochMs)) return true;
    const seconds = offsetSecondsAt(offsets, epochMs);
    return zone.utcOffset(ICAL.Time.fromDateTimeString(wallClock(epochMs, seconds))) === seconds;
  });
}

function computedComponent(timeZone: string, offsets: ZoneOffsets): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', timeZone);
  const { fromMs, firstSeconds, changes } = offsets;
  const observances = [{ epochMs: fromMs, fromSeconds: firstSeconds, toSeconds: firstSeconds }, ...changes];
  const standard = Math.min(...observances.map(({ toSeconds }) => toSeconds));
  for (const { epochMs, fromSeconds, toSeconds } of observances) {
    const observance = new ICAL.Component(observanceName(toSeconds, standard));
    // On the wall clock before the change (RFC 5545, 3.6.5).
    const local = ICAL.Time.fromDateTimeString(wallClock(epochMs, fromSeconds));
    observance.addPropertyWithValue('dtstart', local);
    observance.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(fromSeconds));
    observance.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(toSeconds));
    component.addSubcomponent(observance);
  }
  return component;
}

function observanceName(offsetSeconds: number, standardSeconds: number): 'standard' | 'daylight' {
  return offsetSeconds > standardSeconds ? 'daylight' : 'standard';
}
