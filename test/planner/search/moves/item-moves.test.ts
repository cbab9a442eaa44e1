import { describe, expect, it } from 'vitest';
import type { Task } from '../../../../src/planner/model/planning-problem.ts';
import {
  addItem,
  moveItem,
  replaceItem,
  swapItems,
  tradeItem,
} from '../../../../src/planner/search/moves/item-moves.ts';
import { expectProposed, expectRefused, scripted, stateOf } from '../../../helpers/moves.ts';
import {
  learnAsTold,
  reviewAsTold,
  type SmallProblem,
  smallTimetable,
} from '../../../helpers/small-timetable.ts';

const KNOWN = { isKnown: true, sittings: [], minutes: 0 };

describe('moveItem', () => {
  /** One item in the first of three sessions, reviewed in the third; another one fills the second if told. */
  const make = (overrides: Partial<Task> = {}, secondMinutes = 20) => {
    const timetable = smallTimetable({ slots: [1, 2, 5], tasks: [overrides, { minutes: secondMinutes }] });
    learnAsTold(timetable, { 0: 0, 1: 1 });
    reviewAsTold(timetable, { 0: 2 });
    return timetable;
  };

  it('learns an item in another session and leaves its reviews', () => {
    const timetable = make();
    expect(moveItem(timetable, scripted(0, 0.4))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[1], [1]], reviewed: [[2], []] });
  });

  it('is tried by the search', () => expectProposed(moveItem, make, [0, 0.4]));

  it('leaves mocks where they are', () => {
    const timetable = make({ isMock: true, round: 0 });
    expect(moveItem(timetable, scripted(0, 0))).toBe(true);
    expect(stateOf(timetable).learned).toEqual([[0], [0]]);
  });

  it('is refused where its review is, and taken back', () => {
    expectRefused(moveItem, make({}, 60), [0, 0.9]);
  });
});

describe('swapItems', () => {
  const make = (a: Partial<Task> = {}, b: Partial<Task> = {}, secondCapacity = 60) => {
    const timetable = smallTimetable({
      slots: [{ day: 1 }, { day: 2, capacity: secondCapacity }, { day: 3 }],
      tasks: [
        { minutes: 60, ...a },
        { minutes: 60, ...b },
      ],
    });
    learnAsTold(timetable, { 0: 0, 1: 1 });
    return timetable;
  };

  it('exchanges two items whose sessions are full', () => {
    const timetable = make();
    expect(swapItems(timetable, scripted(0, 0.5))).toBe(true);
    expect(stateOf(timetable).learned).toEqual([[1], [0]]);
  });

  it('is tried by the search', () => expectProposed(swapItems, make, [0, 0.5]));

  it('passes over what has no room in the other session', () => {
    expectRefused(swapItems, make({}, { minutes: 30 }, 30), [0, 0.5]);
  });

  it('passes over items in parts and mocks', () => {
    expectRefused(swapItems, make({}, { isMock: true }), [0, 0.5]);
    const parts = smallTimetable({ slots: [1, 2, 3], tasks: [{}, { sittings: [20, 20], minutes: 40 }] });
    learnAsTold(parts, { 0: 0, 1: [1, 2] });
    expectRefused(swapItems, parts, [0, 0.5]);
  });

  it('is refused where one of them may not go, and both are taken back', () => {
    const timetable = make();
    reviewAsTold(timetable, { 0: 1 });
    expectRefused(swapItems, timetable, [0, 0.5]);
  });
});

