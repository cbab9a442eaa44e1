import { describe, expect, it } from 'vitest';
import { reviewsPerDay } from '../../../src/planner/constraints/h14-reviews-per-day.ts';
import { reviewAsTold, reviewStep, smallTimetable } from '../../helpers/small-timetable.ts';

const KNOWN = { isKnown: true, sittings: [], minutes: 0 };

describe('H14, in the builder: at most so many reviews a day', () => {
  it('carries its id', () => expect(reviewsPerDay.id).toBe('H14'));

  it('allows the last of a day, and no more, in whatever sessions', () => {
    const timetable = smallTimetable({
      ...{ slots: [1, 1, 2], maxReviewsPerDay: 2 },
      tasks: [KNOWN, KNOWN, KNOWN],
    });
    reviewAsTold(timetable, { 0: 0 });
    expect(reviewsPerDay.allows(timetable, reviewStep(timetable, 1, 1))).toBe(true);
    reviewAsTold(timetable, { 1: 1 });
    expect(reviewsPerDay.allows(timetable, reviewStep(timetable, 2, 1))).toBe(false);
    expect(reviewsPerDay.allows(timetable, reviewStep(timetable, 2, 2))).toBe(true);
    expect(timetable.tryReview(timetable.task(2), 1)).toBe(false);
    expect(timetable.tryReview(timetable.task(2), 2)).toBe(true);
  });

  it('counts reviews of sessions that nothing moves', () => {
    const fixed = [{ day: 1, minutes: 10, reviewMinutes: 10, reviews: 2 }];
    const timetable = smallTimetable({ slots: [1], tasks: [KNOWN], maxReviewsPerDay: 2, fixed });
    expect(reviewsPerDay.allows(timetable, reviewStep(timetable, 0, 0))).toBe(false);
  });
});
