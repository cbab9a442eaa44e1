import type { CarelessEvent } from './careless-event.ts';

const TEN = ['2026-12-07T10:00/11:00'];
const THE_DAY = ['2026-12-07T05:00/2026-12-08T05:00'];

/** DTSTART, DTEND and DURATION as careless programs write them. Berlin is at +01:00, the person in New York at -05:00. */
export const CARELESS_TIMES: CarelessEvent[] = [
  { what: 'lower case (3.1)', lines: ['dtstart:20261207t100000z', 'dtend:20261207t110000z'], busy: TEN },
  {
    what: 'blanks around the colon',
    lines: ['DTSTART : 20261207T100000Z ', 'DTEND: 20261207T110000Z'],
    busy: TEN,
  },
  {
    what: 'the extended form of ISO 8601',
    lines: ['DTSTART:2026-12-07T10:00:00Z', 'DTEND:2026-12-07T11:00:00Z'],
    busy: TEN,
  },
  {
    what: 'a numeric offset, which 3.3.5 forbids and which has one meaning',
    lines: ['DTSTART:20261207T110000+0100', 'DTEND:20261207T120000+01:00'],
    busy: TEN,
  },
  { what: 'no seconds', lines: ['DTSTART:20261207T1000Z', 'DTEND:20261207T1100Z'], busy: TEN },
  { what: 'fractions of a second', lines: ['DTSTART:20261207T100000.000Z', 'DURATION:PT1H'], busy: TEN },
  {
    what: '24:00 as the end of a day',
    lines: ['DTSTART:20261207T230000Z', 'DTEND:20261207T240000Z'],
    busy: ['2026-12-07T23:00/2026-12-08T00:00'],
  },
  {
    what: 'a leap second, which is the one before it (3.3.12)',
    lines: ['DTSTART:20261207T100000Z', 'DTEND:20261207T105960Z'],
    busy: ['2026-12-07T10:00/10:59:59'],
  },
  { what: 'a date without VALUE=DATE', lines: ['DTSTART:20261207', 'DTEND:20261208'], busy: THE_DAY },
  {
    what: 'VALUE=DATE before a midnight',
    lines: ['DTSTART;VALUE=DATE:20261207T000000', 'DTEND;VALUE=DATE:20261208T000000'],
    busy: THE_DAY,
  },
  {
    what: 'a day that ends on itself (3.6.1: a date alone lasts the day)',
    lines: ['DTSTART;VALUE=DATE:20261207', 'DTEND;VALUE=DATE:20261207'],
    busy: THE_DAY,
  },
  { what: 'a day of no length', lines: ['DTSTART;VALUE=DATE:20261207', 'DURATION:PT0S'], busy: THE_DAY },
  {
    what: 'a day that ends at a time',
    lines: ['DTSTART;VALUE=DATE:20261207', 'DTEND:20261207T110000Z'],
    busy: ['2026-12-07T05:00/11:00'],
  },
  {
    what: 'DTEND without the TZID of DTSTART (3.8.2.2: it is of the same form)',
    lines: ['DTSTART;TZID=Europe/Berlin:20261207T110000', 'DTEND:20261207T120000'],
    busy: TEN,
  },
  {
    what: 'a TZID beside Z (3.2.19: it has no meaning there)',
    lines: ['DTSTART;TZID=Europe/Berlin:20261207T100000Z', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'a TZID in quotes',
    lines: ['DTSTART;TZID="Europe/Berlin":20261207T110000', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'a TZID in lower case',
    lines: ['DTSTART;TZID=europe/berlin:20261207T110000', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'a zone of Windows in lower case',
    lines: ['DTSTART;TZID=w. europe standard time:20261207T110000', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'what Outlook shows for a zone',
    lines: [
      'DTSTART;TZID="(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20261207T110000',
      'DURATION:PT1H',
    ],
    busy: TEN,
  },
  {
    what: 'the same without quotes and with VALUE after it',
    lines: [
      'DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada);VALUE=DATE-TIME:20261207T050000',
      'DURATION:PT1H',
    ],
    busy: TEN,
  },
  {
    what: 'an offset as TZID',
    lines: ['DTSTART;TZID=UTC+01:00:20261207T110000', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'an offset from GMT',
    lines: ['DTSTART;TZID=GMT-0500:20261207T050000', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'a path before the zone',
    lines: ['DTSTART;TZID=/citadel.org/20250101_1/America/New_York:20261207T050000', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'parameters in another order, one with a colon in quotes (3.2)',
    lines: ['DTSTART;VALUE=DATE-TIME;X-A="b;c:d";TZID=Europe/Berlin:20261207T110000', 'DURATION:PT1H'],
    busy: TEN,
  },
  {
    what: 'DTEND and DURATION at once (3.6.1 allows one)',
    lines: ['DTSTART:20261207T100000Z', 'DURATION:PT3H', 'DTEND:20261207T110000Z'],
    busy: TEN,
  },
  { what: 'a duration in lower case', lines: ['DTSTART:20261207T100000Z', 'DURATION:pt1h'], busy: TEN },
  { what: 'a duration with a sign', lines: ['DTSTART:20261207T100000Z', 'DURATION:+PT1H'], busy: TEN },
  {
    what: 'a duration with every part',
    lines: ['DTSTART:20261207T100000Z', 'DURATION:P0DT0H59M60S'],
    busy: TEN,
  },
  {
    what: 'a duration of a week',
    lines: ['DTSTART:20261207T100000Z', 'DURATION:P1W'],
    busy: ['2026-12-07T10:00/2026-12-14T10:00'],
  },
  {
    what: 'weeks beside days (3.3.6 allows either)',
    lines: ['DTSTART:20261207T100000Z', 'DURATION:P1W1D'],
    busy: ['2026-12-07T10:00/2026-12-15T10:00'],
  },
  {
    what: 'a nominal day in which the clocks change (3.3.6)',
    lines: ['DTSTART;TZID=America/New_York:20270313T120000', 'DURATION:P1D'],
    busy: ['2027-03-13T17:00/2027-03-14T16:00'],
  },
  {
    what: 'the same from noon to noon by DTEND, which repeats as exactly 23 hours (3.8.5.3)',
    lines: [
      'DTSTART;TZID=America/New_York:20270313T120000',
      'DTEND;TZID=America/New_York:20270314T120000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    ],
    busy: ['2027-03-13T17:00/2027-03-14T16:00', '2027-03-20T16:00/2027-03-21T15:00'],
  },
  { what: 'an empty DTEND', lines: ['DTSTART;VALUE=DATE:20261207', 'DTEND:'], busy: THE_DAY, ignored: [2] },
  { what: 'a DTEND that is none', lines: ['DTSTART:20261207T100000Z', 'DTEND:soon'], busy: [], ignored: [2] },
  {
    what: 'a day that no calendar has',
    lines: ['DTSTART:20270230T100000Z', 'DURATION:PT1H'],
    busy: [],
    ignored: [1],
  },
  {
    what: 'an hour that no day has',
    lines: ['DTSTART:20261207T250000Z', 'DURATION:PT1H'],
    busy: [],
    ignored: [1],
  },
  {
    what: 'an end before the start',
    lines: ['DTSTART:20261207T100000Z', 'DURATION:-PT1H'],
    busy: [],
    ignored: [0],
  },
  {
    what: 'an unknown zone',
    lines: ['DTSTART;TZID=Mars/Olympus:20261207T100000', 'DURATION:PT1H'],
    busy: [],
    ignored: [0],
  },
  {
    what: 'an unknown zone of years ago, which nobody asks for',
    lines: ['DTSTART;TZID=Mars/Olympus:20151207T100000', 'DURATION:PT1H'],
    busy: [],
  },
  {
    what: 'a line that is no property',
    lines: ['DTSTART:20261207T100000Z', 'DURATION:PT1H', 'DTEND;X=Y'],
    busy: TEN,
    ignored: [3],
  },
];
