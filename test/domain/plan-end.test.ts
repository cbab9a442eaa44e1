import { expect, it } from 'vitest';
import { idleSince } from '../../src/domain/plan-end.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

it('a plan is idle from the end of its last day on, or from a later change', () => {
  const plan = aPlan();
  const { interviewDate } = plan.request;
  expect(idleSince({ ...plan, updatedAt: `${interviewDate}T12:00:00Z` })).toBe('2027-02-09T23:59:59Z');
  expect(idleSince({ ...plan, updatedAt: '2027-02-10T00:00:00Z' })).toBe('2027-02-10T00:00:00Z');
});
