import { describe, expect, it } from 'vitest';
import { earliness } from '../../../src/planner/soft/earliness.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** An hour in each of the weeks 1, 2 and 4, two hours in week 3; the last task is a mock. */
function weeks(slotsByTask: Record<number, number | number[]>) {
  const timetable = smallTimetable({
    slots: [1, 8, 15, 16, 22],
    tasks: [{}, {}, { sittings: [30, 30], minutes: 60 }, { isMock: true, round: 0, memory: undefined }],
  });
  learnAsTold(timetable, slotsByTask);
  return timetable;
}

describe('earliness', () => {
  it.each([
    ['nothing is learned', {}, 0],
    ['something new each week', { 0: 0, 1: 1 }, 0],
    ['the first week idles', { 0: 1 }, 60],
    ['three weeks idle before the first', { 0: 4 }, 240],
    ['weeks idle in between', { 0: 0, 1: 4 }, 180],
    ['the last weeks idle', { 0: 0 }, 0],
    ['a week only goes on with what was begun', { 2: [0, 1], 0: 2 }, 60],
    ['a mock is all there is', { 3: 4 }, 0],
  ])(
    'costs the free minutes of weeks that begin nothing new before one that does: %s',
    (_, learned, cost) => {
      expect(earliness.cost(weeks(learned))).toBe(cost);
    },
  );

  it('counts out again what is taken out', () => {
    const timetable = weeks({ 0: 0, 1: 4 });
    timetable.unlearn(timetable.task(1));
    expect(earliness.cost(timetable)).toBe(0);
  });

  it('takes a point for each minute', () => {
    expect(pointsOf(earliness, weeks({ 0: 1 }))).toBeCloseTo(60, 6);
  });
});
