/** Zone arithmetic a second way: through the fields of a formatted date, never through a formatted offset. */

/** `YYYY-MM-DDTHH:MM:SS` in a zone. */
export function wallClockIn(timeZone: string, epochMs: number): string {
  const fields = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
  return `${fields.year}-${fields.month}-${fields.day}T${fields.hour}:${fields.minute}:${fields.second}`;
}

/** A local time in a zone as RFC 3339 with its offset; the first of two, and none in a gap. */
export function instantIn(timeZone: string, local: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  // Every offset that is in force within a day of the local time; the largest gives the earliest instant.
  const offsets = [-24, 0, 24].map((hours) => offsetMsAt(timeZone, asUtc + hours * 3_600_000));
  const offset = [...new Set(offsets)]
    .sort((a, b) => b - a)
    .find((candidate) => wallClockIn(timeZone, asUtc - candidate) === local);
  return offset === undefined ? undefined : `${local}${offsetText(offset)}`;
}

/** The local days from `from` on, `count` of them, whose noon has another offset than the next day's. */
export function daysBeforeChanges(timeZone: string, from: string, count: number): string[] {
  const noons = Array.from(
    { length: count + 1 },
    (_, day) => Date.parse(`${from}T12:00:00Z`) + day * 86_400_000,
  );
  return noons
    .slice(0, -1)
    .filter((noon) => offsetMsAt(timeZone, noon) !== offsetMsAt(timeZone, noon + 86_400_000))
    .map((noon) => wallClockIn(timeZone, noon).slice(0, 10));
}

function offsetMsAt(timeZone: string, epochMs: number): number {
  return Date.parse(`${wallClockIn(timeZone, epochMs)}Z`) - epochMs;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const two = '2-digit';
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  formats.set(timeZone, format);
  return format;
}
