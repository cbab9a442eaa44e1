import { describe, expect, it } from 'vitest';
import {
  allocate,
  fillSlack,
  leftOver,
  placeAnywhere,
  placeFrom,
} from '../../../src/planner/construct/allocate.ts';
import type { Shares } from '../../../src/planner/construct/share.ts';
import type { Timetable } from '../../../src/planner/construct/timetable.ts';
import { zeros } from '../../../src/planner/model/loads.ts';
import { learnAsTold, type SmallProblem, smallTimetable } from '../../helpers/small-timetable.ts';

const TWO_BLOCKS: SmallProblem['blocks'] = [
  { id: 'fundamentals', from: 0, to: 6 },
  { id: 'deep-learning', from: 7, to: 69 },
];

/** What each block is to learn, by position, in order; the whole of the time is for first passes. */
function sharesOf(
  { problem }: Timetable,
  chosen: number[][],
  overrides: Partial<Shares> = {},
  opensNextEarly = false,
): Shares {
  const blocks = problem.blocks.map((_, block) => ({
    wantedMinutes: 0,
    chosen: (chosen[block] ?? []).flatMap((task) => problem.tasks[task] ?? []),
    stretch: [],
    opensNextEarly,
  }));
  return { blocks, reserve: zeros(70), pace: 1, ...overrides };
}

describe('allocate', () => {
  const twoBlocks = () =>
    smallTimetable({
      ...{ slots: [1, 3, 8, 10], blocks: TWO_BLOCKS, opensOn: [0, 7] },
      tasks: [{ minutes: 60 }, { minutes: 60, block: 1 }],
    });

  it("learns each block's items on its own days, while the block before keeps the rest of its", () => {
    const empty = twoBlocks();
    const { learnSlots, opensOn } = allocate(empty.problem, sharesOf(empty, [[0], [1]]));
    expect(learnSlots).toEqual([[0], [2]]);
    expect(opensOn).toEqual([0, 7]);
  });

  it('opens the next block early where the one before has nothing left', () => {
    const empty = twoBlocks();
    const { learnSlots, opensOn } = allocate(empty.problem, sharesOf(empty, [[0], [1]], {}, true));
    expect(learnSlots).toEqual([[0], [1]]);
    expect(opensOn).toEqual([0, 1]);
  });

  it('takes a topic that the session does not have yet before one that it has', () => {
    const empty = smallTimetable({ slots: [1, 2], tasks: [{}, {}, { topic: 'coding' }] });
    expect(allocate(empty.problem, sharesOf(empty, [[0, 1, 2]])).learnSlots).toEqual([[0], [1], [0]]);
  });

  it('keeps the time for reviews free, but for the first item of a day', () => {
    const empty = smallTimetable({ slots: [1, 2], tasks: [{}, {}] });
    const reserve = zeros(70);
    reserve[1] = 20;
    expect(allocate(empty.problem, sharesOf(empty, [[0, 1]], { reserve })).learnSlots).toEqual([[0], [1]]);
    reserve[1] = 0;
    expect(allocate(empty.problem, sharesOf(empty, [[0, 1]], { reserve })).learnSlots).toEqual([[0], [0]]);
  });

  it('gives each week no more than its even share', () => {
    const empty = smallTimetable({ slots: [1, 3, 8, 10], tasks: [{ minutes: 60 }, { minutes: 60 }] });
    expect(allocate(empty.problem, sharesOf(empty, [[0, 1]], { pace: 0.5 })).learnSlots).toEqual([[0], [2]]);
  });

  const mock = { isMock: true, isLateAllowed: true, memory: undefined };

  it('spreads mocks over the last 14 days, in the order of the rounds', () => {
    const empty = smallTimetable({
      slots: [50, 57, 60, 63, 66],
      tasks: [
        { ...mock, round: 1 },
        { ...mock, round: 0 },
      ],
    });
    expect(allocate(empty.problem, sharesOf(empty, [[]])).learnSlots).toEqual([[4], [2]]);
  });

  it('gives mocks two thirds of that time at most', () => {
    const empty = smallTimetable({
      slots: [60],
      tasks: [
        { ...mock, round: 0 },
        { ...mock, round: 1 },
      ],
    });
    expect(allocate(empty.problem, sharesOf(empty, [[]])).learnSlots).toEqual([[0], []]);
  });
});

