import { describe, expect, it } from 'vitest';
import { freeTime } from '../../../src/planner/model/slots.ts';
import { inputFor } from '../../helpers/title-items.ts';

/** Windows of one day, in hours, with one from 0:30 to 5:00 each Sunday in New York. */
function windowsOn(date: string, startDate: string) {
  const { request } = inputFor([], {
    ...{ startDate, weeks: 8, timeZone: 'America/New_York' },
    availability: [{ days: ['sun'], from: '00:30', to: '05:00' }],
  });
  const day = Math.round((Date.parse(date) - Date.parse(startDate)) / 86_400_000);
  const { windows } = freeTime(request);
  return windows.filter((window) => window.day === day).map(({ from, to }) => [from, to]);
}

describe('H10, in the builder: wall-clock times that the day has once, under one offset', () => {
  it('offers a whole window on a day without a change of the clock', () => {
    expect(windowsOn('2027-03-07', '2027-02-01')).toEqual([[30, 300]]);
  });

  it('leaves out the hour that is skipped in spring', () => {
    expect(windowsOn('2027-03-14', '2027-02-01')).toEqual([
      [30, 119],
      [190, 300],
    ]);
  });

  it('offers the hour that comes twice in autumn once, and ends the session there', () => {
    expect(windowsOn('2027-11-07', '2027-10-04')).toEqual([
      [30, 119],
      [130, 300],
    ]);
  });
});
