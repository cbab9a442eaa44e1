import { calendarOf, FIRST_LINE, GOOD_BUSY } from './careless-event.ts';

/** A file as a careless program writes it, or a careless hand passes it on. */
export interface CarelessFile {
  what: string;
  file: Uint8Array;
  busy: string[];
  /** 1-based, in the file. */
  ignored?: number[];
}

const TEN = '2026-12-07T10:00/11:00';
const EVENT = ['BEGIN:VEVENT', 'DTSTART:20261207T100000Z', 'DTEND:20261207T110000Z', 'END:VEVENT'];
const PLAIN = calendarOf(EVENT);
const BOTH = [TEN, GOOD_BUSY];

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (what: string, text: string, busy: string[], ignored?: number[]): CarelessFile => ({
  ...{ what, file: bytes(text), busy },
  ...(ignored ? { ignored } : {}),
});
const calendar = (what: string, lines: string[], busy: string[], ignored?: number[]): CarelessFile =>
  file(
    what,
    calendarOf(lines),
    busy,
    ignored?.map((line) => FIRST_LINE + line),
  );

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const encoded = Buffer.from(text, 'utf16le');
  return isBigEndian ? encoded.swap16() : encoded;
}

/** A VTIMEZONE of one offset. */
const fixedZone = (tzid: string, offset: string) => [
  ...['BEGIN:VTIMEZONE', `TZID:${tzid}`, 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
  ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'],
];
const inZone = (tzid: string, wallClock: string) => [
  ...['BEGIN:VEVENT', `DTSTART;TZID=${tzid}:${wallClock}`, 'DURATION:PT1H', 'END:VEVENT'],
];

export const CARELESS_FILES: CarelessFile[] = [
  { what: 'UTF-16 with a mark', file: utf16(`\ufeff${PLAIN}`, false), busy: BOTH },
  { what: 'UTF-16 the other way round', file: utf16(`\ufeff${PLAIN}`, true), busy: BOTH },
  { what: 'UTF-16 without a mark', file: utf16(PLAIN, false), busy: BOTH },
  { what: 'UTF-16 the other way round without a mark', file: utf16(PLAIN, true), busy: BOTH },
  file('UTF-8 with a mark', `\ufeff${PLAIN}`, BOTH),
  {
    what: 'Latin-1, in the name of a zone too',
    file: Buffer.from(
      calendarOf([...fixedZone('Zürich', '+0100'), ...inZone('Zürich', '20261207T110000')]),
      'latin1',
    ),
    busy: BOTH,
  },
  file('lines that end with LF', PLAIN.replaceAll('\r\n', '\n'), BOTH),
  file('lines that end with CR', PLAIN.replaceAll('\r\n', '\r'), BOTH),
  file('lines whose CRLF was converted twice', PLAIN.replaceAll('\r\n', '\r\r\n'), BOTH),
  file('empty lines between all', PLAIN.replaceAll('\r\n', '\r\n\r\n'), BOTH),
  file('no end of the last line', PLAIN.trimEnd(), BOTH),
  file('the head of a mail before it', `Content-Type: text/calendar\r\n\r\n${PLAIN}`, BOTH),
  file('lower case', PLAIN.toLowerCase(), BOTH),
  file('blanks after each line', PLAIN.replaceAll('\r\n', ' \t\r\n'), BOTH),
  file(
    'folds with a tab and inside a name (3.1)',
    PLAIN.replace('DTSTART:20261207', 'DTST\r\n ART:2026\r\n\t1207'),
    BOTH,
  ),
  calendar(
    'an alarm with times of its own',
    [
      ...EVENT.slice(0, 3),
      'BEGIN:VALARM',
      'DTSTART:20261210T100000Z',
      'DURATION:PT5H',
      'END:VALARM',
      'END:VEVENT',
    ],
    BOTH,
  ),
  calendar(
    'a to-do',
    ['BEGIN:VTODO', 'DTSTART:20261210T100000Z', 'DUE:20261210T120000Z', 'END:VTODO', ...EVENT],
    BOTH,
  ),
  calendar('an event that does not end', ['BEGIN:VEVENT', 'DTSTART:20261210T100000Z', ...EVENT], BOTH, [0]),
  calendar('an end of nothing', [...EVENT, 'END:VEVENT'], BOTH, [4]),
  file(
    'a file that was cut off in an event',
    PLAIN.slice(0, PLAIN.indexOf('DTEND:20261207')),
    [GOOD_BUSY],
    [1, 10],
  ),
  file('a calendar that does not end', PLAIN.replace('END:VCALENDAR\r\n', ''), BOTH, [1]),
  file(
    'two calendars that mean two zones by one name (3.4, 3.2.19)',
    calendarOf([...fixedZone('Here', '+0100'), ...inZone('Here', '20261207T110000')]) +
      calendarOf([...fixedZone('Here', '-0800'), ...inZone('Here', '20261208T020000')]),
    [TEN, '2026-12-08T10:00/11:00', GOOD_BUSY],
  ),
  calendar(
    'a zone that is defined after its use',
    [...inZone('Here', '20261207T110000'), ...fixedZone('Here', '+0100')],
    BOTH,
  ),
  calendar(
    'a definition that contradicts its name: it stands (3.2.19)',
    [...fixedZone('Europe/Berlin', '-0800'), ...inZone('Europe/Berlin', '20261207T020000')],
    BOTH,
  ),
  calendar(
    'a definition that says nothing',
    ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'END:VTIMEZONE', ...inZone('Europe/Berlin', '20261207T110000')],
    BOTH,
  ),
  calendar(
    'a definition whose times are none',
    [
      ...[
        'BEGIN:VTIMEZONE',
        'TZID:Europe/Berlin',
        'BEGIN:STANDARD',
        'DTSTART:never',
        'END:STANDARD',
        'END:VTIMEZONE',
      ],
      ...inZone('Europe/Berlin', '20261207T110000'),
    ],
    BOTH,
    [2],
  ),
  calendar(
    'an observance that begins at several RDATEs, one before an event and one after (3.6.5)',
    [
      ...[
        'BEGIN:VTIMEZONE',
        'TZID:Changes',
        'BEGIN:STANDARD',
        'DTSTART:20200101T000000',
        'TZOFFSETFROM:+0100',
      ],
      ...[
        'TZOFFSETTO:+0100',
        'END:STANDARD',
        'BEGIN:DAYLIGHT',
        'DTSTART:20210101T000000',
        'TZOFFSETFROM:+0100',
      ],
      ...['TZOFFSETTO:+0200', 'RDATE:20261201T000000,20261208T000000', 'END:DAYLIGHT', 'BEGIN:STANDARD'],
      ...['DTSTART:20210601T000000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RDATE:20261205T000000'],
      ...['END:STANDARD', 'END:VTIMEZONE'],
      ...inZone('Changes', '20261203T120000'),
      ...inZone('Changes', '20261207T110000'),
      ...inZone('Changes', '20261209T120000'),
    ],
    ['2026-12-03T10:00/11:00', TEN, '2026-12-09T10:00/11:00', GOOD_BUSY],
  ),
  calendar(
    'times before the first observance: its TZOFFSETFROM holds',
    [
      ...['BEGIN:VTIMEZONE', 'TZID:Late', 'BEGIN:DAYLIGHT', 'DTSTART:20270101T000000', 'TZOFFSETFROM:+0100'],
      ...['TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE', ...inZone('Late', '20261207T110000')],
    ],
    BOTH,
  ),
  file(
    'a calendar named after its owner, who declined, among others who did not (3.2.12)',
    calendarOf([
      ...[
        'X-WR-CALNAME:Ada@example.com',
        ...EVENT.slice(0, 3),
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.com',
      ],
      ...['ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.com', 'END:VEVENT'],
    ]),
    [GOOD_BUSY],
  ),
  file('a calendar of cancellations (RFC 5546, 3.2.5)', PLAIN.replace('VERSION:2.0', 'METHOD:CANCEL'), []),
  calendar(
    'blocks of busy time, local and tentative (3.6.4)',
    [
      ...[
        'BEGIN:VFREEBUSY',
        'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261207T100000Z/PT1H,never',
        'FREEBUSY;fbtype=free:',
      ],
      ...['FREEBUSY;FBTYPE=FREE:20261208T100000Z/PT1H', 'END:VFREEBUSY'],
    ],
    BOTH,
    [1],
  ),
];
