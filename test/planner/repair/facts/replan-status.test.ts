import { describe, expect, it } from 'vitest';
import { replanStatusOf } from '../../../../src/planner/repair/facts/replan-status.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';

const HOUR_MS = 3_600_000;
const evening = session(day(3), '17:00', [pass(anItem('a'))]);
const startMs = Date.parse(evening.startsAt);

describe(replanStatusOf.name, () => {
  it.each([
    ['has begun', 0, 'fact'],
    ['begins in a millisecond', -1, 'pinned'],
    ['begins in 48 hours', -48 * HOUR_MS, 'pinned'],
    ['begins a millisecond later than that', -48 * HOUR_MS - 1, 'unpinned'],
  ] as const)('tells what may be done with a planned session that %s', (_, offsetMs, status) => {
    expect(replanStatusOf(evening, startMs + offsetMs)).toBe(status);
  });

  it.each([
    ['done', 'fact'],
    ['missed', 'missed'],
    ['skipped', 'over'],
    ['dropped', 'over'],
  ] as const)('takes a session that is %s as %s, whenever it is', (status, replanStatus) => {
    for (const now of [startMs - 99 * HOUR_MS, startMs + HOUR_MS])
      expect(replanStatusOf({ ...evening, status }, now)).toBe(replanStatus);
  });
});
