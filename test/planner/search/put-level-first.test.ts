import { describe, expect, it } from 'vitest';
import { putLevelFirst } from '../../../src/planner/search/put-level-first.ts';
import { SOFT_CONSTRAINTS } from '../../../src/planner/soft/index.ts';
import { learnAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

describe(putLevelFirst.name, () => {
  /** Two questions of the level that are left out, beside sessions of later tiers. */
  const passedOver = (laterWeight: number) => {
    const timetable = smallTimetable({
      slots: [1, 2],
      tasks: [
        { minutes: 60, weight: 0.25 },
        { minutes: 60, weight: 0.5 },
        { minutes: 40, tier: 1, weight: laterWeight },
      ],
    });
    learnAsTold(timetable, { 2: 0 });
    return timetable;
  };

  it('learns the heaviest question of the level that is left out in the place of what is drawn on after it', () => {
    const timetable = passedOver(0.75);
    putLevelFirst(timetable, SOFT_CONSTRAINTS);
    expect(timetable.learnSlots).toEqual([[], [0], []]);
  });

  it('leaves the timetable as it is where that would be worse', () => {
    const timetable = passedOver(9);
    putLevelFirst(timetable, []);
    expect(timetable.learnSlots).toEqual([[], [], [0]]);
  });
});
