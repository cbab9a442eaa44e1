import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { createPlan, findPlanByKey, recordProgress } from '../../../src/service/index.ts';
import { startService } from '../../helpers/http.ts';
import { planService, REQUEST } from '../../helpers/plan-service.ts';
import { find, type Reader, readWithoutScript, textOf } from './reader-without-script.ts';

describe('a change of a plan that was accepted', () => {
  let plans: ReturnType<typeof planService>;
  let reader: Reader;
  let key: string;
  let id: string;

  beforeEach(async () => {
    plans = planService();
    const service = startService({ plans, catalogue: plans.catalogue, clock: plans.clock });
    onTestFinished(() => service.close());
    reader = readWithoutScript(service.deps);
    const created = await createPlan(plans, REQUEST);
    key = created.key;
    id = created.plan.id;
  });

  const stored = async () => {
    const plan = await findPlanByKey(plans, key);
    if (!plan) throw new Error('the plan is gone');
    return plan;
  };
  /** Other days, shown and accepted. */
  const acceptAChange = async (days = ['mon', 'sat']) => {
    const form = await reader.open(`/p/${key}/change`);
    const shown = await reader.send(
      form,
      { action: '/change', button: 'Show what changes' },
      { 'days-0': days },
    );
    return reader.send(shown, { action: '/change', button: 'Accept' });
  };

  it('is undone by one button: request, times and contents are as before, and calendars follow', async () => {
    const before = await stored();
    const accepted = await acceptAChange();
    const changed = await stored();
    expect(changed.request.availability).not.toEqual(before.request.availability);
    const undone = await reader.send(accepted, { action: '/undo', button: 'Undo the change' });
    expect(undone.text).toContain('Undone: your plan is as it was before.');
    const after = await stored();
    const shape = ({ sessions }: typeof before) =>
      sessions
        .filter(({ status }) => status !== 'dropped')
        .map(({ id: session, startsAt, endsAt, items }) => ({ session, startsAt, endsAt, items }));
    expect(after.request).toEqual(before.request);
    expect(shape(after)).toEqual(shape(before));
    expect(after.revision).toBe(changed.revision + 1);
    const sequences = new Map(changed.sessions.map((session) => [session.id, session]));
    for (const session of after.sessions) {
      const last = sequences.get(session.id);
      if (JSON.stringify(last) !== JSON.stringify(session))
        expect(session.sequence).toBeGreaterThan(last?.sequence ?? -1);
    }
    expect(checkPlan(after, plans.clock())).toEqual([]);
  });

  it('cannot be undone after an hour, nor once something else was said', async () => {
    const offers = async () =>
      find(await reader.open(`/p/${key}`), 'button').filter((each) => textOf(each) === 'Undo the change')
        .length;
    const accepted = await acceptAChange();
    expect(await offers()).toBe(1);
    const [first] = (await stored()).sessions;
    const access = { id, key, revisions: 'any' as const };
    await recordProgress(plans, access, { sessionId: first?.id ?? '', status: 'done' });
    expect(await offers()).toBe(0);
    expect((await reader.send(accepted, { action: '/undo', button: 'Undo the change' })).status).toBe(412);

    await acceptAChange(['mon', 'wed', 'sat', 'sun']);
    expect(await offers()).toBe(1);
    plans.setClock('2026-11-23T11:00:01Z');
    expect(await offers()).toBe(0);
  });

  it('is confirmed once: a bookmark of the address that said so does not say it again', async () => {
    await acceptAChange();
    const bookmark = `/p/${key}?changed=${(await stored()).revision}`;
    expect((await reader.open(bookmark)).text).toContain('Your plan has changed as you saw it.');
    plans.setClock('2026-11-23T10:06:00Z');
    expect((await reader.open(bookmark)).text).not.toContain('Your plan has changed as you saw it.');
  });
});
