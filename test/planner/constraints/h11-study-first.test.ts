import { describe, expect, it } from 'vitest';
import { studyFirst } from '../../../src/planner/constraints/h11-study-first.ts';
import { reviewAsTold, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

/** Sessions on days 2, 3, 3 and 4; one task, reviewed on days 3 and 4 and not learned yet. */
function reviewed() {
  const timetable = smallTimetable({ slots: [2, 3, 3, 4], tasks: [{}, {}] });
  reviewAsTold(timetable, { 0: [1, 3] });
  return timetable;
}

describe('H11, in the builder: the first study comes before every review that is there', () => {
  it('carries its id', () => expect(studyFirst.id).toBe('H11'));

  it.each([
    ['the day before', 0, true],
    ['on its day', 2, false],
    ['later', 3, false],
  ])('a first study %s', (_, slot, isAllowed) => {
    const timetable = reviewed();
    expect(studyFirst.allows(timetable, sittingStep(timetable, 0, slot))).toBe(isAllowed);
    expect(timetable.tryLearn(timetable.task(0), [slot])).toBe(isAllowed);
  });

  it('learns an item again on a day on which it is not reviewed', () => {
    const timetable = smallTimetable({
      slots: [2, 3, 3, 4],
      tasks: [{}, { relearns: 0, memory: undefined }],
    });
    reviewAsTold(timetable, { 0: [1] });
    expect([0, 2, 3].map((slot) => timetable.tryLearn(timetable.task(1), [slot]))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("asks nothing of another item's reviews", () => {
    const timetable = reviewed();
    expect(studyFirst.allows(timetable, sittingStep(timetable, 1, 3))).toBe(true);
  });
});
