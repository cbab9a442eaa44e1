import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../src/domain/civil-date.ts';
import type { Session } from '../../../src/domain/session.ts';
import type { StudyRequest } from '../../../src/domain/study-request.ts';
import { readTimestamp, zoneClock } from '../../../src/planner/check/zone-clock.ts';
import { anItem, broken, checkedPlan, pass, session } from '../../helpers/checked-plan.ts';

const AVAILABILITY: StudyRequest['availability'] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' },
];

/** What a session of this zone breaks, as the only one of a plan that starts four weeks before it. */
function check(timeZone: string, date: string, from: string, to: string, startsAt: string, endsAt: string) {
  const minutes = clockMinutes(to) - clockMinutes(from);
  const item = anItem('item', { minutes });
  const only: Session = session(date, from, [pass(item)], { startsAt, endsAt, block: 'fundamentals' });
  const request = { timeZone, availability: AVAILABILITY, startDate: addDays(date, -28) };
  return broken(checkedPlan({ items: [item], sessions: [only], request }), 0);
}

describe('H10, right offsets on both sides of every change', () => {
  it.each([
    ['America/New_York', '2026-10-31', '19:00', '20:00', '-04:00'],
    ['America/New_York', '2026-11-01', '19:00', '20:00', '-05:00'],
    ['America/New_York', '2027-03-13', '19:00', '20:00', '-05:00'],
    ['America/New_York', '2027-03-14', '19:00', '20:00', '-04:00'],
    ['Europe/Dublin', '2026-10-24', '19:00', '20:00', '+01:00'],
    ['Europe/Dublin', '2026-10-25', '19:00', '20:00', '+00:00'],
    ['Europe/Dublin', '2027-03-27', '19:00', '20:00', '+00:00'],
    ['Europe/Dublin', '2027-03-28', '19:00', '20:00', '+01:00'],
    ['Asia/Kolkata', '2026-11-01', '19:00', '20:00', '+05:30'],
    ['Asia/Kolkata', '2027-03-28', '19:00', '20:00', '+05:30'],
    ['Australia/Lord_Howe', '2026-10-03', '19:00', '20:00', '+10:30'],
    ['Australia/Lord_Howe', '2026-10-04', '19:00', '20:00', '+11:00'],
    ['Australia/Lord_Howe', '2027-04-03', '19:00', '20:00', '+11:00'],
    ['Australia/Lord_Howe', '2027-04-04', '19:00', '20:00', '+10:30'],
    // Ramadan 2025; from 2026c on the zone data has none of later years.
    ['Africa/Casablanca', '2025-02-22', '19:00', '20:00', '+01:00'],
    ['Africa/Casablanca', '2025-02-23', '19:00', '20:00', '+00:00'],
    ['Africa/Casablanca', '2025-04-05', '19:00', '20:00', '+00:00'],
    ['Africa/Casablanca', '2025-04-06', '19:00', '20:00', '+01:00'],
    // A fold: the first occurrence, with the offset from before the change.
    ['America/New_York', '2026-11-01', '01:00', '01:45', '-04:00'],
    ['Europe/Dublin', '2026-10-25', '01:00', '01:45', '+01:00'],
    ['Australia/Lord_Howe', '2027-04-04', '01:15', '01:55', '+11:00'],
    ['Africa/Casablanca', '2025-02-23', '02:15', '02:55', '+01:00'],
    // From before a fold into its first occurrence, and right after a gap.
    ['America/New_York', '2026-11-01', '00:30', '01:30', '-04:00'],
    ['America/New_York', '2027-03-14', '03:00', '04:00', '-04:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:30', '03:30', '+11:00'],
  ])('%s on %s, %s', (zone, date, from, to, offset) => {
    const at = (time: string, written: string) => `${date}T${time}:00${written}`;
    expect(check(zone, date, from, to, at(from, offset), at(to, offset))).toEqual([]);
    const wrong = offset.startsWith('-') ? '-06:30' : '+09:30';
    expect(check(zone, date, from, to, at(from, wrong), at(to, wrong))).toEqual(['H10']);
    expect(check(zone, date, from, to, at(from, offset), at(to, wrong))).toEqual(['H10']);
    // The right instants, written in UTC.
    const utc = (time: string) => new Date(Date.parse(at(time, offset))).toISOString();
    const isUtc = offset === '+00:00';
    expect(check(zone, date, from, to, utc(from), utc(to))).toEqual(isUtc ? [] : ['H10']);
  });

  it.each([
    // Gaps: whether either end falls into one, in either offset.
    ['America/New_York', '2027-03-14', '02:15', '02:45', '-05:00', '-05:00'],
    ['America/New_York', '2027-03-14', '02:15', '02:45', '-04:00', '-04:00'],
    ['America/New_York', '2027-03-14', '01:30', '02:30', '-05:00', '-05:00'],
    ['America/New_York', '2027-03-14', '01:00', '02:00', '-05:00', '-05:00'],
    ['Europe/Dublin', '2027-03-28', '01:00', '02:00', '+00:00', '+01:00'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '03:00', '+10:30', '+11:00'],
    ['Africa/Casablanca', '2025-04-06', '02:30', '03:30', '+00:00', '+01:00'],
    // Folds: the second occurrence.
    ['America/New_York', '2026-11-01', '01:00', '01:45', '-05:00', '-05:00'],
    ['Europe/Dublin', '2026-10-25', '01:00', '01:45', '+00:00', '+00:00'],
    ['Australia/Lord_Howe', '2027-04-04', '01:30', '01:55', '+10:30', '+10:30'],
    ['Africa/Casablanca', '2025-02-23', '02:15', '02:55', '+00:00', '+00:00'],
    // Across a change: an hour on the wall clock would take none, or two.
    ['America/New_York', '2027-03-14', '01:30', '03:00', '-05:00', '-04:00'],
    ['America/New_York', '2026-11-01', '01:00', '02:00', '-04:00', '-05:00'],
    ['Australia/Lord_Howe', '2026-10-04', '01:45', '02:45', '+10:30', '+11:00'],
    ['Australia/Lord_Howe', '2027-04-04', '01:15', '02:15', '+11:00', '+10:30'],
  ])('%s on %s has no %s–%s at %s, %s', (zone, date, from, to, startOffset, endOffset) => {
    const startsAt = `${date}T${from}:00${startOffset}`;
    const endsAt = `${date}T${to}:00${endOffset}`;
    expect(check(zone, date, from, to, startsAt, endsAt)).toContain('H10');
  });

  it('writes 24:00 as the midnight of the next day', () => {
    const judge = (endsAt: string) =>
      check('Asia/Kolkata', '2026-11-01', '23:00', '24:00', '2026-11-01T23:00:00+05:30', endsAt);
    expect(judge('2026-11-02T00:00:00+05:30')).toEqual([]);
    expect(judge('2026-11-01T24:00:00+05:30')).toEqual([]);
    expect(judge('2026-11-01T00:00:00+05:30')).toContain('H10');
  });

  it('finds a midnight that the clock skips', () => {
    // Havana goes from 2027-03-13 24:00 to 2027-03-14 01:00.
    const judge = (from: string, to: string, endsAt: string) =>
      check('America/Havana', '2027-03-13', from, to, `2027-03-13T${from}:00-05:00`, endsAt);
    expect(judge('22:30', '23:30', '2027-03-13T23:30:00-05:00')).toEqual([]);
    expect(judge('23:00', '24:00', '2027-03-14T01:00:00-04:00')).toEqual(['H10']);
  });

  it.each(['2026-11-02 19:00:00-05:00', '2026-11-02T19:00:00', '2026-11-02T19:00-05:00', 'soon'])(
    'does not take %s for RFC 3339',
    (startsAt) => {
      expect(
        check('America/New_York', '2026-11-02', '19:00', '20:00', startsAt, '2026-11-02T20:00:00-05:00'),
      ).toContain('H10');
    },
  );

  it('finds the right time on another day', () => {
    const off = '2026-11-03T19:00:00-05:00';
    expect(
      check('America/New_York', '2026-11-02', '19:00', '20:00', off, '2026-11-02T20:00:00-05:00'),
    ).toContain('H10');
  });
});

