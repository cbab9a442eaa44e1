import type { Element } from 'hast';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import { createPlan, findPlanByKey, type PlanDeps } from '../../../../src/service/index.ts';
import { startService } from '../../../helpers/http.ts';
import { planService, REQUEST } from '../../../helpers/plan-service.ts';
import { find, type Reader, readWithoutScript, type Seen, textOf } from '../reader-without-script.ts';

describe('a session that is moved by hand', () => {
  let plans: PlanDeps;
  let reader: Reader;
  let key: string;
  let first: Session;

  beforeEach(async () => {
    plans = planService();
    const service = startService({ plans, catalogue: plans.catalogue, clock: plans.clock });
    onTestFinished(() => service.close());
    reader = readWithoutScript(service.deps);
    const created = await createPlan(plans, { ...REQUEST, weeks: 16 });
    key = created.key;
    first = created.plan.sessions[0] as Session;
  });

  const pressOn = (page: Seen, button: string, fill: Record<string, string> = {}) =>
    reader.send(page, { action: first.id, button }, fill);
  const moveTo = async (date: string, time: string) =>
    pressOn(await reader.open(`/p/${key}/sessions/${first.id}`), 'Move it', { date, time });
  const errorsOf = (page: Seen) => find(page, 'p', 'error').map(textOf);
  const stored = async () =>
    (await findPlanByKey(plans, key))?.sessions.find(({ id }) => id === first.id) as Session;

  it('stays with what was typed and the reason at its fields where it is refused', async () => {
    const refused = await moveTo('2026-12-04', '04:00');
    expect(errorsOf(refused)).toEqual(['That is outside the times you gave.']);
    const date = refused.elements.find(({ properties }) => properties.id === 'date');
    expect(date?.properties).toMatchObject({ value: '2026-12-04', ariaInvalid: 'true' });
    expect(errorsOf(await moveTo('2026-11-20', '19:00'))).toEqual(['That time is past.']);
    expect(errorsOf(await moveTo('monday', '19:00'))).toEqual(['Pick a day and a time.']);
    expect(errorsOf(await moveTo('2027-03-14', '02:30'))).toEqual(['The clock changes around that time.']);
    expect(await stored()).toEqual(first);
  });

  it('is moved where it was refused, just this once', async () => {
    const moved = await pressOn(await moveTo('2026-12-04', '04:00'), 'Move it there just this once');
    expect(moved.text).toContain('Moved to Friday, 4 December 2026, 04:00.');
    expect(await stored()).toMatchObject({ date: '2026-12-04', from: '04:00', outsideWindows: true });
    expect((await pressOn(moved, 'Move it', { time: '23:59' })).text).not.toContain('Moved to');
  });

  it('is moved to one of the times that are offered near the one that was refused', async () => {
    const refused = await moveTo('2026-12-04', '04:00');
    const offered = find(refused, 'button').filter(({ properties }) =>
      /^\d{4}-/.test(String(properties.value)),
    );
    expect(offered.length).toBeGreaterThan(1);
    const last = offered.at(-1) as Element;
    await pressOn(refused, textOf(last));
    const [date, from] = String(last.properties.value).split(' ');
    expect(await stored()).toMatchObject({ date, from });
  });
});
