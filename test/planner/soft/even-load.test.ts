import { describe, expect, it } from 'vitest';
import { evenLoad } from '../../../src/planner/soft/even-load.ts';
import { learnAsTold, pointsOf, reviewAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

/** Two weeks with two sessions each; three tasks of 30, 45 and 20 minutes. */
function twoWeeks(slotsByTask: Record<number, number>) {
  const timetable = smallTimetable({
    slots: [1, 3, 8, 10],
    tasks: [{ minutes: 30 }, { minutes: 45 }, { minutes: 20 }],
  });
  learnAsTold(timetable, slotsByTask);
  return timetable;
}

describe('even-load', () => {
  it('costs the minutes of the heaviest week, so that less in it costs less', () => {
    expect(evenLoad.cost(twoWeeks({ 0: 0, 1: 1, 2: 2 }))).toBe(75);
    expect(evenLoad.cost(twoWeeks({ 0: 0, 2: 1, 1: 2 }))).toBe(50);
    expect(evenLoad.cost(twoWeeks({}))).toBe(0);
  });

  it('counts reviews', () => {
    const timetable = twoWeeks({ 0: 0, 1: 2 });
    reviewAsTold(timetable, { 0: 2 });
    expect(evenLoad.cost(timetable)).toBe(50);
  });

  it('takes half a point for each minute', () => {
    expect(pointsOf(evenLoad, twoWeeks({ 0: 0, 1: 1, 2: 2 }))).toBeCloseTo(37.5, 6);
  });
});
