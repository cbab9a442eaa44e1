import { describe, expect, it } from 'vitest';
import { isTimeZone, stretchesOf, todayIn, unknownZone, utcText } from '../../src/time/local-time.ts';

describe('local time', () => {
  it('writes an instant in UTC to the second that it lies in, before 1970 too', () => {
    expect(utcText(Date.UTC(2026, 10, 30, 22, 0, 59, 999))).toBe('2026-11-30T22:00:59Z');
    expect(utcText(-1)).toBe('1969-12-31T23:59:59Z');
  });

  it('knows which zone is meant by the name of a city, and by a slip', () => {
    expect(unknownZone('Berlin').didYouMean).toBe('Europe/Berlin');
    expect(unknownZone('new york').didYouMean).toBe('America/New_York');
    expect(unknownZone('Europe/Berln').didYouMean).toBe('Europe/Berlin');
    expect(unknownZone('Atlantis').didYouMean).toBeUndefined();
  });

  it('leaves a gap out, and ends a minute before it', () => {
    expect(stretchesOf('2027-03-14', 'America/New_York')).toEqual([
      { from: 0, to: 119, offsetMinutes: -300 },
      { from: 180, to: 1440, offsetMinutes: -240 },
    ]);
  });

  it('takes the first occurrence of what comes twice, half hours included', () => {
    expect(stretchesOf('2026-11-01', 'America/New_York')).toEqual([
      { from: 0, to: 119, offsetMinutes: -240 },
      { from: 120, to: 1440, offsetMinutes: -300 },
    ]);
    expect(stretchesOf('2026-04-05', 'Australia/Lord_Howe')).toEqual([
      { from: 0, to: 119, offsetMinutes: 660 },
      { from: 120, to: 1440, offsetMinutes: 630 },
    ]);
  });

  it('has no minutes on a day that a zone skipped', () => {
    expect(stretchesOf('2011-12-30', 'Pacific/Apia')).toEqual([]);
  });

  it('knows zones from offsets and inventions, and the day in each', () => {
    expect(['Asia/Kolkata', '+05:30', 'Mars/Base'].map(isTimeZone)).toEqual([true, false, false]);
    const now = Date.parse('2026-11-23T20:00:00Z');
    expect([todayIn('UTC', now), todayIn('Asia/Kolkata', now)]).toEqual(['2026-11-23', '2026-11-24']);
    expect(() => todayIn('Europe/Dubln', now)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});
