import { describe, expect, it } from 'vitest';
import { foundationsFirst } from '../../../src/planner/soft/foundations-first.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** Statistics at levels 0 and 2, evaluation, which builds on it, at level 1, and coding, which builds on nothing. */
function topics(slotsByTask: Record<number, number>) {
  const timetable = smallTimetable({
    slots: [1, 2, 3],
    tasks: [
      { topic: 'statistics', level: 0 },
      { topic: 'statistics', level: 2 },
      { topic: 'evaluation', level: 1 },
      { topic: 'coding', level: 1 },
    ],
    buildsOn: new Map([['evaluation', ['statistics']]]),
  });
  learnAsTold(timetable, slotsByTask);
  return timetable;
}

describe('foundations-first', () => {
  it.each([
    ['the foundation first', { 0: 0, 2: 1 }, 0],
    ['the foundation last', { 0: 2, 2: 1 }, 1],
    ['both in one session', { 0: 1, 2: 1 }, 0],
    ['a foundation of a higher level last', { 1: 2, 2: 1 }, 0],
    ['what builds on nothing first', { 0: 2, 3: 1 }, 0],
    ['what builds on it alone', { 2: 0 }, 0],
  ])('costs one for each pair the wrong way round: %s', (_, learned, cost) => {
    expect(foundationsFirst.cost(topics(learned))).toBe(cost);
  });

  it('counts alike in whatever order they were learned', () => {
    const timetable = topics({ 2: 0 });
    learnAsTold(timetable, { 0: 1 });
    expect(foundationsFirst.cost(timetable)).toBe(1);
    timetable.unlearn(timetable.task(2));
    expect(foundationsFirst.cost(timetable)).toBe(0);
  });

  it('counts as before once a step is taken back', () => {
    const timetable = topics({ 0: 0, 2: 1 });
    timetable.begin();
    timetable.unplace(timetable.task(0));
    timetable.tryLearn(timetable.task(0), [2]);
    expect(foundationsFirst.cost(timetable)).toBe(1);
    timetable.rollBack();
    expect(foundationsFirst.cost(timetable)).toBe(0);
  });

  it('takes four points for each', () => {
    expect(pointsOf(foundationsFirst, topics({ 0: 2, 2: 1 }))).toBeCloseTo(4, 6);
  });
});
