import { describe, expect, it } from 'vitest';
import { quietDays } from '../../../src/planner/constraints/h08-quiet-days.ts';
import { sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

/** With slots before the first quiet day, on it, and on the eve. */
function beforeInterview(interviewDay = 60, quietDays = 7) {
  const first = interviewDay - quietDays;
  return smallTimetable({
    ...{ slots: [first - 1, first, interviewDay - 1], interviewDay },
    tasks: [{}, { isLateAllowed: true }],
  });
}

describe('H8, in the builder: nothing new in the last seven days', () => {
  it('carries its id', () => expect(quietDays.id).toBe('H8'));

  it.each([
    ['eight days before', 0, true],
    ['seven days before', 1, false],
    ['on the eve', 2, false],
  ])('%s', (_, slot, isAllowed) => {
    const timetable = beforeInterview();
    expect(quietDays.allows(timetable, sittingStep(timetable, 0, slot))).toBe(isAllowed);
    expect(timetable.tryLearn(timetable.task(0), [slot])).toBe(isAllowed);
  });

  it.each([
    ['eight weeks', 56, 7],
    ['five weeks', 35, 5],
    ['two weeks', 14, 2],
    ['a day', 1, 1],
  ])('in a plan of %s: the last eighth, at most seven days', (_, days, quiet) => {
    const timetable = beforeInterview(days, quiet);
    const allowed = [0, 1, 2].map((slot) => quietDays.allows(timetable, sittingStep(timetable, 0, slot)));
    expect(allowed).toEqual([true, false, false]);
  });

  it('allows what may come late on every day', () => {
    const timetable = beforeInterview();
    for (const slot of [0, 1, 2])
      expect(quietDays.allows(timetable, sittingStep(timetable, 1, slot))).toBe(true);
  });
});
