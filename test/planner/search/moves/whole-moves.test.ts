import { describe, expect, it } from 'vitest';
import {
  exchangeWhole,
  insertByEjection,
  moveWhole,
  renewReviews,
  swapFoundation,
  swapWhole,
} from '../../../../src/planner/search/moves/whole-moves.ts';
import { expectProposed, expectRefused, scripted, stateOf } from '../../../helpers/moves.ts';
import { learnAsTold, reviewAsTold, smallTimetable } from '../../../helpers/small-timetable.ts';

const KNOWN = { isKnown: true, sittings: [], minutes: 0 };

describe('renewReviews', () => {
  /** An item learned on day 1, and sessions in use on days 2, 10 and 20. */
  const make = (reviews: number[] = [1, 2]) => {
    const timetable = smallTimetable({ slots: [1, 2, 10, 20], tasks: [{}, {}, {}, {}] });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2, 3: 3 });
    reviewAsTold(timetable, { 0: reviews });
    return timetable;
  };

  it('chooses as many reviews as there were anew, one at random and the others where they do most', () => {
    const timetable = make();
    expect(renewReviews(timetable, scripted(0, 0.6, 0.1))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[2, 3], [], [], []]);
  });

  it('is tried by the search', () => expectProposed(renewReviews, make, [0, 0.6, 0.1]));

  it('is refused where nothing is reviewed', () => expectRefused(renewReviews, make([]), [0]));
});

describe('moveWhole', () => {
  /** An item reviewed on day 5, and sessions in use on days 5, 10 and 20. */
  const make = () => {
    const timetable = smallTimetable({ slots: [1, 5, 10, 20], tasks: [{}, {}, {}, {}] });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2, 3: 3 });
    reviewAsTold(timetable, { 0: 1 });
    return timetable;
  };

  it('learns an item where its reviews would be in the way, and reviews it anew', () => {
    const timetable = make();
    expect(moveWhole(timetable, scripted(0, 0.6, 0.4, 0.4))).toBe(true);
    expect(stateOf(timetable)).toEqual({
      learned: [[2], [1], [2], [3]],
      reviewed: [[3], [], [], []],
    });
  });

  it('is tried by the search', () => expectProposed(moveWhole, make, [0, 0.6, 0.4, 0.4]));

  it('learns it in the place of reviews, which find other days', () => {
    const timetable = smallTimetable({
      slots: [{ day: 1 }, { day: 10, capacity: 40 }, { day: 20 }],
      tasks: [{ minutes: 10 }, {}, {}, KNOWN, KNOWN],
    });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2 });
    reviewAsTold(timetable, { 3: 1, 4: 1 });
    expect(moveWhole(timetable, scripted(0, 0.5, 0, 0, 0.4, 0.9, 0.9))).toBe(true);
    expect(stateOf(timetable)).toEqual({
      learned: [[1], [1], [2], [], []],
      reviewed: [[2], [], [], [2], [2]],
    });
  });

  it('is refused where no session has room, and taken back with the reviews', () => {
    const timetable = smallTimetable({ slots: [1, 5, 10], tasks: [{}, { minutes: 55 }, { minutes: 60 }] });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2 });
    reviewAsTold(timetable, { 0: 1 });
    expectRefused(moveWhole, timetable, [0, 0]);
  });
});

describe('insertByEjection', () => {
  /** An item of an hour, and two of half an hour in one session. */
  const make = () => {
    const timetable = smallTimetable({ slots: [1, 2], tasks: [{ minutes: 60 }, {}, {}] });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 1 });
    return timetable;
  };
  const NUMBERS = [0, 0.6, 0, 0, 0, 0];

  it('learns an item in a full session, and what stands there elsewhere', () => {
    const timetable = make();
    expect(insertByEjection(timetable, scripted(...NUMBERS))).toBe(true);
    expect(stateOf(timetable).learned).toEqual([[1], [0], [0]]);
  });

  it('is tried by the search', () => expectProposed(insertByEjection, make, NUMBERS));

  /** A session that is full, and an item that was left out. */
  const full = (tier: number) => {
    const timetable = smallTimetable({ slots: [1], tasks: [{ minutes: 60, tier }, { minutes: 60 }] });
    learnAsTold(timetable, { 1: 0 });
    return timetable;
  };

  it('leaves out what finds no other place where an item comes in its place', () => {
    const timetable = full(0);
    expect(insertByEjection(timetable, scripted(0, 0, 0, 0, 0))).toBe(true);
    expect(stateOf(timetable).learned).toEqual([[0], []]);
  });

  it('is refused where that would be for an item of a later tier, and taken back', () => {
    expectRefused(insertByEjection, full(1), [0, 0, 0, 0]);
  });

  it('is refused where a mock stands there', () => {
    const timetable = smallTimetable({ slots: [1, 2], tasks: [{}, { minutes: 60, isMock: true, round: 0 }] });
    learnAsTold(timetable, { 0: 0, 1: 1 });
    expectRefused(insertByEjection, timetable, [0, 0.6]);
  });
});

