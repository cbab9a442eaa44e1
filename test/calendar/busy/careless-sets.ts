import type { CarelessEvent } from './careless-event.ts';

const HOUR = ['DTSTART:20261207T100000Z', 'DTEND:20261207T110000Z'];
const IN_BERLIN = ['DTSTART;TZID=Europe/Berlin:20261207T110000', 'DTEND;TZID=Europe/Berlin:20261207T120000'];
const THREE_DAYS = 'RRULE:FREQ=DAILY;COUNT=3';
const at = (...days: string[]) => days.map((day) => `2026-12-${day}T10:00/11:00`);
/** Another event after the first. */
const and = (...lines: string[]) => ['END:VEVENT', 'BEGIN:VEVENT', ...lines];

/** What belongs to a series, and what does not (RFC 5545, 3.8.4.4, 3.8.5): several events of one UID, and of none. */
export const CARELESS_SETS: CarelessEvent[] = [
  { what: 'an empty EXDATE', lines: [...HOUR, 'EXDATE:'], busy: at('07'), ignored: [3] },
  {
    what: 'empty places in an EXDATE',
    lines: [...HOUR, THREE_DAYS, 'EXDATE:,20261208T100000Z,'],
    busy: at('07', '09'),
  },
  {
    what: 'a day as EXDATE of what has times',
    lines: [...HOUR, THREE_DAYS, 'EXDATE;VALUE=DATE:20261208'],
    busy: at('07', '09'),
  },
  {
    what: 'a time as EXDATE of days',
    lines: ['DTSTART;VALUE=DATE:20261207', THREE_DAYS, 'EXDATE:20261208T000000Z'],
    busy: ['2026-12-07T05:00/2026-12-08T05:00', '2026-12-09T05:00/2026-12-10T05:00'],
  },
  {
    what: 'an EXDATE in another zone: the instant counts',
    lines: [...HOUR, THREE_DAYS, 'EXDATE;TZID=Europe/Berlin:20261208T110000'],
    busy: at('07', '09'),
  },
  {
    what: 'an EXDATE without the TZID of DTSTART',
    lines: [...IN_BERLIN, THREE_DAYS, 'EXDATE:20261208T110000'],
    busy: at('07', '09'),
  },
  {
    what: 'an EXDATE of DTSTART itself',
    lines: [...HOUR, THREE_DAYS, 'EXDATE:20261207T100000Z'],
    busy: at('08', '09'),
  },
  {
    what: 'one value of an EXDATE that is none',
    lines: [...HOUR, THREE_DAYS, 'EXDATE:20261208T100000Z,never'],
    busy: at('07', '09'),
    ignored: [4],
  },
  {
    what: 'an EXDATE in an unknown zone',
    lines: [...HOUR, THREE_DAYS, 'EXDATE;TZID=Mars/Olympus:20261208T100000'],
    busy: at('07', '08', '09'),
    ignored: [0],
  },
  {
    what: 'an RDATE with a length of its own (3.8.5.2)',
    lines: [...HOUR, 'RDATE;VALUE=PERIOD:20261209T100000Z/PT30M,20261210T100000Z/20261210T103000Z'],
    busy: [...at('07'), '2026-12-09T10:00/10:30', '2026-12-10T10:00/10:30'],
  },
  {
    what: 'a day as RDATE of what has times',
    lines: [...HOUR, 'RDATE;VALUE=DATE:20261209'],
    busy: at('07', '09'),
  },
  {
    what: 'an RDATE before DTSTART',
    lines: [...HOUR, 'RDATE:20261201T100000Z'],
    busy: at('01', '07'),
  },
  {
    what: 'an excluded RDATE with a length of its own',
    lines: [...HOUR, 'RDATE;VALUE=PERIOD:20261209T100000Z/PT30M', 'EXDATE:20261209T100000Z'],
    busy: at('07'),
  },
  {
    what: 'a moved RDATE that has a length of its own',
    lines: [
      ...[...HOUR, 'RDATE;VALUE=PERIOD:20261209T100000Z/PT30M', 'UID:a'],
      ...and('UID:a', 'RECURRENCE-ID:20261209T100000Z', 'DTSTART:20261209T150000Z', 'DURATION:PT30M'),
    ],
    busy: [...at('07'), '2026-12-09T15:00/15:30'],
  },
  {
    what: 'a change that names its occurrence by the day',
    lines: [
      ...[...HOUR, THREE_DAYS, 'UID:a'],
      ...and('UID:a', 'RECURRENCE-ID;VALUE=DATE:20261208', 'DTSTART:20261208T150000Z', 'DURATION:PT1H'),
    ],
    busy: [...at('07'), '2026-12-08T15:00/16:00', ...at('09')],
  },
  {
    what: 'a change that names its occurrence in another zone',
    lines: [
      ...[...IN_BERLIN, THREE_DAYS, 'UID:a'],
      ...and('UID:a', 'RECURRENCE-ID:20261208T100000Z', 'DTSTART:20261208T150000Z', 'DURATION:PT1H'),
    ],
    busy: [...at('07'), '2026-12-08T15:00/16:00', ...at('09')],
  },
  {
    what: 'a change before its series',
    lines: [
      ...['RECURRENCE-ID:20261208T100000Z', 'DTSTART:20261208T150000Z', 'DURATION:PT1H', 'UID:a'],
      ...and('UID:a', ...HOUR, THREE_DAYS),
    ],
    busy: [...at('07'), '2026-12-08T15:00/16:00', ...at('09')],
  },
  {
    what: 'a change that carries the rule of its series',
    lines: [
      ...[...HOUR, THREE_DAYS, 'UID:a'],
      ...and(
        'UID:a',
        'RECURRENCE-ID:20261208T100000Z',
        'DTSTART:20261208T150000Z',
        'DURATION:PT1H',
        THREE_DAYS,
      ),
    ],
    busy: [...at('07'), '2026-12-08T15:00/16:00', ...at('09')],
  },
  {
    what: 'a cancelled occurrence without a start (RFC 5546, 3.2.5)',
    lines: [
      ...HOUR,
      THREE_DAYS,
      'UID:a',
      ...and('UID:a', 'RECURRENCE-ID:20261208T100000Z', 'STATUS:CANCELLED'),
    ],
    busy: at('07', '09'),
  },
  {
    what: 'all that follow, moved and longer (RANGE=THISANDFUTURE, 3.2.13)',
    lines: [
      ...[...HOUR, 'RRULE:FREQ=DAILY;COUNT=4', 'UID:a'],
      ...and('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261209T100000Z'),
      ...['DTSTART:20261209T140000Z', 'DTEND:20261209T160000Z'],
    ],
    busy: [...at('07', '08'), '2026-12-09T14:00/16:00', '2026-12-10T14:00/16:00'],
  },
  {
    what: 'all that follow, moved twice, and one of them moved alone',
    lines: [
      ...[...HOUR, 'RRULE:FREQ=DAILY;COUNT=5', 'UID:a'],
      ...and('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261208T100000Z'),
      ...['DTSTART:20261208T120000Z', 'DURATION:PT1H'],
      ...and('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261210T100000Z'),
      ...['DTSTART:20261210T140000Z', 'DURATION:PT1H'],
      ...and('UID:a', 'RECURRENCE-ID:20261209T100000Z', 'DTSTART:20261209T200000Z', 'DURATION:PT1H'),
    ],
    busy: [
      ...[...at('07'), '2026-12-08T12:00/13:00', '2026-12-09T20:00/21:00'],
      ...['2026-12-10T14:00/15:00', '2026-12-11T14:00/15:00'],
    ],
  },
  {
    what: 'all that follow, moved into the range from far before it',
    lines: [
      ...['DTSTART:20260901T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2', 'UID:a'],
      ...and('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260901T100000Z'),
      ...['DTSTART:20261207T100000Z', 'DURATION:PT1H'],
    ],
    busy: at('07', '08'),
  },
  {
    what: 'all that follow, cancelled',
    lines: [
      ...[...HOUR, 'RRULE:FREQ=DAILY;COUNT=4', 'UID:a'],
      ...and('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261209T100000Z', 'STATUS:CANCELLED'),
    ],
    busy: at('07', '08'),
  },
  {
    what: 'a newer SEQUENCE before an older (3.8.7.4)',
    lines: [
      'UID:a',
      'SEQUENCE:2',
      ...HOUR,
      ...and('UID:a', 'SEQUENCE:1', 'DTSTART:20261209T100000Z', 'DURATION:PT1H'),
    ],
    busy: at('07'),
  },
  {
    what: 'a newer DTSTAMP under the same SEQUENCE (3.8.7.2)',
    lines: [
      ...['UID:a', 'DTSTAMP:20261101T000000Z', 'DTSTART:20261209T100000Z', 'DURATION:PT1H'],
      ...and('UID:a', 'DTSTAMP:20261102T000000Z', ...HOUR),
    ],
    busy: at('07'),
  },
  {
    what: 'one UID for two events that are equally new',
    lines: ['UID:a', ...HOUR, ...and('UID:a', 'DTSTART:20261209T100000Z', 'DURATION:PT1H')],
    busy: at('07', '09'),
  },
  {
    what: 'no UID',
    lines: [...HOUR, ...and('DTSTART:20261209T100000Z', 'DURATION:PT1H')],
    busy: at('07', '09'),
  },
  {
    what: 'an empty UID, twice',
    lines: ['UID:', ...HOUR, ...and('UID:', 'DTSTART:20261209T100000Z', 'DURATION:PT1H')],
    busy: at('07', '09'),
  },
  { what: 'cancelled, in lower case', lines: [...HOUR, 'STATUS:cancelled'], busy: [] },
  { what: 'transparent (3.8.2.7)', lines: [...HOUR, 'TRANSP:TRANSPARENT'], busy: [] },
  { what: 'tentative, which is busy', lines: [...HOUR, 'STATUS:TENTATIVE'], busy: at('07') },
  {
    what: 'shown as free by Outlook',
    lines: [...HOUR, 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
    busy: [],
  },
  {
    what: 'declined by the only one invited (3.2.12)',
    lines: [
      ...[...HOUR, 'ORGANIZER:mailto:boss@example.com', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:boss@example.com'],
      'ATTENDEE;CN="Ada; L.";PARTSTAT=DECLINED:mailto:ada@example.com',
    ],
    busy: [],
  },
  {
    what: 'declined by one of several, and not by all',
    lines: [
      ...[...HOUR, 'ORGANIZER:mailto:boss@example.com', 'ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.com'],
      'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:ada@example.com',
    ],
    busy: at('07'),
  },
  {
    what: 'declined by a room alone',
    lines: [...HOUR, 'ATTENDEE;CUTYPE=ROOM;PARTSTAT=DECLINED:mailto:room@example.com'],
    busy: at('07'),
  },
  {
    what: 'one occurrence declined',
    lines: [
      ...[...HOUR, THREE_DAYS, 'UID:a', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.com'],
      ...and('UID:a', 'RECURRENCE-ID:20261208T100000Z', 'DTSTART:20261208T100000Z', 'DURATION:PT1H'),
      'ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.com',
    ],
    busy: at('07', '09'),
  },
  { what: 'no start (3.6.1: it takes no time)', lines: ['SUMMARY:A reply'], busy: [], ignored: [0] },
];
