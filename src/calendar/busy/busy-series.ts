import type { BusyEvent } from './busy-event.ts';
import type { Span } from './event-times.ts';
import { type Replacement, recurrenceSet, type SetOptions } from './recurrence-set.ts';
import { DAY_SECONDS } from './time-values.ts';

/** Further than any zone is from any other. */
const MARGIN_SECONDS = 2 * DAY_SECONDS;

/** An event that may touch the range, with what takes the place of some of its occurrences. */
export interface BusySeries {
  event: BusyEvent;
  replacements: Replacement[];
}

/**
 * The newest version of each event and of each changed occurrence (RFC 5545, 3.8.7.4, then DTSTAMP), without those that
 * take no time. Where several are equally new, an exporter was careless with UIDs and all of them count. An event without a
 * UID is alone.
 */
export function busySeries(events: readonly BusyEvent[]): BusySeries[] {
  const families = groupsOf(events, ({ uid, line }) => (uid === '' ? line : uid));
  return families.flatMap((family) => {
    const versions = groupsOf(family, occurrenceKey).flatMap(newest);
    const replacements = versions.flatMap((event) =>
      event.replaces ? [{ event, replaces: event.replaces }] : [],
    );
    return versions
      .filter(({ isFree }) => !isFree)
      .map((event) =>
        // A changed occurrence is an event of its own, which recurs no more.
        event.replaces
          ? { event: { ...event, rules: [], more: [] }, replacements: [] }
          : { event, replacements },
      );
  });
}

function groupsOf<T, K>(values: readonly T[], keyOf: (value: T) => K): T[][] {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}

function occurrenceKey({ replaces }: BusyEvent): string {
  return replaces ? `${replaces.wallSeconds} ${replaces.offsetSeconds ?? ''}` : '';
}

function newest(versions: readonly BusyEvent[]): BusyEvent[] {
  const sequence = Math.max(...versions.map((version) => version.sequence));
  const latest = versions.filter((version) => version.sequence === sequence);
  const stamp = latest
    .map((version) => version.stamp)
    .toSorted()
    .at(-1);
  return latest.filter((version) => version.stamp === stamp);
}

/** Whether a glance at its wall clock puts a series outside the range: most of a calendar in long use lies there. */
export function isOutside({ event, replacements }: BusySeries, range: Span): boolean {
  const { start, end, duration, rules, more } = event;
  const moves = replacements.some((replacement) => replacement.event.isFollowing);
  if (!start || more.length > 0 || moves) return false;
  if (start.wallSeconds > range.to + MARGIN_SECONDS) return true;
  const untils = rules.map(({ rule }) => rule.until?.wallSeconds ?? Number.POSITIVE_INFINITY);
  const length = end
    ? end.wallSeconds - start.wallSeconds
    : duration
      ? duration.days * DAY_SECONDS + duration.seconds
      : 0;
  return Math.max(start.wallSeconds, ...untils) + length < range.from - MARGIN_SECONDS;
}

/** @throws RangeError as `recurrenceSet`. */
export function seriesSpans({ event, replacements }: BusySeries, options: SetOptions): Iterable<Span> {
  return event.start ? recurrenceSet(event, event.start, replacements, options) : [];
}
