/**
 * The text of an uploaded file. UTF-8 is the rule (RFC 5545, 3.1.4); UTF-16 is told by its byte order mark or by the zero
 * byte of the first letter, which in a calendar is a B. What is neither loses its letters, never its times: those are ASCII.
 */
export function decodeCalendar(file: Uint8Array): string {
  return new TextDecoder(encodingOf(file)).decode(file);
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