describe('swapWhole', () => {
  /** Two items in two parts each, in four full sessions, and a review of the second one. */
  const make = (requires: number[] = []) => {
    const parts = { sittings: [30, 30], minutes: 60 };
    const short = (day: number) => ({ day, capacity: 30 });
    const timetable = smallTimetable({
      slots: [short(1), short(2), short(3), short(4), 10],
      tasks: [parts, { ...parts, requires }, {}],
    });
    learnAsTold(timetable, { 0: [0, 1], 1: [2, 3], 2: 4 });
    reviewAsTold(timetable, { 1: 4 });
    return timetable;
  };

  it('exchanges two items in parts, and reviews them anew', () => {
    const timetable = make();
    expect(swapWhole(timetable, scripted(0, 0.4, 0))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[2, 3], [0, 1], [4]], reviewed: [[], [4], []] });
  });

  it('is tried by the search', () => expectProposed(swapWhole, make, [0, 0.4, 0]));

  it('is refused where one requires the other, and both are taken back', () => {
    expectRefused(swapWhole, make([0]), [0, 0.4]);
  });

  it('passes over what may not be learned on the day of the other', () => {
    const timetable = smallTimetable({
      ...{ slots: [1, 20], opensOn: [0, 14, 14, 14, 14, 14] },
      tasks: [{}, { block: 1 }],
    });
    learnAsTold(timetable, { 0: 0, 1: 1 });
    expectRefused(swapWhole, timetable, [0, 0]);
  });
});

describe('swapFoundation', () => {
  /** Evaluation with a review, statistics, on which it builds, after that, and coding between them. */
  const make = (level = 0, opensOn = [0, 0, 0, 0, 0, 0]) => {
    const timetable = smallTimetable({
      ...{ slots: [1, 5, 10, 20], opensOn },
      tasks: [
        { topic: 'evaluation' },
        { topic: 'statistics', level, block: 1 },
        { topic: 'coding' },
        { topic: 'coding' },
      ],
      buildsOn: new Map([['evaluation', ['statistics']]]),
    });
    learnAsTold(timetable, { 0: 0, 1: 2, 2: 1, 3: 3 });
    reviewAsTold(timetable, { 0: 1 });
    return timetable;
  };

  it('exchanges an item with a later one that it builds on, whichever is found first, and reviews it anew', () => {
    const timetable = make();
    expect(swapFoundation(timetable, scripted(0.6, 0, 0.5))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[2], [0], [1], [3]], reviewed: [[3], [], [], []] });
  });

  it('is tried by the search', () => expectProposed(swapFoundation, make, [0, 0, 0.5]));

  it.each([
    ['the later one is harder', make(2), [0]],
    ['the later one may not be learned so early', make(0, [0, 4, 4, 4, 4, 4]), [0, 0]],
  ])('is refused where %s', (_, timetable, numbers) => expectRefused(swapFoundation, timetable, numbers));
});

describe('exchangeWhole', () => {
  /** An item with a review, one that was left out, and one that stays. */
  const make = (tier = 0) => {
    const timetable = smallTimetable({ slots: [1, 2, 10], tasks: [{}, { tier }, { requires: [] }] });
    learnAsTold(timetable, { 0: 0, 2: 2 });
    reviewAsTold(timetable, { 0: 2 });
    return timetable;
  };

  it('puts an item out and learns another one anywhere, with a review of its own', () => {
    const timetable = make();
    expect(exchangeWhole(timetable, scripted(0, 0.3, 0.5, 0.4))).toBe(true);
    expect(stateOf(timetable)).toEqual({ learned: [[], [1], [2]], reviewed: [[], [2], []] });
  });

  it('is tried by the search', () => expectProposed(exchangeWhole, make, [0, 0.3, 0.5, 0.4]));

  it('lets nothing of a later tier in', () => expectRefused(exchangeWhole, make(1), [0, 0.3]));

  it('is refused where the other fits nowhere, and the first comes back with its reviews', () => {
    const timetable = smallTimetable({ slots: [1, 10], tasks: [{}, { minutes: 61 }, {}] });
    learnAsTold(timetable, { 0: 0, 2: 1 });
    reviewAsTold(timetable, { 0: 1 });
    expectRefused(exchangeWhole, timetable, [0, 0.4, 0]);
  });
});
