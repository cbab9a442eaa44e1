import { describe, expect, it } from 'vitest';
import { reviewSpacing } from '../../../src/planner/constraints/h11-review-spacing.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { learnAsTold, reviewAsTold, reviewStep, smallTimetable } from '../../helpers/small-timetable.ts';

/** Sessions on days 2, 3, 3, 4 and 5; one task, learned in the second. */
function learnedOnDayThree(overrides: Partial<Task> = {}) {
  const timetable = smallTimetable({ slots: [2, 3, 3, 4, 5], tasks: [overrides] });
  if (!overrides.isKnown) learnAsTold(timetable, { 0: 1 });
  return timetable;
}

describe('H11, in the builder: a review comes on a later day than what is there', () => {
  it('carries its id', () => expect(reviewSpacing.id).toBe('H11'));

  it.each([
    ['before the first study', 0, false],
    ['on its day', 2, false],
    ['on the day after', 3, true],
  ])('a review %s', (_, slot, isAllowed) => {
    const timetable = learnedOnDayThree();
    expect(reviewSpacing.allows(timetable, reviewStep(timetable, 0, slot))).toBe(isAllowed);
    expect(timetable.tryReview(timetable.task(0), slot)).toBe(isAllowed);
  });

  it('one review a day', () => {
    const timetable = learnedOnDayThree({ isKnown: true, sittings: [], minutes: 0 });
    reviewAsTold(timetable, { 0: 1 });
    expect(
      [0, 1, 2, 3].map((slot) => reviewSpacing.allows(timetable, reviewStep(timetable, 0, slot))),
    ).toEqual([true, false, false, true]);
  });

  it('what is known is reviewed from the day after its last touch on', () => {
    const timetable = learnedOnDayThree({ isKnown: true, sittings: [], minutes: 0, touchedOn: 3 });
    expect([2, 3].map((slot) => reviewSpacing.allows(timetable, reviewStep(timetable, 0, slot)))).toEqual([
      false,
      true,
    ]);
  });

  it('none on the day on which it is learned again', () => {
    const known = { isKnown: true, sittings: [], minutes: 0, relearnedBy: 1 };
    const timetable = smallTimetable({
      slots: [2, 3, 3, 4],
      tasks: [known, { relearns: 0, memory: undefined }],
    });
    learnAsTold(timetable, { 1: 1 });
    expect([0, 2, 3].map((slot) => reviewSpacing.allows(timetable, reviewStep(timetable, 0, slot)))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('nothing that is not learned, and nothing that is not remembered', () => {
    const empty = smallTimetable({ slots: [2, 3], tasks: [{}] });
    expect(reviewSpacing.allows(empty, reviewStep(empty, 0, 1))).toBe(false);
    const practised = learnedOnDayThree({ memory: undefined });
    expect(reviewSpacing.allows(practised, reviewStep(practised, 0, 3))).toBe(false);
  });
});
