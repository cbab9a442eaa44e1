import { describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { blockTime } from '../../../src/planner/soft/block-time.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** A task of a block that ends on day 6, in sessions on the given days. */
function learnedOn(days: readonly number[], task: Partial<Task> = {}) {
  const timetable = smallTimetable({
    slots: days,
    tasks: [task],
    blocks: [
      { id: 'fundamentals', from: 0, to: 6 },
      { id: 'deep-learning', from: 7, to: 69 },
    ],
  });
  learnAsTold(timetable, { 0: days.map((_, slot) => slot) });
  return timetable;
}

describe('block-time', () => {
  it.each([
    [0, 'on the last day of its block', 6],
    [1, 'on the day after', 7],
    [1, 'a week after', 13],
    [2, 'more than a week after', 14],
    [5, 'five weeks after', 41],
  ])('costs %i for an item that begins %s', (cost, _, day) => {
    expect(blockTime.cost(learnedOn([day]))).toBe(cost);
  });

  it('counts where an item begins, not where its parts end', () => {
    expect(blockTime.cost(learnedOn([6, 9], { sittings: [20, 20] }))).toBe(0);
  });

  it('costs nothing for mocks, and for what the person added, which stands in any block', () => {
    expect(blockTime.cost(learnedOn([20], { isMock: true, round: 0 }))).toBe(0);
    const { item } = learnedOn([20]).task(0);
    const own: StudyItem = { ...item, kind: 'own' };
    expect(blockTime.cost(learnedOn([20], { item: own }))).toBe(0);
  });

  it('costs nothing once the item is out again', () => {
    const timetable = learnedOn([20]);
    timetable.begin();
    timetable.unlearn(timetable.task(0));
    expect(blockTime.cost(timetable)).toBe(0);
    timetable.rollBack();
    expect(blockTime.cost(timetable)).toBe(2);
  });

  it('takes 12 points for each week', () => {
    expect(pointsOf(blockTime, learnedOn([20]))).toBeCloseTo(2 * 12, 6);
  });
});
