import { MS_PER_DAY } from '../domain/durations.ts';
/** A moment from which a zone has another offset. */
export interface OffsetChange {
  epochMs: number;
  /** Seconds east of UTC, before and from then on. */
  fromSeconds: number;
  toSeconds: number;
}

/** A zone's offsets from `fromMs` to `toMs`, by this runtime's zone data: what the planner reckons with. */
export interface ZoneOffsets {
  fromMs: number;
  firstSeconds: number;
  changes: OffsetChange[];
}

/** Reads a zone's offsets. A day is taken to hold one change at most: no zone ever had two. */
export function readZoneOffsets(timeZone: string, fromMs: number, toMs: number): ZoneOffsets {
  const offsetAt = offsetReader(timeZone);
  const firstSeconds = offsetAt(fromMs);
  const changes: OffsetChange[] = [];
  let fromSeconds = firstSeconds;
  for (let day = fromMs; day < toMs; day += MS_PER_DAY) {
    const toSeconds = offsetAt(day + MS_PER_DAY);
    if (toSeconds === fromSeconds) continue;
    changes.push({ epochMs: findChange(day, day + MS_PER_DAY, offsetAt), fromSeconds, toSeconds });
    fromSeconds = toSeconds;
  }
  return { fromMs, firstSeconds, changes };
}

/** Seconds east of UTC at an instant inside the range that was read. */
export function offsetSecondsAt(offsets: ZoneOffsets, epochMs: number): number {
  return offsets.changes.findLast((change) => change.epochMs <= epochMs)?.toSeconds ?? offsets.firstSeconds;
}

/** Whether the wall clock shows an instant's local time twice, as in the hour that autumn repeats. */
export function isRepeated(offsets: ZoneOffsets, epochMs: number): boolean {
  return offsets.changes.some(({ epochMs: changeMs, fromSeconds, toSeconds }) => {
    const repeatedMs = (fromSeconds - toSeconds) * 1000;
    return changeMs - repeatedMs <= epochMs && epochMs < changeMs + repeatedMs;
  });
}

/** `YYYY-MM-DDTHH:MM:SS` on a wall clock with that offset. */
export function wallClock(epochMs: number, offsetSeconds: number): string {
  return new Date(epochMs + offsetSeconds * 1000).toISOString().slice(0, 19);
}

/** The first whole second in (from, to] with the offset of `to`. */
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

/** Reads the seconds east of UTC of a zone at an instant. */
export function offsetReader(timeZone: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (epochMs) => {
    const name = format.formatToParts(epochMs).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes, seconds] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
    if (sign === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0));
  };
}
