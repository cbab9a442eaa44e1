import { describe, expect, it } from 'vitest';
import { fairWeeks } from '../../../src/planner/soft/fair-weeks.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** Two weeks with so many free hours, and so many minutes of study. */
function weeksWith(hours: readonly [number, number], minutes: readonly [number, number]) {
  const slots = hours.flatMap((count, week) => Array.from({ length: count }, (_, day) => 7 * week + day));
  const timetable = smallTimetable({ slots, tasks: minutes.map((each) => ({ minutes: each })) });
  learnAsTold(timetable, { 0: 0, 1: hours[0] });
  return timetable;
}

describe('fair-weeks', () => {
  it('costs the minutes by which a week is more than 8 % above its fair part', () => {
    expect(fairWeeks.cost(weeksWith([1, 1], [60, 30]))).toBeCloseTo(60 - 1.08 * 45, 9);
    expect(fairWeeks.cost(weeksWith([1, 1], [50, 40]))).toBeCloseTo(50 - 1.08 * 45, 9);
    expect(fairWeeks.cost(weeksWith([1, 1], [48, 42]))).toBe(0);
  });

  it('has a fair part in proportion to the free time', () => {
    expect(fairWeeks.cost(weeksWith([2, 1], [60, 30]))).toBe(0);
    expect(fairWeeks.cost(weeksWith([1, 2], [60, 30]))).toBeCloseTo(60 - 1.08 * 30, 9);
  });

  it('costs nothing where nothing is planned, or nothing is free', () => {
    expect(fairWeeks.cost(smallTimetable({ slots: [1], tasks: [{}] }))).toBe(0);
    expect(fairWeeks.cost(smallTimetable({ slots: [], tasks: [] }))).toBe(0);
  });

  it('takes half a point for each minute', () => {
    expect(pointsOf(fairWeeks, weeksWith([1, 1], [60, 30]))).toBeCloseTo(0.5 * (60 - 1.08 * 45), 6);
  });
});
