import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import { compareRebuild } from '../../../src/planner/follow/compare-rebuild.ts';
import { anItem, day, pass, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const [coding, behavioural] = (['coding', 'behavioural'] as const).map((round) =>
  anItem(`mock-${round}`, { kind: 'mock', block: 'mock-interviews', round, reviewMinutes: 0 }),
) as [ReturnType<typeof anItem>, ReturnType<typeof anItem>];

/** A plan with these mocks to come, as ready as is said. */
function plan(mocks: (typeof coding)[], ifFollowed: number, status: 'planned' | 'dropped' = 'planned'): Plan {
  const sessions = mocks.map((mock, place) => session(day(60 + place), '17:00', [pass(mock)], { status }));
  const followed = followedPlan({ items: [coding, behavioural], sessions });
  return { ...followed, id: 'pl_1', readiness: { ...followed.readiness, ifFollowed } };
}

const call = { method: 'POST', path: '/v1/plans/pl_1/replan?mode=rebuild' };

describe(compareRebuild.name, () => {
  it('offers a rebuild that keeps a mock which the repair loses', () => {
    expect(compareRebuild(plan([coding], 0.6), plan([coding, behavioural], 0.59))).toEqual({
      mode: 'rebuild',
      reason: 'keeps_mocks',
      keepsMocks: ['behavioural'],
      readinessGain: -0.01,
      call,
    });
  });

  it('offers one that makes more than 3 points readier, and none that makes less', () => {
    expect(compareRebuild(plan([coding], 0.6), plan([coding], 0.631))).toEqual({
      mode: 'rebuild',
      reason: 'readier',
      keepsMocks: [],
      readinessGain: 0.031,
      call,
    });
    expect(compareRebuild(plan([coding], 0.6), plan([coding], 0.63))).toBeUndefined();
  });

  it('offers none that loses a mock, however ready it makes', () => {
    expect(compareRebuild(plan([coding], 0.2), plan([behavioural], 0.9))).toBeUndefined();
  });

  it('counts no mock of a session that was dropped', () => {
    expect(compareRebuild(plan([coding], 0.6, 'dropped'), plan([coding], 0.6))?.keepsMocks).toEqual([
      'coding',
    ]);
    expect(compareRebuild(plan([], 0.6), plan([coding], 0.6, 'dropped'))).toBeUndefined();
  });
});
