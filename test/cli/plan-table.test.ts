import { describe, expect, it } from 'vitest';
import { planTable } from '../../src/cli/plan-table.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

describe(planTable.name, () => {
  it('ends with what the plan makes of its person, and of how many items', () => {
    const { readiness } = aPlan();
    const weeks = [
      { week: 1, ifFollowed: 0.05 },
      { week: 2, ifFollowed: 0.6 },
    ];
    const table = planTable(aPlan({ readiness: { ...readiness, now: 0.04, ifStopped: 0.02, weeks } }));
    expect(table.replaceAll('\u00a0', ' ').split('\n').slice(-5)).toEqual([
      'Predicted readiness: of 3 questions and primers at these levels, 2 are planned or known',
      '  60 % on 2027-02-09 if the plan is followed; 50 % to 70 % for eight of ten people',
      '  2 % on that day if nothing is done; 4 % on 2026-11-23',
      '  at the end of week 1: 5 %, 2: 60 %',
      'Predicted recall on that day of 2 items in the plan: 90 % (FSRS-6 default weights)',
    ]);
  });
});
