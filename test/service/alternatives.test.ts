import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/error.ts';
import { replan } from '../../src/planner/replan.ts';
import { createPlan, type PlanDeps, replanPlan } from '../../src/service/index.ts';
import { planService, REQUEST } from '../helpers/plan-service.ts';

/** A planner whose repairs leave three sessions of a plan and whose rebuilds are those that there are. */
const poorRepairs: PlanDeps['replan'] = async (input) => {
  const outcome = replan(input);
  if (!outcome.ok || input.mode === 'rebuild') return outcome;
  return { ...outcome, schedule: { ...outcome.schedule, sessions: outcome.schedule.sessions.slice(0, 3) } };
};

async function repaired(replanner: PlanDeps['replan'], dryRun = false) {
  const deps = { ...planService(), replan: replanner };
  const { plan, key } = await createPlan(deps, REQUEST);
  const access = { id: plan.id, key, revisions: 'any' as const };
  const outcome = await replanPlan(deps, access, { dryRun, mode: 'repair' });
  return { deps, access, outcome };
}

describe('alternatives of a replan (row 26)', () => {
  it('name a rebuild that is readier, and the call that makes it of what is stored', async () => {
    const { deps, access, outcome } = await repaired(poorRepairs);
    const [alternative] = outcome.alternatives;
    expect(alternative?.readinessGain).toBeGreaterThan(0.03);
    expect(alternative?.call).toEqual({
      method: 'POST',
      path: `/v1/plans/${access.id}/replan?mode=rebuild`,
    });
    const rebuilt = await replanPlan(deps, access, { dryRun: false, mode: 'rebuild' });
    expect(rebuilt.difference).toEqual(alternative?.difference);
    expect(rebuilt.alternatives).toEqual([]);
    const gain = rebuilt.plan.readiness.ifFollowed - outcome.plan.readiness.ifFollowed;
    expect(gain).toBeCloseTo(alternative?.readinessGain ?? 0, 9);
  });

  it('stand in a dry run too, whose readiness is that of the plan as it would be', async () => {
    const { outcome } = await repaired(poorRepairs, true);
    const { outcome: stored } = await repaired(poorRepairs);
    expect(outcome.plan.readiness).toEqual(stored.plan.readiness);
    expect(outcome.alternatives).toEqual(stored.alternatives);
  });

  it.each(['unavailable', 'too_many'] as const)(
    'are none where the planner has no time for them (%s)',
    async (code) => {
      const { outcome } = await repaired(async (input) => {
        if (input.mode === 'rebuild') throw new AppError(code, 'not now');
        return poorRepairs(input);
      });
      expect(outcome.alternatives).toEqual([]);
      expect(outcome.plan.revision).toBe(2);
    },
  );

  it('hide no fault of the planner', async () => {
    const failing = repaired(async (input) => {
      if (input.mode === 'rebuild') throw new Error('broken');
      return poorRepairs(input);
    });
    await expect(failing).rejects.toThrow('broken');
  });

  it('are none where the rebuild is no better', async () => {
    const { outcome } = await repaired(async (input) => replan(input));
    expect(outcome.alternatives).toEqual([]);
  });
});
