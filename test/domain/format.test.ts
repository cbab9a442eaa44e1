import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDatesIn,
  formatMinutes,
  formatShare,
  formatShortDate,
  uncapitalise,
} from '../../src/domain/format.ts';

describe('what people read', () => {
  it('says dates with their weekday, whatever the zone of the machine', () => {
    expect(formatDate('2026-12-02')).toBe('Wednesday, 2 December 2026');
    expect(formatShortDate('2027-01-01')).toBe('Fri 1 Jan');
  });

  it('says the dates and moments of a sentence, but for what is quoted or no date', () => {
    expect(formatDatesIn('From 2027-01-04 on; "2027-01-06", 2027-13-01.')).toBe(
      'From Mon 4 Jan\u00a02027 on; "2027-01-06", 2027-13-01.',
    );
    expect(formatDatesIn('2027-01-04T19:00:00+01:00 is past, and 2027-01-05T08:30Z.')).toBe(
      'Mon 4 Jan\u00a02027, 19:00 is past, and Tue 5 Jan\u00a02027, 08:30\u00a0UTC.',
    );
  });

  it('says durations', () => {
    expect([0, 45, 60, 95].map(formatMinutes)).toEqual([
      '0\u00a0min',
      '45\u00a0min',
      '1\u00a0h',
      '1\u00a0h 35\u00a0min',
    ]);
  });

  it('puts a name into a sentence, but no abbreviation', () => {
    expect(['Topic', 'Ämne', 'ML topic', 'A', 'area'].map(uncapitalise)).toEqual([
      'topic',
      'ämne',
      'ML topic',
      'A',
      'area',
    ]);
  });

  it('says one and many', () => {
    expect([0, 1, 2].map((number) => formatCount(number, 'session'))).toEqual([
      '0 sessions',
      '1 session',
      '2 sessions',
    ]);
  });

  it('never calls certain what is not', () => {
    expect([0, 0.931, 0.999, 1].map((share) => formatShare(share))).toEqual([
      '0\u00a0%',
      '93\u00a0%',
      '99\u00a0%',
      '100\u00a0%',
    ]);
  });
});
