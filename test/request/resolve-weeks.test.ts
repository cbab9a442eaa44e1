import { describe, expect, it } from 'vitest';
import { AppError, type Issue } from '../../src/domain/error.ts';
import { resolveChange } from '../../src/request/resolve-change.ts';
import { SETTINGS } from '../../testbed/packs/own-pack.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

/** Ten weeks from the first of December. */
const { request } = aPlan();
const TODAY = '2026-12-20';

function issuesOf(change: Parameters<typeof resolveChange>[1]): Issue[] {
  try {
    resolveChange(request, change, TODAY, SETTINGS);
  } catch (error) {
    if (error instanceof AppError) return [...error.issues];
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

describe('a change of weeks (no dead ends)', () => {
  it('moves the interview to so many weeks after the start, sooner or later', () => {
    for (const [weeks, interviewDate] of [
      [4, '2026-12-29'],
      [12, '2027-02-23'],
      [26, '2027-06-01'],
    ] as const)
      expect(resolveChange(request, { weeks }, TODAY, SETTINGS)).toMatchObject({ weeks, interviewDate });
  });

  it('agrees with a date that is sent beside it, or names both', () => {
    const agreed = resolveChange(request, { weeks: 11, interviewDate: '2027-02-12' }, TODAY, SETTINGS);
    expect(agreed).toMatchObject({ weeks: 11, interviewDate: '2027-02-12' });
    expect(issuesOf({ weeks: 12, interviewDate: '2027-02-12' })).toEqual([
      {
        pointer: '/weeks',
        code: 'disagrees',
        message: 'From 2026-12-01 to 2027-02-12 are 11 weeks, not 12; leave one of the two out.',
      },
    ]);
  });

  it('is wrong at its own field where the interview would be past', () => {
    expect(issuesOf({ weeks: 2 })).toMatchObject([
      {
        pointer: '/weeks',
        code: 'out_of_range',
        message: expect.stringContaining('"2026-12-15" is not one'),
      },
    ]);
    expect(issuesOf({ interviewDate: '2026-12-15' })).toMatchObject([{ pointer: '/interviewDate' }]);
  });
});
