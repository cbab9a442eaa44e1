import { describe, expect, it } from 'vitest';
import { quietDays } from '../../../src/planner/constraints/h08-quiet-days.ts';
import { sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

function beforeInterview() {
  return smallTimetable({
    ...{ slots: [22, 23, 29], interviewDay: 30 },
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

  it('allows what may come late on every day', () => {
    const timetable = beforeInterview();
    for (const slot of [0, 1, 2])
      expect(quietDays.allows(timetable, sittingStep(timetable, 1, slot))).toBe(true);
  });
});
