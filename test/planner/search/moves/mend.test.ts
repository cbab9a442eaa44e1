import { describe, expect, it } from 'vitest';
import { mend } from '../../../../src/planner/search/moves/mend.ts';
import { expectRefused, scripted, stateOf } from '../../../helpers/moves.ts';
import { learnAsTold, reviewAsTold, smallTimetable } from '../../../helpers/small-timetable.ts';

const KNOWN = { isKnown: true, sittings: [], minutes: 0 };

describe('mend', () => {
  /** A week whose reviews are just allowed, and one with more room if told. */
  const fullWeek = (slots: { day: number; capacity?: number }[]) => {
    const timetable = smallTimetable({
      slots,
      tasks: [{ minutes: 40 }, { minutes: 60 }, KNOWN, KNOWN, KNOWN],
    });
    learnAsTold(timetable, { 0: 0 });
    if (slots.length > 1) learnAsTold(timetable, { 1: 1 });
    reviewAsTold(timetable, { 2: 0, 3: 0, 4: 0 });
    return timetable;
  };

  it('finds other days for the reviews of a week that has more of them than its share', () => {
    const timetable = fullWeek([{ day: 1 }, { day: 8, capacity: 120 }]);
    timetable.begin();
    timetable.unlearn(timetable.task(0));
    expect(timetable.isStepSettled()).toBe(false);
    expect(mend(timetable, scripted(0, 0, 0, 0, 0, 0, 0.4, 0.4, 0.4))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[], [], [1], [1], [1]]);
  });

  it('leaves them out where there is no other day', () => {
    const timetable = fullWeek([{ day: 1 }]);
    timetable.begin();
    timetable.unlearn(timetable.task(0));
    expect(mend(timetable, scripted(0, 0, 0, 0, 0, 0, 0.4, 0.4, 0.4))).toBe(true);
    expect(stateOf(timetable).reviewed.flat()).toEqual([]);
  });

  it('takes a session of reviews alone apart where it is too short', () => {
    const timetable = smallTimetable({ slots: [60, 62], tasks: [{}, {}, KNOWN] });
    learnAsTold(timetable, { 0: 0, 1: 1 });
    reviewAsTold(timetable, { 2: 0 });
    timetable.begin();
    timetable.unlearn(timetable.task(0));
    expect(mend(timetable, scripted(0.4))).toBe(true);
    expect(stateOf(timetable).reviewed).toEqual([[], [], [1]]);
  });

  it('does not help a session of study that is too short, which the caller takes back', () => {
    const timetable = smallTimetable({ slots: [1], tasks: [{ minutes: 19 }, {}] });
    learnAsTold(timetable, { 0: 0, 1: 0 });
    const shorten = () => {
      timetable.unlearn(timetable.task(1));
      return mend(timetable, scripted());
    };
    expectRefused(shorten, timetable, []);
  });
});
