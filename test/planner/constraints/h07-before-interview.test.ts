import { describe, expect, it } from 'vitest';
import { freeTime, makeSlots } from '../../../src/planner/model/slots.ts';
import { inputFor } from '../../helpers/title-items.ts';

const DAILY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

describe("H7, in the builder: nothing on the interview's day or after it", () => {
  it.each([
    ['2027-03-15', 69],
    ['2027-03-16', 70],
  ])('the last slot before an interview on %s is on day %i', (interviewDate, lastDay) => {
    const { request } = inputFor([], {
      ...{ startDate: '2027-01-04', timeZone: 'Etc/UTC' },
      availability: [{ days: [...DAILY], from: '00:00', to: '24:00' }],
    });
    const slots = makeSlots(request, freeTime({ ...request, interviewDate }));
    expect(slots[0]?.day).toBe(0);
    expect(slots.at(-1)?.day).toBe(lastDay);
  });
});
