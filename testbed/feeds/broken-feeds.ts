/** A good feed made bad in one way, and the check of the lint that finds it. */
export interface BrokenFeed {
  name: string;
  check: string;
  breakIt: (feed: string) => string | Uint8Array;
}

/** Replaces the first match, and fails where there is none: a mutation that changes nothing proves nothing. */
const replace = (pattern: string | RegExp, replacement: string) => (feed: string) => {
  const broken = feed.replace(pattern, replacement);
  if (broken === feed) throw new Error(`${pattern} is not in the feed.`);
  return broken;
};

/** Inserts a line before the first that begins so. */
const insertBefore = (start: string, line: string) => replace(`\r\n${start}`, `\r\n${line}\r\n${start}`);

/** The feed's octets with every fold at a fixed octet, through whatever character stands there. */
function foldBlindly(feed: string): Uint8Array {
  const wide = feed.replaceAll('\r\n ', '').replace('SUMMARY:', `SUMMARY:${'確'.repeat(40)}`);
  const unfolded = new TextEncoder().encode(wide);
  const bytes: number[] = [];
  let column = 0;
  for (const byte of unfolded) {
    if (byte === 13) column = -2;
    if (column === 75) {
      bytes.push(13, 10, 32);
      column = 1;
    }
    bytes.push(byte);
    column += 1;
  }
  return Uint8Array.from(bytes);
}

/** The first alarm moved before the event's other properties: what a serialiser that keeps no order does. */
const alarmFirst = (feed: string) => {
  const alarm = /BEGIN:VALARM.*?END:VALARM\r\n/s.exec(feed)?.[0] ?? '';
  return replace('BEGIN:VEVENT\r\n', `BEGIN:VEVENT\r\n${alarm}`)(feed.replace(alarm, ''));
};

