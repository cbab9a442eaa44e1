import ICAL from 'ical.js';

/** A line may hold 75 octets without its end; ical.js does not count the space that begins a folded one. */
const FOLD_OCTETS = 74;

/** A component as a stream: CRLF throughout, lines of 75 octets at most (RFC 5545, 3.1). */
export function serialiseCalendar(calendar: ICAL.Component): string {
  const before = ICAL.foldLength;
  ICAL.foldLength = FOLD_OCTETS;
  try {
    return `${calendar.toString()}\r\n`;
  } finally {
    ICAL.foldLength = before;
  }
}
