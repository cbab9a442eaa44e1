import { describe, expect, it } from 'vitest';
import { leastBlockMinutes } from '../../../src/planner/construct/least-block-minutes.ts';
import { learnAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

describe('leastBlockMinutes', () => {
  it('leaves each block nine tenths of what it was planned to learn', () => {
    const timetable = smallTimetable({ slots: [1, 2], tasks: [{ minutes: 40 }, { minutes: 20, block: 2 }] });
    learnAsTold(timetable, { 0: 0, 1: 1 });
    expect(leastBlockMinutes(timetable)).toEqual([36, 0, 18, 0, 0, 0]);
  });
});
