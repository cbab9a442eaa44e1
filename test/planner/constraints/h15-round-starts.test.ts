import { describe, expect, it } from 'vitest';
import { makeSlots } from '../../../src/planner/model/slots.ts';
import { publishSessions } from '../../../src/planner/publish/publish-sessions.ts';
import { learnAsTold, smallTimetable } from '../../helpers/small-timetable.ts';
import { inputFor } from '../../helpers/title-items.ts';

/** Two sessions of one window that opens at so many minutes past six, the first of 31 minutes. */
function evening(minutesPast: number, keepsStart = false) {
  const timetable = smallTimetable({
    slots: [{ day: 1 }, { day: 1, follows: true, windowMinutes: 90 }],
    tasks: [{ minutes: 31 }, { minutes: 30 }, { minutes: 60 }],
  });
  const { calendar } = timetable.problem;
  const windows = calendar.windows.map((window) => ({
    ...{ ...window, from: window.from + minutesPast },
    ...(keepsStart && { keepsStart: true as const }),
  }));
  return smallTimetable({
    slots: [{ day: 1 }, { day: 1, follows: true }],
    tasks: timetable.problem.tasks,
    ...{ calendar: { ...calendar, windows } },
  });
}

function startsOf(timetable: ReturnType<typeof evening>): string[] {
  return publishSessions(timetable, 'pl').map(({ from }) => from);
}

describe('H15, in the builder: sessions start at multiples of five minutes', () => {
  it('begins a window that opens at an odd minute at the next multiple of five', () => {
    const timetable = evening(1);
    learnAsTold(timetable, { 0: 0 });
    expect(startsOf(timetable)).toEqual(['18:05']);
  });

  it('begins a second session at the first multiple of five after the one before', () => {
    const timetable = evening(0);
    learnAsTold(timetable, { 0: 0, 1: 1 });
    expect(startsOf(timetable)).toEqual(['18:00', '18:35']);
  });

  it('leaves a session that the plan has at its start, whatever that is', () => {
    const timetable = evening(1, true);
    learnAsTold(timetable, { 0: 0 });
    expect(startsOf(timetable)).toEqual(['18:01']);
  });

  it('counts the minutes before the first start as no time for a session', () => {
    expect(evening(0).roomIn(evening(0).slot(0))).toBe(60);
    const late = evening(31);
    expect(late.roomIn(late.slot(0))).toBe(55);
    expect(late.tryLearn(late.task(2), [0])).toBe(false);
    expect(late.tryLearn(late.task(1), [0])).toBe(true);
  });

  it('makes places that begin there, and none where less than a session is left', () => {
    const { request } = inputFor([], { startDate: '2027-01-04', weeks: 8 });
    const calendar = {
      ...{ startDate: '2027-01-04', days: 56, weeks: 8, minutesPerDay: 1440, minutesPerWeek: 10_080 },
      windows: [
        { day: 0, from: 1081, to: 1111 },
        { day: 1, from: 1081, to: 1094 },
      ],
    };
    expect(makeSlots(request, calendar).map(({ day, capacity }) => [day, capacity])).toEqual([[0, 26]]);
  });
});
