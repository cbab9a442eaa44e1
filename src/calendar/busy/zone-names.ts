import type { Component, Report } from './read-components.ts';
import { parseOffset, vtimezoneClock } from './vtimezone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';
import { fixedClock, ianaClock, type ZoneClock, type ZoneResolver } from './zone-clock.ts';

/**
 * What the TZIDs of one calendar mean: its own VTIMEZONEs as they stand (RFC 5545, 3.2.19), else what the name means. Each
 * is read when first asked for.
 *
 * @param until instants beyond which nobody asks.
 */
export function zoneResolver(vtimezones: readonly Component[], until: number, report: Report): ZoneResolver {
  const clocks = new Map<string, ZoneClock | undefined>();
  const define = (tzid: string): ZoneClock | undefined => {
    const isNamed = ({ name, value }: Component['properties'][number]) =>
      name === 'TZID' && value.replace(/^"(.*)"$/, '$1') === tzid;
    const vtimezone = vtimezones.find(({ properties }) => properties.some(isNamed));
    return (vtimezone && vtimezoneClock(vtimezone, until, report)) ?? clockByName(tzid);
  };
  return (tzid) => {
    if (!clocks.has(tzid)) clocks.set(tzid, define(tzid));
    return clocks.get(tzid);
  };
}

/**
 * What a TZID means that its file does not define: an IANA name, also at the end of a path (RFC 5545, 3.2.19: a solidus
 * before it makes a TZID global), a name that Windows has, or UTC with an offset. Nothing is guessed.
 */
function clockByName(tzid: string): ZoneClock | undefined {
  const offset = parseOffset(/^(?:UTC|GMT)?\s*([+-]\d\d?(?::?\d\d)?)$/i.exec(tzid)?.[1]);
  if (offset !== undefined) return fixedClock(offset);
  if (/^(?:Z|tzone:\/\/Microsoft\/Utc)$/i.test(tzid)) return fixedClock(0);
  const zone = ianaZone(tzid) ?? windowsZone(tzid);
  return zone === undefined ? undefined : ianaClock(zone);
}

/** `/freeassociation.sourceforge.net/Europe/Berlin` → `Europe/Berlin`. */
function ianaZone(tzid: string): string | undefined {
  const parts = tzid.split('/');
  return parts.map((_, at) => parts.slice(at).join('/')).find(isZone);
}

function isZone(name: string): boolean {
  if (!/^[A-Z][\w+/-]*$/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `W. Europe Standard Time`, `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`. */
function windowsZone(tzid: string): string | undefined {
  return WINDOWS_ZONES.get(tzid.replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '').toLowerCase());
}
