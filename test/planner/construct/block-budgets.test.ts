import { describe, expect, it } from 'vitest';
import { budgetsOf, reserveFor } from '../../../src/planner/construct/block-budgets.ts';
import { smallTimetable } from '../../helpers/small-timetable.ts';

const BLOCKS = [
  { id: 'fundamentals', from: 0, to: 34 },
  { id: 'mock', from: 35, to: 69 },
];

describe('reserveFor', () => {
  it('keeps a share of the time for reviews that grows over ten days, and the last week for them', () => {
    const { problem } = smallTimetable({ slots: [0, 5, 30, 65], tasks: [{}], maxReviewsPerDay: 20 });
    const reserve = reserveFor(problem, 0.2);
    expect([0, 5, 30, 65].map((day) => reserve[day])).toEqual([0, 6, 12, 60]);
  });

  it('keeps no more than a day may hold of reviews', () => {
    const { problem } = smallTimetable({ slots: [65], tasks: [{}], maxReviewsPerDay: 3 });
    expect(reserveFor(problem, 0.2)[65]).toBe(15);
  });
});

describe('budgetsOf', () => {
  const NONE: number[] = [];
  const PRACTICE = { memory: undefined };

  it('gives each block the time of its days that reviews leave', () => {
    const { problem } = smallTimetable({ slots: [1, 2, 40], tasks: [PRACTICE], blocks: BLOCKS });
    expect(budgetsOf(problem, NONE)).toEqual({ budgets: [120, 60], wanted: [120, 60] });
    expect(budgetsOf(problem, [0, 10, 20]).budgets).toEqual([90, 60]);
  });

  it('keeps the minutes of the mocks in the last two weeks', () => {
    const mock = { ...PRACTICE, isMock: true, minutes: 45 };
    const { problem } = smallTimetable({ slots: [1, 58, 59], tasks: [mock], blocks: BLOCKS });
    expect(budgetsOf(problem, NONE).budgets).toEqual([60, 75]);
  });
});