describe('zoneClock, against Temporal', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const clocks = new Map<string, ReturnType<typeof zoneClock>>();

  it('agrees on every wall-clock time, gaps and folds included', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, days, minute) => expectSame(zone, addDays('2026-06-01', days), minute),
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    'America/New_York',
    'Europe/Dublin',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Havana',
  ])('agrees around every change of %s', (zone) => {
    let change = Temporal.Instant.from('2026-06-01T00:00Z')
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next');
    for (let count = 0; change !== null && count < 3; count += 1) {
      const date = change.toPlainDate().toString();
      for (const near of [addDays(date, -1), date])
        for (let minute = 0; minute <= 1440; minute += 15)
          if (minute <= 240 || minute >= 1380) expectSame(zone, near, minute);
      change = change.getTimeZoneTransition('next');
    }
  });

  it('knows the day of an instant', () => {
    const now = Date.parse('2026-12-31T23:30:00Z');
    expect(zoneClock('Asia/Kolkata').dayOf(now)).toBe('2027-01-01');
    expect(zoneClock('America/New_York').dayOf(now)).toBe('2026-12-31');
    expect(weekdayOf(zoneClock('UTC').dayOf(0))).toBe('thu');
  });

  /** All instants of a wall-clock time, in Temporal's way: where the earlier and the later reading show that time. */
  function expectSame(zone: string, date: string, minute: number): void {
    const time = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
    const instants = (['earlier', 'later'] as const)
      .map((disambiguation) => time.toZonedDateTime(zone, { disambiguation }))
      .filter((zoned) => zoned.toPlainDateTime().equals(time))
      .map((zoned) => zoned.epochMilliseconds);
    const clock = clocks.get(zone) ?? zoneClock(zone);
    clocks.set(zone, clock);
    const found = clock.instantsOf(date, minute);
    expect(found, `${zone} ${date} ${minute}`).toEqual([...new Set(instants)]);
    for (const epochMs of found) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
      expect(clock.offsetMinutesAt(epochMs) * 60_000_000_000).toBe(zoned.offsetNanoseconds);
    }
  }
});

describe('readTimestamp', () => {
  it('reads instants and offsets', () => {
    expect(readTimestamp('2026-12-07T19:00:00-05:00')).toEqual({
      epochMs: Date.UTC(2026, 11, 8),
      offsetMinutes: -300,
    });
    expect(readTimestamp('2026-12-07T19:00:00.5+05:30')?.offsetMinutes).toBe(330);
    expect(readTimestamp('2026-12-07T19:00:00Z')?.offsetMinutes).toBe(0);
    expect(readTimestamp('2026-13-07T19:00:00Z')).toBeUndefined();
  });
});

function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