describe('replaceItem', () => {
  /** An item with a review, and one that was left out. */
  const make = (out: Partial<Task> = {}, into: Partial<Task> = {}, problem: Partial<SmallProblem> = {}) => {
    const timetable = smallTimetable({ slots: [1, 2, 5], tasks: [out, into, { requires: [] }], ...problem });
    learnAsTold(timetable, { 0: 0, 2: 2 });
    reviewAsTold(timetable, { 0: 2 });
    return timetable;
  };

  it('learns what was left out in the place of an item, which hands its reviews on', () => {
    const timetable = make();
    expect(replaceItem(timetable, scripted(0, 0.4))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[], [0], [2]], reviewed: [[], [2], []] });
  });

  it('is tried by the search', () => expectProposed(replaceItem, make, [0, 0.4]));

  it.each([
    ['of a later tier', {}, { tier: 1 }, {}],
    ['that is in a plan only where something requires it', {}, { isOnlyRequired: true }, {}],
    ['that weighs nothing', {}, { weight: 0 }, {}],
    ['that is longer than the place', {}, { minutes: 61 }, {}],
    ['of another block where its own has no more than its least', {}, { block: 1 }, { leastMinutes: [31] }],
  ])('lets nothing in %s', (_, out, into, problem) => {
    const timetable = make(out, into, problem);
    expectRefused(replaceItem, timetable, [0, 0.4]);
  });

  it('lets something of another block in where its own can do without', () => {
    const timetable = make({}, { block: 1 }, { leastMinutes: [30] });
    expect(replaceItem(timetable, scripted(0, 0.4))).toBe(true);
    expect(stateOf(timetable).learned).toEqual([[], [0], [2]]);
  });

  it('leaves what something planned requires', () => {
    const timetable = smallTimetable({ slots: [1, 2], tasks: [{}, {}, { requires: [0] }, {}] });
    learnAsTold(timetable, { 0: 0, 2: 1 });
    expect(replaceItem(timetable, scripted(0, 0.3))).toBe(true);
    expect(stateOf(timetable).learned).toEqual([[0], [1], [], []]);
  });

  it('leaves the questions of the level of a block that handed days on, and nothing else', () => {
    const days = { id: 'fundamentals' as const, from: 0, to: 13 };
    const handedOn = { blocks: [days, { ...days, from: 14, to: 69 }], opensOn: [0, 10] };
    expectRefused(replaceItem, make({}, {}, handedOn), [0]);
    for (const tier of [1, 2, 6]) {
      expect(replaceItem(make({ tier }, {}, handedOn), scripted(0, 0.4))).toBe(true);
    }
  });
});

describe('addItem', () => {
  /** A session with two reviews and room for 15 minutes besides, and an item that was left out. */
  const make = (minutes = 20, problem: Partial<SmallProblem> = {}) => {
    const timetable = smallTimetable({
      slots: [{ day: 5, capacity: 25 }],
      tasks: [{ minutes }, KNOWN, KNOWN],
      ...problem,
    });
    reviewAsTold(timetable, { 1: 0, 2: 0 });
    return timetable;
  };

  it('learns one more item where there is room', () => {
    const timetable = make(15);
    expect(addItem(timetable, scripted(0, 0.1, 0))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[0], [], []], reviewed: [[], [0], [0]] });
  });

  it('learns it in the place of as many reviews as it takes', () => {
    const timetable = make();
    expect(addItem(timetable, scripted(0, 0.9, 0, 0))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[0], [], []], reviewed: [[], [], [0]] });
  });

  it('is tried by the search', () => expectProposed(addItem, make, [0, 0.9, 0, 0]));

  it('looks only for room every second time', () => {
    expectRefused(addItem, make(), [0, 0.1, 0]);
  });

  it('does not try a session before the block opens, nor what is longer than the session', () => {
    expectRefused(addItem, make(15, { opensOn: [6, 6, 6, 6, 6, 6] }), [0, 0.1, 0]);
    expectRefused(addItem, make(26), [0, 0.9, 0]);
  });

  it('is refused where a constraint forbids the item, and the reviews come back', () => {
    const timetable = make(20, { tasks: [{ minutes: 20, requires: [3] }, KNOWN, KNOWN, { weight: 0 }] });
    expectRefused(addItem, timetable, [0, 0.9, 0, 0]);
  });
});

describe('tradeItem', () => {
  /** An item in a session on day 20, and two that were touched long ago and last. */
  const make = (out: Partial<Task> = {}, problem: Partial<SmallProblem> = {}) => {
    const timetable = smallTimetable({
      slots: [20, 21],
      tasks: [out, { ...KNOWN, weight: 1 }, { ...KNOWN, weight: 3 }],
      leastMinutes: [0],
      ...problem,
    });
    learnAsTold(timetable, { 0: 0 });
    return timetable;
  };

  it('gives an item up for the reviews that are worth most in its place', () => {
    const timetable = make();
    expect(tradeItem(timetable, scripted(0))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[], [], []], reviewed: [[], [0], [0]] });
    expect(timetable.slotReviews[0]).toEqual([2, 1]);
  });

  it('takes as many reviews as a day may have, the best first', () => {
    const timetable = make({}, { maxReviewsPerDay: 1 });
    expect(tradeItem(timetable, scripted(0))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[], [], [0]]);
  });

  it('is tried by the search', () => expectProposed(tradeItem, make, [0]));

  it('leaves a block its least minutes, and items in parts', () => {
    expectRefused(tradeItem, make({}, { leastMinutes: [1] }), [0]);
    const parts = smallTimetable({ slots: [20, 21], tasks: [{ sittings: [20, 20], minutes: 40 }, KNOWN] });
    learnAsTold(parts, { 0: [0, 1] });
    expectRefused(tradeItem, parts, [0]);
  });
});
