import ICAL from 'ical.js';
import ical from 'node-ical';
import { offsetSecondsAt, readZoneOffsets, wallClock } from '../../time/zone-offsets.ts';
import { BusyFault } from './busy-fault.ts';

const DAY_MS = 86_400_000;

/** Finds what a TZID of an uploaded file means: an IANA name, or an offset such as `UTC+0530`. */
export type ResolveZone = (tzid: string, line: number) => string;

/**
 * IANA names mean themselves and Windows names what the Unicode tables say. Any other name means the zone of this
 * runtime whose offsets are those of the file's own VTIMEZONE on every day that matters: the name alone
 * ("Customized Time Zone") would let a library guess.
 */
export function zoneResolver(
  vtimezones: ReadonlyMap<string, string>,
  range: { fromMs: number; toMs: number },
): ResolveZone {
  const resolved = new Map<string, string>();
  return (tzid, line) => {
    const known = resolved.get(tzid);
    if (known !== undefined) return known;
    const zone = isZone(tzid)
      ? tzid
      : (ianaNameIn(tzid) ?? zoneByRules(vtimezones.get(tzid), range) ?? zoneByName(tzid));
    if (zone === undefined) {
      throw new BusyFault(
        'unknown_zone',
        `the time zone "${tzid.slice(0, 80)}" is neither known nor defined.`,
        line,
      );
    }
    resolved.set(tzid, zone);
    return zone;
  };
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

/** `/freeassociation.sourceforge.net/Europe/Berlin` → `Europe/Berlin`. */
function ianaNameIn(tzid: string): string | undefined {
  const name = /^\/.*?\/((?:America\/)?[A-Z]\w+\/[A-Z][\w+-]+)$/.exec(tzid)?.[1];
  return name !== undefined && isZone(name) ? name : undefined;
}

/** What node-ical makes of a name: it knows the zones of Windows, by their ids and by what Outlook shows. */
function zoneByName(tzid: string): string | undefined {
  // For these it would take the server's own zone.
  if (/^(?:Customized Time Zone|tzone:\/\/Microsoft\/(?!Utc))/i.test(tzid)) return undefined;
  if (/^tzone:\/\/Microsoft\/Utc$/i.test(tzid)) return 'Etc/UTC';
  const event = Object.values(
    ical.sync.parseICS(
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:probe\nDTSTART;TZID="${tzid}":20260101T000000\nEND:VEVENT\nEND:VCALENDAR`,
    ),
  )[0];
  const zone = event?.type === 'VEVENT' && event.start instanceof Date ? event.start.tz : undefined;
  if (zone === undefined) return undefined;
  return /^[+-]\d\d:\d\d$/.test(zone) ? `UTC${zone.replace(':', '')}` : isZone(zone) ? zone : undefined;
}

function zoneByRules(
  vtimezone: string | undefined,
  range: { fromMs: number; toMs: number },
): string | undefined {
  const wanted = vtimezone === undefined ? undefined : offsetReader(vtimezone);
  if (!wanted) return undefined;
  const { fromMs, toMs } = range;
  const noons = Array.from(
    { length: Math.ceil((toMs - fromMs) / DAY_MS) },
    (_, day) => fromMs + (day + 0.5) * DAY_MS,
  );
  const ends = [noons[0] ?? fromMs, noons.at(-1) ?? toMs];
  return Intl.supportedValuesOf('timeZone').find((zone) => {
    const quick = ends.every((epochMs) => wanted(epochMs, readOffset(zone, epochMs)));
    if (!quick) return false;
    const offsets = readZoneOffsets(zone, fromMs, toMs + DAY_MS);
    return noons.every((epochMs) => wanted(epochMs, offsetSecondsAt(offsets, epochMs)));
  });
}

function readOffset(zone: string, epochMs: number): number {
  return readZoneOffsets(zone, epochMs, epochMs).firstSeconds;
}

/** Whether a VTIMEZONE reads the local time of an instant with that offset; undefined where it cannot be read. */
function offsetReader(vtimezone: string): ((epochMs: number, seconds: number) => boolean) | undefined {
  try {
    const zone = new ICAL.Timezone({ component: new ICAL.Component(ICAL.parse(vtimezone)) });
    return (epochMs, seconds) =>
      zone.utcOffset(ICAL.Time.fromDateTimeString(wallClock(epochMs, seconds))) === seconds;
  } catch {
    return undefined;
  }
}
