import { describe, expect, it } from 'vitest';
import { designLoad } from '../../../src/planner/constraints/h13-design-load.ts';
import { learnAsTold, reviewAsTold, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

const DESIGN = { isDesign: true, minutes: 20 };

/** Two sessions on one day and one on the next. */
function designDay() {
  return smallTimetable({
    slots: [1, 1, 2],
    tasks: [
      DESIGN,
      DESIGN,
      DESIGN,
      { minutes: 20 },
      { ...DESIGN, isKnown: true },
      { ...DESIGN, isKnown: true },
    ],
  });
}

describe('H13, in the builder: two design items a day', () => {
  it('carries its id', () => expect(designLoad.id).toBe('H13'));

  it('allows the second of a day, and no third, in whatever sessions', () => {
    const timetable = designDay();
    learnAsTold(timetable, { 0: 0 });
    expect(designLoad.allows(timetable, sittingStep(timetable, 1, 1))).toBe(true);
    learnAsTold(timetable, { 1: 1 });
    expect(designLoad.allows(timetable, sittingStep(timetable, 2, 0))).toBe(false);
    expect(designLoad.allows(timetable, sittingStep(timetable, 2, 1))).toBe(false);
    expect(designLoad.allows(timetable, sittingStep(timetable, 2, 2))).toBe(true);
    expect(timetable.tryLearn(timetable.task(2), [1])).toBe(false);
    expect(timetable.tryLearn(timetable.task(2), [2])).toBe(true);
  });

  it('asks nothing of other items', () => {
    const timetable = designDay();
    learnAsTold(timetable, { 0: 0, 1: 1 });
    expect(designLoad.allows(timetable, sittingStep(timetable, 3, 1))).toBe(true);
  });

  it('does not count reviews', () => {
    const timetable = designDay();
    reviewAsTold(timetable, { 4: 0, 5: 1 });
    expect(designLoad.allows(timetable, sittingStep(timetable, 0, 0))).toBe(true);
  });

  it('counts the day anew when an item leaves it', () => {
    const timetable = designDay();
    learnAsTold(timetable, { 0: 0, 1: 1 });
    timetable.unlearn(timetable.task(0));
    expect(designLoad.allows(timetable, sittingStep(timetable, 2, 0))).toBe(true);
  });
});
