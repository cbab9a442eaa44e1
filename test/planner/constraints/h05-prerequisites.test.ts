import { describe, expect, it } from 'vitest';
import { prerequisites } from '../../../src/planner/constraints/h05-prerequisites.ts';
import { learnAsTold, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

/** Three sessions; the second task requires the first. */
function pair(first: object = {}) {
  return smallTimetable({ slots: [1, 2, 3], tasks: [first, { requires: [0] }] });
}

describe('H5, in the builder: a hard prerequisite is learned before', () => {
  it('carries its id', () => expect(prerequisites.id).toBe('H5'));

  it.each([
    ['earlier', 0, true],
    ['in the same session', 1, true],
    ['later', 2, false],
  ])('what is required stands %s', (_, slot, isAllowed) => {
    const timetable = pair();
    learnAsTold(timetable, { 0: slot });
    expect(prerequisites.allows(timetable, sittingStep(timetable, 1, 1))).toBe(isAllowed);
    expect(timetable.tryLearn(timetable.task(1), [1])).toBe(isAllowed);
  });

  it('what is required is not learned at all', () => {
    const timetable = pair();
    expect(prerequisites.allows(timetable, sittingStep(timetable, 1, 2))).toBe(false);
  });

  it('what is required comes in parts, and all of them count', () => {
    const timetable = pair({ sittings: [30, 30], minutes: 60 });
    learnAsTold(timetable, { 0: [0, 2] });
    expect(prerequisites.allows(timetable, sittingStep(timetable, 1, 1))).toBe(false);
    expect(prerequisites.allows(timetable, sittingStep(timetable, 1, 2))).toBe(true);
    timetable.unplace(timetable.task(0));
    learnAsTold(timetable, { 0: [0] });
    expect(prerequisites.allows(timetable, sittingStep(timetable, 1, 1))).toBe(false);
  });

  it.each([
    ['later', 2, true],
    ['in the same session', 1, true],
    ['earlier', 0, false],
  ])('what requires it stands %s', (_, slot, isAllowed) => {
    const timetable = pair();
    learnAsTold(timetable, { 1: slot });
    expect(prerequisites.allows(timetable, sittingStep(timetable, 0, 1))).toBe(isAllowed);
    expect(timetable.tryLearn(timetable.task(0), [1])).toBe(isAllowed);
  });

  it('parts of one item come in their order', () => {
    const timetable = smallTimetable({ slots: [1, 2, 3], tasks: [{ sittings: [30, 30], minutes: 60 }] });
    expect(timetable.tryLearn(timetable.task(0), [1, 0])).toBe(false);
    expect(timetable.tryLearn(timetable.task(0), [1, 1])).toBe(true);
  });
});
