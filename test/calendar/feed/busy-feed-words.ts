import fc from 'fast-check';
import { expect } from 'vitest';
import { renderBusyCalendar } from '../../../src/calendar/feed/render-busy-calendar.ts';
import { lintFeed } from '../../../testbed/feeds/lint-feed.ts';
import { splitWords, wordedPlans } from '../../../testbed/feeds/worded-plan.ts';

export const OPTIONS = { uidSalt: 'a salt' };

/** Every line that a busy feed of New York may have. */
export const LINES = [
  /^(BEGIN|END):(VCALENDAR|VTIMEZONE|STANDARD|DAYLIGHT|VEVENT)$/,
  /^VERSION:2\.0$/,
  /^PRODID:-\/\/busy\.invalid\/\/Busy times\/\/EN$/,
  /^CALSCALE:GREGORIAN$/,
  /^(NAME|X-WR-CALNAME):Busy$/,
  /^(X-WR-TIMEZONE|TZID):America\/New_York$/,
  /^(REFRESH-INTERVAL;VALUE=DURATION|X-PUBLISHED-TTL):PT1H$/,
  /^TZNAME:E[DS]T$/,
  /^TZOFFSET(FROM|TO):-0[45]00$/,
  /^RRULE:FREQ=YEARLY;BYMONTH=\d+;BYDAY=\dSU$/,
  /^(LAST-MODIFIED|DTSTAMP|CREATED):\d{8}T\d{6}Z$/,
  /^DTSTART:\d{8}T\d{6}$/,
  /^DT(START|END);TZID=America\/New_York:\d{8}T\d{6}$/,
  /^UID:[0-9a-f]{32}@busy\.invalid$/,
  /^SEQUENCE:\d+$/,
  /^SUMMARY:(Cancelled: )?Busy$/,
  /^STATUS:(CONFIRMED|CANCELLED)$/,
  /^TRANSP:(OPAQUE|TRANSPARENT)$/,
];
/** The words of iCalendar itself and of a neutral calendar: these may also stand in a title. */
export const OWN_WORDS = new Set(
  splitWords(
    `BEGIN END VCALENDAR VTIMEZONE STANDARD DAYLIGHT VEVENT VERSION PRODID busy invalid times CALSCALE GREGORIAN NAME WR
     CALNAME TIMEZONE America New_York TZID REFRESH INTERVAL VALUE DURATION PUBLISHED TTL TZNAME EDT EST TZOFFSETFROM
     TZOFFSETTO RRULE FREQ YEARLY BYMONTH BYDAY LAST MODIFIED DTSTAMP CREATED DTSTART DTEND UID SEQUENCE SUMMARY STATUS
     CONFIRMED CANCELLED Cancelled TRANSP OPAQUE TRANSPARENT PT1H`,
  ),
);
const OURS = ['stepladder', 'interview', 'study', 'ss_', 'pl_', 'http', '/'];

export const linesOf = (feed: string) => feed.replaceAll('\r\n ', '').trimEnd().split('\r\n');

/** A busy feed holds no word of its plan, no name, no address and no id of ours. */
export function nothingOfThePlan() {
  return fc.property(wordedPlans, ({ plan, words }) => {
    const feed = renderBusyCalendar(plan, OPTIONS);
    expect(lintFeed(feed)).toEqual([]);
    const lines = linesOf(feed);
    expect(lines.filter((line) => !LINES.some((pattern) => pattern.test(line)))).toEqual([]);
    const said = lines.filter((line) => !line.startsWith('UID:')).flatMap(splitWords);
    expect(said.filter((word) => words.has(word) && !OWN_WORDS.has(word))).toEqual([]);
    const text = feed
      .toLowerCase()
      .replaceAll('-//busy.invalid//busy times//en', '')
      .replaceAll('america/new_york', '');
    for (const ours of OURS) expect(text).not.toContain(ours);
  });
}
