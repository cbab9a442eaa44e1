import type { BusyEvent } from './busy-event.ts';
import { EventTimes, type Span } from './event-times.ts';
import { expandRule, type WallWindow } from './expand-rule.ts';
import type { Report } from './read-components.ts';
import type { LinedRule } from './read-values.ts';
import { DAY_SECONDS, type Duration, dayOfWall, type TimeValue } from './time-values.ts';
import type { ZoneClock } from './zone-clock.ts';

export interface SetOptions {
  range: Span;
  /** The person's zone. */
  person: ZoneClock;
  report: Report;
}

/** A change of one occurrence, or of it and all that follow. */
export interface Replacement {
  event: BusyEvent;
  replaces: TimeValue;
}

/** Where an occurrence starts by its event's clock, before anything replaces it. */
interface Start {
  wall: number;
  length: Duration;
}

interface Occurrence extends Start {
  instant: number;
}

/**
 * The times of an event that touch the range, and maybe some about it (RFC 5545, 3.8.5): its DTSTART, what its RRULEs
 * generate and its RDATEs are one set. Out of it go EXDATEs, EXRULEs (RFC 2445) and whatever a RECURRENCE-ID replaces.
 * Occurrences after a RANGE=THISANDFUTURE move as it moved, and last as long (3.8.4.4).
 *
 * @throws RangeError where the event's zone is unknown, or it ends before it starts.
 */
export function* recurrenceSet(
  event: BusyEvent,
  start: TimeValue,
  replacements: readonly Replacement[],
  options: SetOptions,
): Generator<Span> {
  const times = new EventTimes(event, start, options.person);
  const named = namedStarts(event, times, options.report);
  const followings = followingsOf(times, replacements, options);
  const window = windowOf(named, followings, options.range);
  const isExcluded = exclusionsOf(event, times, replacements, window, options.report);
  const near = named.filter(({ wall }) => window.from <= wall && wall < window.to);
  const generated = event.rules.map((rule) => ruled(rule, times, window, options.report));
  for (const occurrence of eachOnce([near.map((start) => occurrenceOf(start, times)), ...generated])) {
    if (isExcluded(occurrence)) continue;
    const following = followings.findLast(({ fromWall }) => fromWall <= occurrence.wall);
    if (!following) yield times.span(occurrence.wall, occurrence.length);
    else if (!following.isFree) yield times.span(occurrence.wall + following.shift, following.length);
  }
}

/** How occurrences change from one of them on. */
interface Following {
  fromWall: number;
  shift: number;
  length: Duration;
  isFree: boolean;
}

function followingsOf(
  times: EventTimes,
  replacements: readonly Replacement[],
  { person, report }: SetOptions,
): Following[] {
  const followings = replacements
    .filter(({ event }) => event.isFollowing)
    .flatMap(({ event, replaces }) =>
      attempt(event.line, report, () => {
        const { start = replaces, isFree } = event;
        const fromWall = times.wall(replaces);
        const { length } = new EventTimes(event, start, person);
        return [{ fromWall, shift: times.wall(start) - fromWall, length, isFree }];
      }),
    );
  return followings.sort((a, b) => a.fromWall - b.fromWall);
}

/** The starts, by the event's clock, of what could touch the range once it has moved. */
function windowOf(named: readonly Start[], followings: readonly Following[], range: Span): WallWindow {
  const longest = Math.max(...[...named, ...followings].map(({ length }) => secondsOf(length)));
  const shifts = [0, ...followings.map(({ shift }) => shift)];
  // A day more on both sides: no zone is further from UTC.
  return {
    from: range.from - longest - Math.max(...shifts) - DAY_SECONDS,
    to: range.to - Math.min(...shifts) + DAY_SECONDS,
  };
}

function secondsOf(length: Duration | undefined): number {
  return length ? length.days * DAY_SECONDS + length.seconds : 0;
}

/** What EXDATE, EXRULE and RECURRENCE-ID take out: an instant, or whatever begins on a day where they name a mere date. */
function exclusionsOf(
  event: BusyEvent,
  times: EventTimes,
  replacements: readonly Replacement[],
  window: WallWindow,
  report: Report,
): (occurrence: Occurrence) => boolean {
  const days = new Set<number>();
  const instants = new Set<number>();
  for (const value of [...event.excluded, ...replacements.map(({ replaces }) => replaces)]) {
    attempt(event.line, report, () => {
      if (times.start.isDate || value.isDate) days.add(dayOfWall(times.wall(value)));
      else instants.add(times.instant(value));
      return [];
    });
  }
  for (const rule of event.excludedRules) {
    for (const { instant } of ruled(rule, times, window, report)) instants.add(instant);
  }
  return ({ wall, instant }) => instants.has(instant) || days.has(dayOfWall(wall));
}

/** DTSTART, which counts even outside the rules, and the RDATEs. */
function namedStarts(event: BusyEvent, times: EventTimes, report: Report): Start[] {
  const more = event.more.flatMap((period) =>
    attempt(event.line, report, () => [
      { wall: times.wall(period.start), length: times.periodLength(period) ?? times.length },
    ]),
  );
  return [{ wall: times.start.wallSeconds, length: times.length }, ...more];
}

/** What several sources name alike is one occurrence. */
function* eachOnce(sources: Iterable<Occurrence>[]): Generator<Occurrence> {
  const seen = new Set<string>();
  for (const source of sources) {
    for (const occurrence of source) {
      const key = `${occurrence.instant} ${secondsOf(occurrence.length)}`;
      if (!seen.has(key)) yield occurrence;
      seen.add(key);
    }
  }
}

function occurrenceOf(start: Start, times: EventTimes): Occurrence {
  return { ...start, instant: times.span(start.wall, start.length).from };
}

/** What a rule generates inside the window, until its UNTIL. */
function* ruled(
  { rule, line }: LinedRule,
  times: EventTimes,
  window: WallWindow,
  report: Report,
): Generator<Occurrence> {
  try {
    const { start, length } = times;
    const since = { ...window, from: Math.max(window.from, start.wallSeconds) };
    for (const wall of expandRule(rule, start.wallSeconds, since)) {
      const occurrence = occurrenceOf({ wall, length }, times);
      if (isPast(rule.until, occurrence, times)) return;
      yield occurrence;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(line, `This rule is not followed to its end: ${error.message}.`);
  }
}

/** Whether UNTIL is over (3.3.10): inclusive, and a mere date to its end, whatever the kind of DTSTART. */
function isPast(until: TimeValue | undefined, { wall, instant }: Occurrence, times: EventTimes): boolean {
  if (!until) return false;
  if (until.isDate || times.start.isDate) return dayOfWall(wall) > dayOfWall(times.wall(until));
  return until.offsetSeconds === undefined ? wall > until.wallSeconds : instant > times.instant(until);
}

/** What cannot be resolved is reported where its zone is named, or else where its event begins, and left out. */
function attempt<T>(line: number, report: Report, resolve: () => T[]): T[] {
  try {
    return resolve();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(line, `Part of this event is passed over: ${error.message}.`);
    return [];
  }
}
