import { describe, expect, it } from 'vitest';
import { fixedLoad } from '../../../../src/planner/repair/facts/fixed-load.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { contextOf, noonOf } from '../../../helpers/small-repair.ts';

const [a, b] = [anItem('a'), anItem('b')];

describe(fixedLoad.name, () => {
  it('counts minutes and reviews of sessions on their days, and none outside of the weeks', () => {
    const sessions = [
      session(day(-1), '17:00', [pass(a)]),
      session(day(0), '17:00', [pass(a)]),
      session(day(3), '17:00', [pass(b), review(a)]),
      session(day(14), '17:00', [review(a), review(b)]),
    ];
    const context = contextOf({ items: [a, b], sessions }, noonOf(0));
    expect(fixedLoad(context, sessions, 2)).toEqual([
      { day: 0, minutes: 30, reviewMinutes: 0, reviews: 0 },
      { day: 3, minutes: 34, reviewMinutes: 4, reviews: 1 },
    ]);
    expect(fixedLoad(context, sessions, 3).at(-1)).toEqual({
      day: 14,
      minutes: 8,
      reviewMinutes: 8,
      reviews: 2,
    });
  });
});
