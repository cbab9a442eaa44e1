import { describe, expect, it } from 'vitest';
import type { StudyRequestDraft } from '../../../src/domain/study-request.ts';
import { freeTime, makeSlots } from '../../../src/planner/model/slots.ts';
import { inputFor } from '../../helpers/title-items.ts';

/** Days of the first week that have a slot, with an hour each day but for what is told. */
function slotDays(draft: Partial<StudyRequestDraft>): number[] {
  const { request } = inputFor([], {
    ...{ startDate: '2027-01-04', weeks: 8, timeZone: 'Etc/UTC' },
    availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '19:00', to: '20:00' }],
    ...draft,
  });
  return makeSlots(request, freeTime(request))
    .map(({ day }) => day)
    .filter((day) => day < 7);
}

describe('H3, in the builder: nothing on a blackout day', () => {
  it('offers no slot from the first day of a blackout to its last', () => {
    expect(slotDays({})).toEqual([0, 1, 2, 3, 4]);
    expect(slotDays({ blackouts: [{ from: '2027-01-05', to: '2027-01-07' }] })).toEqual([0, 4]);
    expect(slotDays({ blackouts: [{ from: '2027-01-08', to: '2027-01-08' }] })).toEqual([0, 1, 2, 3]);
  });

  it('holds against windows that are told for that very day', () => {
    const windows = [{ from: '08:00', to: '09:00' }];
    const exceptions = [
      { date: '2027-01-05', windows },
      { date: '2027-01-09', windows },
    ];
    expect(slotDays({ exceptions, blackouts: [{ from: '2027-01-05', to: '2027-01-05' }] })).toEqual([
      0, 2, 3, 4, 5,
    ]);
  });
});
