import { describe, expect, it } from 'vitest';
import {
  addReview,
  moveReview,
  reassignReview,
  swapReviews,
} from '../../../../src/planner/search/moves/review-moves.ts';
import { expectProposed, expectRefused, scripted, stateOf } from '../../../helpers/moves.ts';
import {
  learnAsTold,
  reviewAsTold,
  type SmallProblem,
  smallTimetable,
} from '../../../helpers/small-timetable.ts';

/** Two items learned on days 1 and 2, and sessions in use on days 10 and 20. */
function twoItems(reviews: Record<number, number | number[]>, problem: Partial<SmallProblem> = {}) {
  const timetable = smallTimetable({ slots: [1, 2, 10, 20], tasks: [{}, {}, {}, {}], ...problem });
  learnAsTold(timetable, { 0: 0, 1: 1, 2: 2, 3: 3 });
  reviewAsTold(timetable, reviews);
  return timetable;
}

describe('moveReview', () => {
  const make = () => twoItems({ 0: 2 });

  it('reviews an item on another day', () => {
    const timetable = make();
    expect(moveReview(timetable, scripted(0, 0, 0.8))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[3], [], [], []]);
  });

  it('is tried by the search', () => expectProposed(moveReview, make, [0, 0, 0.8]));

  it.each([
    ['before the first study', { slots: [1, 5, 10] }, { 0: 1, 1: 0 }, {}],
    ['that is not in use', { slots: [1, 10, 20] }, { 0: 0 }, {}],
    ['without room', { slots: [1, 10, { day: 20, capacity: 34 }] }, { 0: 0, 1: 2 }, {}],
    ['on a full day', { slots: [1, 10, 20], maxReviewsPerDay: 1 }, { 0: 0, 1: 2 }, { 2: 2 }],
  ])('finds no session %s', (_, problem, learned, reviewed) => {
    const known = { isKnown: true, sittings: [], minutes: 0 };
    const timetable = smallTimetable({ ...problem, tasks: [{}, {}, known] });
    learnAsTold(timetable, learned);
    const from = timetable.slot(1).day === 10 ? 1 : 2;
    reviewAsTold(timetable, { 0: from, ...reviewed });
    expectRefused(moveReview, timetable, [from / 3 + 0.1, 0, 0]);
  });

  it('is refused on a day on which the item is reviewed already, and taken back', () => {
    const timetable = twoItems({ 0: [2, 3] });
    expectRefused(moveReview, timetable, [0, 0, 0.8]);
  });
});

describe('swapReviews', () => {
  /** Two items with a review each, on the only two days that may have one. */
  const make = () => {
    const timetable = smallTimetable({ slots: [1, 10, 20], tasks: [{}, {}, {}, {}], maxReviewsPerDay: 1 });
    learnAsTold(timetable, { 0: 0, 1: 0, 2: 1, 3: 2 });
    reviewAsTold(timetable, { 0: 1, 1: 2 });
    return timetable;
  };

  it('exchanges reviews of full days, which cannot move', () => {
    expectRefused(moveReview, make(), [0.4, 0, 0]);
    const timetable = make();
    expect(swapReviews(timetable, scripted(0.4, 0, 0.7, 0))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[2], [1], [], []]);
  });

  it('is tried by the search', () => expectProposed(swapReviews, make, [0.4, 0, 0.7, 0]));

  it('does nothing with two reviews of one item, or of one session', () => {
    expectRefused(swapReviews, twoItems({ 0: [2, 3] }), [0, 0, 0.8, 0]);
    expectRefused(swapReviews, twoItems({ 0: 2, 1: 2 }), [0, 0, 0, 0.9]);
  });

  it('is refused where one would come before its first study, and both are taken back', () => {
    expectRefused(swapReviews, twoItems({ 0: 1, 1: 3 }), [0, 0, 0.8, 0]);
  });
});

describe('reassignReview', () => {
  const make = () => twoItems({ 0: 2 });

  it('reviews another item in the place of one', () => {
    const timetable = make();
    expect(reassignReview(timetable, scripted(0, 0, 0.3))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[], [2], [], []]);
  });

  it('is tried by the search', () => expectProposed(reassignReview, make, [0, 0, 0.3]));

  it('passes over what is learned on that day or later', () => {
    const timetable = make();
    expect(reassignReview(timetable, scripted(0, 0, 0.6))).toBe(false);
  });

  it('is refused where the other is reviewed on that day, and taken back', () => {
    expectRefused(reassignReview, twoItems({ 0: 2, 1: 2 }), [0, 0, 0.3]);
  });
});

describe('addReview', () => {
  const make = () => twoItems({});

  it('reviews an item once more', () => {
    const timetable = make();
    expect(addReview(timetable, scripted(0, 0.6))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[2], [], [], []]);
  });

  it('is tried by the search', () => expectProposed(addReview, make, [0, 0.6]));

  it('goes on to another item where one has four', () => {
    const timetable = smallTimetable({ slots: [1, 2, 3, 4, 5, 6], tasks: [{}, {}, {}, {}, {}, {}] });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 });
    reviewAsTold(timetable, { 0: [1, 2, 3, 4] });
    expect(addReview(timetable, scripted(0, 0.4))).toBe(true);
    expect(stateOf(timetable).reviewed.slice(0, 2)).toEqual([[1, 2, 3, 4], [2]]);
  });

  it('is refused where the item is reviewed on that day', () => {
    expectRefused(addReview, twoItems({ 0: 2 }), [0, 0.6]);
  });
});
