import { describe, expect, it } from 'vitest';
import { spansOn, toInstant, toInterval } from '../../src/time/instants.ts';
import { stretchesOf } from '../../src/time/local-time.ts';

describe('the instant of a wall-clock time', () => {
  it.each([
    ['2026-11-02', '19:00', 'America/New_York', '2026-11-02T19:00:00-05:00'],
    ['2026-10-30', '19:00', 'America/New_York', '2026-10-30T19:00:00-04:00'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T01:30:00-04:00'],
    ['2026-07-01', '24:00', 'Europe/Dublin', '2026-07-02T00:00:00+01:00'],
    ['2026-07-01', '08:15', 'Asia/Kolkata', '2026-07-01T08:15:00+05:30'],
    ['2026-10-04', '03:00', 'Australia/Lord_Howe', '2026-10-04T03:00:00+11:00'],
    ['2025-04-06', '03:00', 'Africa/Casablanca', '2025-04-06T03:00:00+01:00'],
  ])('%s %s in %s', (date, time, zone, startsAt) => {
    expect(toInstant(date, time, zone)).toEqual({ startsAt, epochMs: Date.parse(startsAt) });
  });

  it('is none in a gap', () => {
    expect(() => toInstant('2027-03-14', '02:30', 'America/New_York')).toThrow(RangeError);
  });

  it('lasts as long as it reads, over both changes of the year', () => {
    for (const zone of [
      'America/New_York',
      'Europe/Dublin',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Beirut',
    ]) {
      for (const date of [
        '2026-10-04',
        '2026-10-25',
        '2026-11-01',
        '2027-03-28',
        '2027-03-14',
        '2027-04-04',
      ]) {
        for (const { from, to } of stretchesOf(date, zone)) {
          const { startMs, endMs } = toInterval(date, { from, to }, zone);
          expect((endMs - startMs) / 60_000).toBe(to - from);
        }
      }
    }
  });

  it('rounds busy instants outwards to whole local minutes', () => {
    const at = (text: string) => Date.parse(text);
    expect(
      spansOn(
        '2026-12-07',
        at('2026-12-07T18:00:30-05:00'),
        at('2026-12-07T19:29:01-05:00'),
        'America/New_York',
      ),
    ).toEqual([{ from: 1080, to: 1170 }]);
  });
});
