/**
 * Text that cannot break out of an iCalendar TEXT value: line ends become `\n`, every other control character and the
 * Unicode line separators go (RFC 5545, 3.3.11 and 3.1), lone surrogates become U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\p{Cc}|\ufeff/gu, (character) => CONTROLS_KEPT[character] ?? '')
    .toWellFormed();
}

/** The same for a value that stands on one line, such as a title. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

const CONTROLS_KEPT: Record<string, string> = { '\n': '\n', '\t': ' ' };
