import { describe, expect, it } from 'vitest';
import type { Interval, TimeWindow } from '../../../src/domain/study-request.ts';
import { freeTime } from '../../../src/planner/model/slots.ts';
import { publishSessions } from '../../../src/planner/publish/publish-sessions.ts';
import { learnAsTold, smallTimetable } from '../../helpers/small-timetable.ts';
import { inputFor } from '../../helpers/title-items.ts';

/** Monday's windows, in hours, of a request that nobody has tidied up. */
function windowsOf(times: readonly TimeWindow[], busy: readonly Interval[] = []): number[][] {
  const { request } = inputFor([], { startDate: '2027-01-04', timeZone: 'Etc/UTC' });
  const availability = times.map((window) => ({ days: ['mon' as const], ...window }));
  return freeTime({ ...request, availability, busy: [...busy] })
    .windows.filter(({ day }) => day === 0)
    .map(({ from, to }) => [from / 60, to / 60]);
}

describe('H1, in the builder: no two sessions at one time', () => {
  it('makes one window of those that overlap, or touch', () => {
    const evening = { from: '20:00', to: '22:00' };
    expect(windowsOf([{ from: '19:00', to: '21:00' }, evening])).toEqual([[19, 22]]);
    expect(windowsOf([{ from: '19:00', to: '20:00' }, evening])).toEqual([[19, 22]]);
    expect(windowsOf([{ from: '18:00', to: '19:00' }, evening])).toEqual([
      [18, 19],
      [20, 22],
    ]);
  });

  it('leaves busy intervals out of the windows', () => {
    const evening = { from: '19:00', to: '21:00' };
    const call = { startsAt: '2027-01-04T20:00:00Z', endsAt: '2027-01-04T20:30:00Z' };
    const dinner = { startsAt: '2027-01-04T21:00:00Z', endsAt: '2027-01-04T22:00:00Z' };
    expect(windowsOf([evening], [call, dinner])).toEqual([
      [19, 20],
      [20.5, 21],
    ]);
  });

  it('lets the sessions of one window follow each other', () => {
    const timetable = smallTimetable({
      slots: [{ day: 1 }, { day: 1, follows: true }, { day: 2 }],
      tasks: [{}, { minutes: 45 }, {}],
    });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2 });
    const times = publishSessions(timetable, 'pl').map(({ date, from, to }) => [date, from, to]);
    expect(times).toEqual([
      ['2027-01-05', '18:00', '18:30'],
      ['2027-01-05', '18:30', '19:15'],
      ['2027-01-06', '18:00', '18:30'],
    ]);
  });
});
