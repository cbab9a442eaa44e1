/** An event as a careless program writes it, beside one that is right. */
export interface CarelessEvent {
  /** With the section of RFC 5545 that decides, where one does. */
  what: string;
  /** What stands in the VEVENT beside its UID. */
  lines: string[];
  /** When the person in New York is busy by it, from December 2026 to March 2027, in UTC: `start/end`. */
  busy: string[];
  /** The lines that are passed over, counted from BEGIN:VEVENT, which is 0. */
  ignored?: number[];
}

/** A good event: whatever is beside it must not take it away. */
export const GOOD_EVENT = [
  ...['BEGIN:VEVENT', 'UID:good', 'DTSTAMP:20260101T000000Z'],
  ...['DTSTART:20261224T100000Z', 'DTEND:20261224T110000Z', 'END:VEVENT'],
];
export const GOOD_BUSY = '2026-12-24T10:00/11:00';

/** A calendar of these lines and the good event. */
export function calendarOf(lines: readonly string[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN'];
  return [...head, ...GOOD_EVENT, ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** The line of the file in which the first of those lines is. */
export const FIRST_LINE = 4 + GOOD_EVENT.length;

/** `2026-12-07T10:00/11:00` → a start and an end with seconds and `Z`. */
export function intervalOf(text: string): { startsAt: string; endsAt: string } {
  const [start = '', end = ''] = text.split('/');
  const whole = end.includes('T') ? end : `${start.slice(0, 11)}${end}`;
  const instant = (time: string) => `${time.length === 16 ? `${time}:00` : time}Z`;
  return { startsAt: instant(start), endsAt: instant(whole) };
}
