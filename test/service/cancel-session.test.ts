import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/planner/check/check-plan.ts';
import { cancelSession, createPlan, recordProgress } from '../../src/service/index.ts';
import { planService, REQUEST } from '../helpers/plan-service.ts';

async function created() {
  const deps = planService();
  const { plan, key } = await createPlan(deps, REQUEST);
  return { deps, plan, access: { id: plan.id, key, revisions: 'any' as const } };
}

describe('a session that is cancelled', () => {
  it('leaves its time, and what it held is learned elsewhere', async () => {
    const { deps, plan, access } = await created();
    const [session] = plan.sessions;
    if (!session) throw new Error('the plan has no session');
    const { plan: after, difference } = await cancelSession(deps, access, session.id, { dryRun: false });
    const held = after.sessions.filter(
      ({ status, startsAt, endsAt }) =>
        status === 'planned' && startsAt < session.endsAt && session.startsAt < endsAt,
    );
    expect(held).toEqual([]);
    expect(difference.droppedItems).toEqual([]);
    const planned = after.sessions.filter(({ status }) => status === 'planned').flatMap(({ items }) => items);
    const learned = session.items.filter(({ activity }) => activity !== 'review');
    for (const { itemId } of learned) expect(planned.map((each) => each.itemId)).toContain(itemId);
    expect(checkPlan(after, deps.clock())).toEqual([]);
  });

  it('does not get its time back by a later replan', async () => {
    const { deps, plan, access } = await created();
    const sessionId = plan.sessions[0]?.id ?? '';
    const { plan: first } = await cancelSession(deps, access, sessionId, { dryRun: false });
    expect(first.request.busy).toHaveLength(1);
    const { plan: second } = await cancelSession(deps, access, sessionId, { dryRun: false });
    expect(second.request.busy).toHaveLength(2);
    expect(checkPlan(second, deps.clock())).toEqual([]);
  });

  it('is refused once it has begun or was marked, with what to do instead', async () => {
    const { deps, plan, access } = await created();
    const [first, second] = plan.sessions;
    await recordProgress(deps, access, { sessionId: second?.id ?? '', status: 'done' });
    const cancelled = (id = '') => cancelSession(deps, access, id, { dryRun: false });
    await expect(cancelled(second?.id)).rejects.toMatchObject({ code: 'conflict' });
    deps.setClock(first?.startsAt ?? '');
    await expect(cancelled(first?.id)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('mark it missed'),
    });
    await expect(cancelled('ss_none')).rejects.toMatchObject({ code: 'not_found' });
  });
});
