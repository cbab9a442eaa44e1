import { Temporal } from 'temporal-polyfill';
import { type CivilDate, dayNumber } from '../domain/civil-date.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../domain/durations.ts';
import { AppError, type Issue } from '../domain/error.ts';
import { nearest } from '../domain/nearest.ts';
import { MINUTES_PER_DAY, type Span } from './wall-clock.ts';

const NS_PER_MINUTE = 60_000_000_000;
const CACHE_LIMIT = 50_000;

/** Whether `zone` names an IANA zone of this runtime. A bare offset such as `+05:30` is none: it knows no summer. */
export function isTimeZone(zone: string): boolean {
  return canonicalZone(zone) !== undefined;
}

/** The name as the zone database spells it (`europe/dublin` → `Europe/Dublin`); undefined for what is no zone. */
export function canonicalZone(zone: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone)) return undefined;
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
  } catch {
    return undefined;
  }
}

/**
 * The local date at `nowMs` milliseconds since 1970 UTC.
 *
 * @throws AppError `invalid` for a zone that does not exist.
 */
export function todayIn(zone: string, nowMs: number): CivilDate {
  if (isTimeZone(zone)) return localAt(nowMs, zone).date;
  const issue = unknownZone(zone);
  throw new AppError('invalid', issue.message, { issues: [issue] });
}

/** What is wrong with a zone that does not exist, with the one that was most likely meant. */
export function unknownZone(zone: string): Issue {
  const zones = Intl.supportedValuesOf('timeZone');
  const suggestion = zones.find((each) => isCityOf(each, zone)) ?? nearest(zone, zones);
  return {
    pointer: '/timeZone',
    code: 'unknown_time_zone',
    message:
      suggestion === undefined
        ? `"${zone}" is no time zone of the IANA database; names look like "Europe/Dublin".`
        : `"${zone}" is no time zone of the IANA database.`,
    ...(suggestion === undefined ? {} : { didYouMean: suggestion }),
  };
}

/** Whether somebody who wrote a city meant the zone that is called after it: `new york`, `America/New_York`. */
function isCityOf(zone: string, city: string): boolean {
  const name = zone.slice(zone.lastIndexOf('/') + 1);
  return name.toLowerCase() === city.trim().toLowerCase().replaceAll(' ', '_');
}

/** The local date and minute of the day at an instant. */
export function localAt(epochMs: number, zone: string): { date: CivilDate; minute: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), minute: local.hour * 60 + local.minute };
}

/** Milliseconds since 1970 UTC of an RFC 3339 instant; undefined for what is none. */
export function parseInstant(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** An instant as RFC 3339 in UTC, whole seconds. */
export function utcText(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, -'.000Z'.length)}Z`;
}

/** The later of two moments as `utcText` writes them, which compare as text. */
export function laterOf(a: string, b: string): string {
  return [a, b].sort()[1] ?? a;
}

/** A run of wall-clock minutes of one local day under one offset, so that it lasts as long as it reads. */
export interface Stretch extends Span {
  /** Minutes east of UTC. */
  offsetMinutes: number;
}

const stretchCache = new Map<string, readonly Stretch[]>();

/**
 * The wall-clock minutes that a local day has, cut at each change of offset. A gap's minutes are missing; minutes that
 * come twice stand for their first occurrence, and what follows them is a stretch of its own. A stretch ends a minute
 * before the change: the time on the clock at the change itself is skipped, or comes again later.
 */
export function stretchesOf(date: CivilDate, zone: string): readonly Stretch[] {
  const key = `${date} ${zone}`;
  const cached = stretchCache.get(key);
  if (cached) return cached;
  if (stretchCache.size >= CACHE_LIMIT) stretchCache.clear();
  const stretches = findStretches(date, zone);
  stretchCache.set(key, stretches);
  return stretches;
}

function findStretches(date: CivilDate, zone: string): Stretch[] {
  const day = Temporal.PlainDate.from(date);
  const end = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  const midnight = dayNumber(date) * MS_PER_DAY;
  const stretches: Stretch[] = [];
  let covered = 0;
  let at = day.toZonedDateTime(zone);
  while (at.epochMilliseconds < end) {
    const change = at.getTimeZoneTransition('next');
    const until = Math.min(end, change?.epochMilliseconds ?? end);
    const offsetMinutes = Math.round(at.offsetNanoseconds / NS_PER_MINUTE);
    const wall = (epochMs: number) => Math.round((epochMs - midnight) / MS_PER_MINUTE) + offsetMinutes;
    const from = Math.max(wall(at.epochMilliseconds), covered);
    const isCut = change !== null && change.epochMilliseconds <= end;
    const to = Math.min(isCut ? wall(until) - 1 : wall(until), MINUTES_PER_DAY);
    if (from < to) stretches.push({ from, to, offsetMinutes });
    covered = Math.max(covered, wall(until));
    if (change === null || until === end) break;
    at = change;
  }
  return stretches;
}