export const BROKEN_FEEDS: BrokenFeed[] = [
  { name: 'LF alone', check: 'crlf', breakIt: (feed) => feed.replaceAll('\r\n', '\n') },
  { name: 'one bare CR', check: 'crlf', breakIt: replace('\r\nVERSION', '\rVERSION') },
  { name: 'no CRLF at the end', check: 'last-crlf', breakIt: (feed) => feed.trimEnd() },
  { name: 'an empty line at the end', check: 'empty-line', breakIt: (feed) => `${feed}\r\n` },
  { name: 'lines unfolded', check: 'line-length', breakIt: (feed) => feed.replaceAll('\r\n ', '') },
  { name: 'a character split by folding', check: 'split-character', breakIt: foldBlindly },
  { name: 'a control character', check: 'control-character', breakIt: replace('SUMMARY:', 'SUMMARY:\u0007') },
  { name: 'a byte order mark', check: 'control-character', breakIt: (feed) => `\ufeff${feed}` },
  { name: 'a fold with a tab', check: 'folding', breakIt: replace('\r\n ', '\r\n\t') },
  {
    name: 'a raw line end in a title',
    check: 'content-line',
    breakIt: replace('SUMMARY:', 'SUMMARY:Two\r\nlines '),
  },
  { name: 'a component never closed', check: 'nesting', breakIt: replace('END:VEVENT\r\n', '') },
  { name: 'two calendars in one file', check: 'nesting', breakIt: (feed) => feed + feed },
  { name: 'properties after the alarm', check: 'property-order', breakIt: alarmFirst },
  {
    name: 'calendar properties after the zone',
    check: 'property-order',
    breakIt: replace('END:VTIMEZONE\r\n', 'END:VTIMEZONE\r\nCOLOR:steelblue\r\n'),
  },
  { name: 'no UID', check: 'required', breakIt: replace(/UID:.*\r\n/, '') },
  { name: 'no DTSTAMP', check: 'required', breakIt: replace(/DTSTAMP:.*\r\n/, '') },
  { name: 'no PRODID', check: 'required', breakIt: replace(/PRODID:.*\r\n/, '') },
  { name: 'two summaries', check: 'single', breakIt: insertBefore('SUMMARY:', 'SUMMARY:Again') },
  {
    name: 'a property that no RFC knows',
    check: 'property-name',
    breakIt: insertBefore('SUMMARY:', 'TITLE:x'),
  },
  {
    name: 'TIMEZONE-ID',
    check: 'property-name',
    breakIt: insertBefore('COLOR:', 'TIMEZONE-ID:Europe/Paris'),
  },
  { name: 'METHOD', check: 'method', breakIt: insertBefore('CALSCALE', 'METHOD:PUBLISH') },
  {
    name: 'a UID of the calendar',
    check: 'calendar-uid',
    breakIt: insertBefore('CALSCALE', 'UID:plan@host'),
  },
  { name: 'DTSTAMP without Z', check: 'utc', breakIt: replace(/(DTSTAMP:.*)Z/, '$1') },
  { name: 'LAST-MODIFIED without Z', check: 'utc', breakIt: replace(/(LAST-MODIFIED:.*)Z/, '$1') },
  {
    name: 'a floating time',
    check: 'floating',
    breakIt: replace('DTSTART;TZID=America/New_York:2', 'DTSTART:2'),
  },
  {
    name: 'a zone that is not there',
    check: 'tzid',
    breakIt: replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, ''),
  },
  {
    name: 'UTC under a TZID',
    check: 'tzid',
    breakIt: replace(/(DTSTART;TZID=America\/New_York:2026\d{4}T\d{6})/, '$1Z'),
  },
  { name: 'a day that does not exist', check: 'date-time', breakIt: replace(':20261202T', ':20261302T') },
  { name: 'a dashed time', check: 'date-time', breakIt: replace(/:20261202T190000/, ':2026-12-02T19:00:00') },
  { name: 'an end before its start', check: 'order', breakIt: replace(/(DTEND.*:2026)12/, '$111') },
  { name: 'an end at its start', check: 'order', breakIt: replace('20261202T200000', '20261202T190000') },
  { name: 'two events of one UID', check: 'uid', breakIt: replace('UID:ss_2@', 'UID:ss_1@') },
  { name: 'an unescaped semicolon', check: 'text-escaping', breakIt: replace('Attention\\;', 'Attention;') },
  { name: 'an unescaped comma', check: 'text-escaping', breakIt: replace('multi-head\\,', 'multi-head,') },
  {
    name: 'a backslash that escapes nothing',
    check: 'text-escaping',
    breakIt: replace('SUMMARY:', 'SUMMARY:\\x'),
  },
  {
    name: 'an unescaped calendar name',
    check: 'text-escaping',
    breakIt: replace('X-WR-CALNAME:', 'X-WR-CALNAME:Mine; '),
  },
  { name: 'a URL escaped as text', check: 'uri', breakIt: replace(/(URL:.*\/s\/ss_1)/, '$1?a\\,b') },
  { name: 'a URL that is none', check: 'uri', breakIt: replace(/URL:.*\/s\/ss_1/, 'URL:/s/ss_1') },
  {
    name: 'SOURCE without its type',
    check: 'value-parameter',
    breakIt: replace('SOURCE;VALUE=URI', 'SOURCE'),
  },
  {
    name: 'REFRESH-INTERVAL without its type',
    check: 'value-parameter',
    breakIt: replace('REFRESH-INTERVAL;VALUE=DURATION', 'REFRESH-INTERVAL'),
  },
  { name: 'an interval in minutes', check: 'duration', breakIt: replace('TTL:PT1H', 'TTL:60') },
  {
    name: 'a colour as a number',
    check: 'enumeration',
    breakIt: replace('COLOR:steelblue', 'COLOR:x4682B4'),
  },
  {
    name: 'a status of no event',
    check: 'enumeration',
    breakIt: replace('STATUS:CONFIRMED', 'STATUS:COMPLETED'),
  },
  {
    name: 'a transparency that is none',
    check: 'enumeration',
    breakIt: replace('TRANSP:OPAQUE', 'TRANSP:FREE'),
  },
  { name: 'a broken sequence', check: 'integer', breakIt: replace('SEQUENCE:1', 'SEQUENCE:1.5') },
  { name: 'a negative sequence', check: 'integer', breakIt: replace('SEQUENCE:1', 'SEQUENCE:-1') },
  { name: 'an alarm without a trigger', check: 'required', breakIt: replace(/TRIGGER:.*\r\n/, '') },
  {
    name: 'an alarm without a text',
    check: 'required',
    breakIt: replace(/(ACTION:DISPLAY\r\n.*\r\n)DES.*\r\n/, '$1'),
  },
  { name: 'an alarm after the start', check: 'alarm', breakIt: replace('TRIGGER:-PT', 'TRIGGER:PT') },
  {
    name: 'an alarm of what is done',
    check: 'alarm',
    breakIt: replace('TRANSP:OPAQUE', 'TRANSP:TRANSPARENT'),
  },
  {
    name: 'a tombstone that takes time',
    check: 'cancelled',
    breakIt: replace(/TRANSP:TRANSPARENT(?=(?:(?!END:VEVENT).)*STATUS:CANCELLED)/s, 'TRANSP:OPAQUE'),
  },
  {
    name: 'a zone without a rule',
    check: 'observance',
    breakIt: replace(/BEGIN:DAYLIGHT.*END:STANDARD\r\n/s, ''),
  },
  { name: 'an offset in hours', check: 'utc-offset', breakIt: replace('TZOFFSETTO:-0400', 'TZOFFSETTO:-4') },
  { name: 'a monthly change of clocks', check: 'rule', breakIt: replace('FREQ=YEARLY', 'FREQ=MONTHLY') },
  {
    name: 'no events',
    check: 'empty',
    breakIt: replace(/BEGIN:VEVENT.*END:VEVENT\r\n/s, ''),
  },
];