describe('placeFrom', () => {
  const parts = { sittings: [30, 30], minutes: 60 };

  it('learns a task in one piece there or nowhere', () => {
    const timetable = smallTimetable({ slots: [1, 2], tasks: [{ minutes: 45 }, {}] });
    learnAsTold(timetable, { 1: 0 });
    expect(placeFrom(timetable, timetable.task(0), 0)).toBe(false);
    expect(placeFrom(timetable, timetable.task(0), 1)).toBe(true);
    expect(timetable.learnSlots[0]).toEqual([1]);
  });

  it('learns each further part in the next slot that has room', () => {
    const timetable = smallTimetable({ slots: [1, 2, 3], tasks: [parts, { minutes: 60 }] });
    learnAsTold(timetable, { 1: 1 });
    expect(placeFrom(timetable, timetable.task(0), 0)).toBe(true);
    expect(timetable.learnSlots[0]).toEqual([0, 2]);
  });

  it('leaves no part behind where one finds no room, or a constraint forbids one', () => {
    const timetable = smallTimetable({ slots: [1, 2], tasks: [parts, { minutes: 60 }] });
    learnAsTold(timetable, { 1: 1 });
    expect(placeFrom(timetable, timetable.task(0), 0)).toBe(false);
    const late = smallTimetable({ slots: [52, 53], interviewDay: 60, tasks: [parts] });
    expect(placeFrom(late, late.task(0), 0)).toBe(false);
    expect([timetable.learnSlots[0], late.learnSlots[0]]).toEqual([[], []]);
    expect([timetable.slotMinutes, late.slotMinutes]).toEqual([
      [0, 60],
      [0, 0],
    ]);
  });
});

describe('placeAnywhere', () => {
  it('prefers a session in use to an earlier one that is empty', () => {
    const timetable = smallTimetable({ slots: [1, 2, 3], tasks: [{}, {}] });
    learnAsTold(timetable, { 1: 1 });
    expect(placeAnywhere(timetable, timetable.task(0))).toBe(true);
    expect(timetable.learnSlots[0]).toEqual([1]);
  });

  it('takes the first empty one where none in use has room, and says where there is none', () => {
    const timetable = smallTimetable({ slots: [1, 2, 3], tasks: [{ minutes: 60 }, {}, { minutes: 61 }] });
    learnAsTold(timetable, { 1: 1 });
    expect(placeAnywhere(timetable, timetable.task(0))).toBe(true);
    expect(timetable.learnSlots[0]).toEqual([0]);
    expect(placeAnywhere(timetable, timetable.task(2))).toBe(false);
  });
});

describe('fillSlack', () => {
  /** One slot, and an item that requires another one of so many minutes. */
  const make = (requiredMinutes: number) =>
    smallTimetable({
      slots: [1],
      tasks: [{ minutes: requiredMinutes }, { requires: [0] }, { minutes: 20 }],
    });

  it('learns what is left in the order that it is given, each with what it requires', () => {
    const timetable = make(30);
    fillSlack(timetable, [timetable.task(1), timetable.task(2)]);
    expect(timetable.learnSlots).toEqual([[0], [0], []]);
  });

  it('leaves no prerequisite behind of what finds no place itself', () => {
    const timetable = make(31);
    fillSlack(timetable, [timetable.task(1), timetable.task(2)]);
    expect(timetable.learnSlots).toEqual([[], [], [0]]);
  });
});

describe('leftOver', () => {
  it('names chosen items before the rest, the rest by tier, each by value for its time', () => {
    const timetable = smallTimetable({
      slots: [1],
      tasks: [
        { weight: 1 },
        { weight: 2 },
        { weight: 9, tier: 2 },
        { weight: 3, tier: 1 },
        { weight: 4, tier: 1 },
        {},
      ],
    });
    learnAsTold(timetable, { 5: 0 });
    const tasks = (...indices: number[]) => indices.map((index) => timetable.task(index));
    const block = {
      wantedMinutes: 0,
      opensNextEarly: false,
      chosen: tasks(0, 5, 1),
      stretch: tasks(2, 3, 4),
    };
    const left = leftOver(timetable, { blocks: [block], reserve: [], pace: 1 });
    expect(left.map(({ index }) => index)).toEqual([1, 0, 4, 3, 2]);
  });
});
