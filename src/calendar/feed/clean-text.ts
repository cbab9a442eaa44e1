/**
 * Text that cannot break out of an iCalendar TEXT value: line ends become `\n`, every other control character goes
 * (RFC 5545, 3.1 and 3.3.11), and so do the byte order mark and the Unicode line separators, at which some readers
 * split lines; lone surrogates become U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|\ufeff/gu, '')
    .toWellFormed();
}

/** The same for a value that stands on one line, such as a title. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** A TEXT value as it is written (RFC 5545, 3.3.11), for properties that ical.js does not know to be TEXT. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
