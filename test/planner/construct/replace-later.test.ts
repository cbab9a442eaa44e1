import { describe, expect, it } from 'vitest';
import { replaceLater } from '../../../src/planner/construct/replace-later.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { learnAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

describe(replaceLater.name, () => {
  /** A question of the level that is left out, and two things that fill the only session. */
  const full = (first: Partial<Task>, second: Partial<Task>) => {
    const timetable = smallTimetable({
      slots: [1],
      tasks: [{ minutes: 30 }, { minutes: 30, ...first }, { minutes: 30, ...second }],
    });
    learnAsTold(timetable, { 1: 0, 2: 0 });
    return timetable;
  };

  it('takes no more of later tiers out than the question needs', () => {
    const timetable = full({ tier: 1 }, { tier: 2 });
    expect(replaceLater(timetable, timetable.task(0))).toBe(true);
    expect(timetable.learnSlots).toEqual([[0], [], [0]]);
  });

  it.each([
    ['questions of the level', {}],
    ['mocks', { tier: 1, isMock: true, round: 0 }],
  ])('takes no %s out', (_, other) => {
    const timetable = full(other, other);
    expect(replaceLater(timetable, timetable.task(0))).toBe(false);
    expect(timetable.learnSlots).toEqual([[], [0], [0]]);
  });

  it('takes nothing out that something learned requires', () => {
    const timetable = full({ tier: 1 }, { requires: [1] });
    expect(replaceLater(timetable, timetable.task(0))).toBe(false);
  });

  it('changes nothing where the timetable may not stay as it would be', () => {
    const timetable = full({ tier: 1 }, { tier: 1 });
    expect(replaceLater(timetable, timetable.task(0), () => false)).toBe(false);
    expect(timetable.learnSlots).toEqual([[], [0], [0]]);
  });
});
