import { describe, expect, it } from 'vitest';
import { shareTime } from '../../../src/planner/construct/share.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { type SmallProblem, smallTimetable } from '../../helpers/small-timetable.ts';

/** Practice: it is not reviewed, so that all of the time is for first passes. */
const PRACTICE: Partial<Task> = { memory: undefined, minutes: 60 };

/** What blocks of a week each choose, by position, from tasks all of which may enter. */
function chosenOf(tasks: readonly Partial<Task>[], slots: SmallProblem['slots'] = [1, 3, 8, 10]) {
  const { problem } = smallTimetable({
    slots,
    tasks: tasks.map((task) => ({ ...PRACTICE, ...task })),
    blocks: [
      { id: 'fundamentals', from: 0, to: 6 },
      { id: 'deep-learning', from: 7, to: 69 },
    ],
    opensOn: [0, 7],
  });
  const shares = shareTime(
    problem,
    problem.tasks.map((task) => ({ task, distance: 0 })),
    [],
  );
  const indices = (list: readonly Task[]) => list.map(({ index }) => index).sort((a, b) => a - b);
  return {
    ...shares,
    chosen: shares.blocks.map(({ chosen }) => indices(chosen)),
    stretch: shares.blocks.map(({ stretch }) => indices(stretch)),
    opensNextEarly: shares.blocks.map(({ opensNextEarly }) => opensNextEarly),
  };
}

describe('shareTime', () => {
  it("chooses what is worth most for its minutes, as much as each block's time holds", () => {
    const { chosen, stretch, opensNextEarly, pace } = chosenOf([
      { weight: 1 },
      { weight: 3 },
      { weight: 2 },
      { block: 1 },
    ]);
    expect({ chosen, stretch, opensNextEarly, pace }).toEqual({
      chosen: [[1, 2], [3]],
      stretch: [[0], []],
      opensNextEarly: [false, true],
      pace: 1,
    });
  });

  it('hands the time of a block that runs out of material on to the next one', () => {
    const one = { block: 1 };
    expect(chosenOf([{}, one, one, one, one]).chosen).toEqual([[0], [1, 2, 3]]);
    expect(chosenOf([{}, {}, one, one, one, one]).chosen).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('hands on what questions of the level in later blocks fill, before it draws on a later tier', () => {
    const [own, later, next] = [{}, { tier: 4 }, { block: 1 }];
    expect(chosenOf([own, later, next, next, next])).toMatchObject({
      chosen: [[0], [2, 3, 4]],
      stretch: [[1], []],
      opensNextEarly: [true, false],
    });
    expect(chosenOf([own, later, next, next])).toMatchObject({
      chosen: [
        [0, 1],
        [2, 3],
      ],
      opensNextEarly: [false, false],
    });
    expect(chosenOf([own, later, next, { block: 1, tier: 1 }, { block: 1, tier: 1 }]).chosen).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('draws on a later tier only where the one before is used up', () => {
    expect(
      chosenOf([{ minutes: 90 }, { minutes: 90 }, { tier: 1, minutes: 20, weight: 9 }]).chosen[0],
    ).toEqual([0]);
    expect(chosenOf([{ minutes: 90 }, { tier: 1, minutes: 20, weight: 9 }]).chosen[0]).toEqual([0, 1]);
  });

  it('takes an item only together with what it requires', () => {
    const [needy, required] = [{ requires: [1], weight: 9 }, { weight: 0.1 }];
    expect(chosenOf([needy, required, { weight: 1 }]).chosen[0]).toEqual([0, 1]);
    expect(chosenOf([needy, { ...required, minutes: 61 }, { weight: 1 }]).chosen[0]).toEqual([2]);
  });

  it('tells the part of the time that the chosen items fill', () => {
    expect(chosenOf([{}]).pace).toBe(0.25);
  });

  it('keeps time for the reviews of what it chooses', () => {
    const plain = smallTimetable({ slots: [30, 60], tasks: [{}, {}] });
    const { reserve } = shareTime(
      plain.problem,
      plain.problem.tasks.map((task) => ({ task, distance: 0 })),
      [],
    );
    // 2.5 likely reviews of 5 minutes each, in 120 minutes of free time; H14 leaves a week no more than 35 %.
    expect(reserve[30]).toBe(Math.floor(60 * ((2 * 2.5 * 5) / 120)));
    expect(reserve.filter((minutes) => minutes > 0)).toHaveLength(2);
  });
});
