import { describe, expect, it } from 'vitest';
import { partsTogether } from '../../../src/planner/constraints/h18-parts-together.ts';
import { learnAsTold, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

function inParts() {
  return smallTimetable({
    slots: [1, 11, 12, 21],
    tasks: [{ sittings: [30, 30, 30], minutes: 90 }, {}],
  });
}

describe('H18, in the builder: the parts of an item within 10 days', () => {
  it('carries its id', () => expect(partsTogether.id).toBe('H18'));

  it('allows the next part after ten days, and no later', () => {
    const timetable = inParts();
    learnAsTold(timetable, { 0: [0] });
    expect([1, 2].map((slot) => partsTogether.allows(timetable, sittingStep(timetable, 0, slot)))).toEqual([
      true,
      false,
    ]);
  });

  it('counts from the part before, not from the first', () => {
    const timetable = inParts();
    expect(timetable.tryLearn(timetable.task(0), [0, 1, 3])).toBe(true);
  });

  it('is asked of first passes', () => {
    const timetable = inParts();
    expect(timetable.tryLearn(timetable.task(0), [0, 2, 3])).toBe(false);
  });

  it('asks nothing of a first part', () => {
    const timetable = inParts();
    learnAsTold(timetable, { 1: 0 });
    expect(partsTogether.allows(timetable, sittingStep(timetable, 0, 3))).toBe(true);
  });
});
