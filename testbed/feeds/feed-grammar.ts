/** Which properties a component of the feed may, must and may repeatedly have (RFC 5545, 3.6; RFC 7986, 4). */
export interface ComponentRule {
  required: string[];
  /** At most once each. */
  single: string[];
  /** Any number of times. */
  repeated: string[];
  inside: string[];
}

const STAMPS = ['CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'STATUS', 'URL', 'SUMMARY', 'DESCRIPTION'];

export const COMPONENT_RULES: Record<string, ComponentRule> = {
  VCALENDAR: {
    required: ['VERSION', 'PRODID', 'CALSCALE', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'LAST-MODIFIED'],
    single: [
      'URL',
      'DESCRIPTION',
      'X-WR-CALDESC',
      'X-WR-TIMEZONE',
      'SOURCE',
      'X-PUBLISHED-TTL',
      'COLOR',
      'X-APPLE-CALENDAR-COLOR',
    ],
    repeated: [],
    inside: [],
  },
  VTIMEZONE: { required: ['TZID'], single: ['LAST-MODIFIED', 'TZURL'], repeated: [], inside: ['VCALENDAR'] },
  STANDARD: {
    required: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
    single: ['RRULE', 'TZNAME'],
    repeated: [],
    inside: ['VTIMEZONE'],
  },
  DAYLIGHT: {
    required: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'],
    single: ['RRULE', 'TZNAME'],
    repeated: [],
    inside: ['VTIMEZONE'],
  },
  VEVENT: {
    required: [
      'UID',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'TRANSP',
      ...STAMPS.filter((name) => name !== 'URL' && name !== 'DESCRIPTION'),
    ],
    single: ['URL', 'DESCRIPTION'],
    repeated: ['CATEGORIES'],
    inside: ['VCALENDAR'],
  },
  VTODO: {
    required: ['UID', 'DTSTAMP', 'DUE', 'PERCENT-COMPLETE', ...STAMPS.filter((name) => name !== 'URL')],
    single: ['URL', 'DTSTART', 'COMPLETED'],
    repeated: ['CATEGORIES'],
    inside: ['VCALENDAR'],
  },
  VALARM: {
    required: ['ACTION', 'TRIGGER', 'DESCRIPTION', 'UID'],
    single: [],
    repeated: [],
    inside: ['VEVENT'],
  },
};

export type ValueType =
  | 'text'
  | 'texts'
  | 'uri'
  | 'utc'
  | 'time'
  | 'local'
  | 'duration'
  | 'integer'
  | 'offset'
  | 'rule'
  | 'word';

export const VALUE_TYPES: Record<string, ValueType> = {
  VERSION: 'word',
  CALSCALE: 'word',
  PRODID: 'text',
  NAME: 'text',
  'X-WR-CALNAME': 'text',
  DESCRIPTION: 'text',
  'X-WR-CALDESC': 'text',
  'X-WR-TIMEZONE': 'text',
  TZID: 'text',
  TZNAME: 'text',
  UID: 'text',
  SUMMARY: 'text',
  CATEGORIES: 'texts',
  URL: 'uri',
  SOURCE: 'uri',
  TZURL: 'uri',
  'REFRESH-INTERVAL': 'duration',
  'X-PUBLISHED-TTL': 'duration',
  TRIGGER: 'duration',
  'LAST-MODIFIED': 'utc',
  DTSTAMP: 'utc',
  CREATED: 'utc',
  COMPLETED: 'utc',
  DTSTART: 'time',
  DTEND: 'time',
  DUE: 'time',
  SEQUENCE: 'integer',
  'PERCENT-COMPLETE': 'integer',
  TZOFFSETFROM: 'offset',
  TZOFFSETTO: 'offset',
  RRULE: 'rule',
  COLOR: 'word',
  'X-APPLE-CALENDAR-COLOR': 'word',
  STATUS: 'word',
  TRANSP: 'word',
  ACTION: 'word',
};

/** The words that a property of a component may say. */
export const WORDS: Record<string, RegExp> = {
  'VCALENDAR/VERSION': /^2\.0$/,
  'VCALENDAR/CALSCALE': /^GREGORIAN$/,
  // The feed uses one colour; RFC 7986, 5.9 wants a name of CSS3, never a number.
  'VCALENDAR/COLOR': /^[a-z]+$/,
  'VCALENDAR/X-APPLE-CALENDAR-COLOR': /^#[0-9A-F]{6}$/,
  'VEVENT/STATUS': /^(TENTATIVE|CONFIRMED|CANCELLED)$/,
  'VEVENT/TRANSP': /^(OPAQUE|TRANSPARENT)$/,
  'VTODO/STATUS': /^(NEEDS-ACTION|COMPLETED|IN-PROCESS|CANCELLED)$/,
  'VALARM/ACTION': /^DISPLAY$/,
};
