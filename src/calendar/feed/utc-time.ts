import ICAL from 'ical.js';

/** An RFC 3339 instant as a UTC DATE-TIME in whole seconds. */
export function utcTime(instant: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(new Date(instant).toISOString().replace(/\.\d+/, ''));
}
