import { describe, expect, it } from 'vitest';
import { draftTimetable } from '../../../../src/planner/construct/draft-timetable.ts';
import { Timetable } from '../../../../src/planner/construct/timetable.ts';
import { seededRandom } from '../../../../src/planner/model/random.ts';
import { MOVES } from '../../../../src/planner/search/moves/index.ts';
import { refusedOf, stateOf } from '../../../helpers/moves.ts';
import { fullItems, inputFor } from '../../../helpers/title-items.ts';

/** Tries of each move on a whole plan. */
const TRIES = 150;

describe('every move', () => {
  const { timetable: draft } = draftTimetable(inputFor(fullItems(), { careerLevel: 'entry' }));
  const start = stateOf(draft);

  it('has a share, and all shares are one', () => {
    expect(MOVES.every(([share]) => share > 0)).toBe(true);
    expect(MOVES.reduce((sum, [share]) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it.each(MOVES.map(([, move]) => [move.name, move] as const))(
    '%s changes a drafted plan only in ways that the constraints allow, or is taken back whole',
    (_, move) => {
      const timetable = new Timetable({ ...draft.problem, opensOn: draft.opensOn });
      timetable.leastMinutes = draft.leastMinutes;
      for (const task of draft.problem.tasks) {
        timetable.restore(task, start.learned[task.index] ?? []);
        for (const slot of start.reviewed[task.index] ?? []) timetable.review(task, slot);
      }
      const random = seededRandom(20261130);
      let made = 0;
      for (let count = 0; count < TRIES; count++) {
        timetable.begin();
        if (move(timetable, random) && timetable.isStepSettled()) made++;
        else timetable.rollBack();
      }
      timetable.end();
      expect(made).toBeGreaterThan(0);
      expect(refusedOf(timetable)).toEqual([]);
      expect(timetable.problem.slots.filter(({ index }) => !timetable.isSettled(index))).toEqual([]);
    },
  );
});
