import { expect, it } from 'vitest';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { replan } from '../../../src/planner/replan.ts';
import { createPlan, recordProgress, replanPlan } from '../../../src/service/index.ts';
import { planService, REQUEST } from '../../helpers/plan-service.ts';

it('ends where the reviews that were done early are more than a week may hold, and nothing is left to learn in it', async () => {
  const deps = { ...planService(), replan: async (input: Parameters<typeof replan>[0]) => replan(input) };
  const { plan, key } = await createPlan(deps, { ...REQUEST, weeks: 12 });
  const access = { id: plan.id, key, revisions: 'any' as const };
  expect(plan.sessions.filter(({ kind }) => kind === 'review').length).toBeGreaterThan(1);
  for (const { id: sessionId, kind } of plan.sessions) {
    await recordProgress(deps, access, { sessionId, status: kind === 'review' ? 'done' : 'skipped' });
  }
  const { plan: after } = await replanPlan(deps, access, { dryRun: false, mode: 'rebuild' });
  expect(checkPlan(after, deps.clock())).toEqual([]);
});
