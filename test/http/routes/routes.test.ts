import { afterAll, describe, expect, it } from 'vitest';
import { operations } from '../../../src/http/routes.ts';
import { keepFormDraft } from '../../../src/http/site/form-draft.ts';
import { startService } from '../../helpers/http.ts';
import { contentRows } from './content-rows.ts';
import { DRAFT, DRAFT_ID, pageRows } from './page-rows.ts';
import { planRows } from './plan-rows.ts';
import type { RouteRow, RouteRows } from './route-row.ts';
import { rowSender, wantsKey } from './send-row.ts';

const service = startService();
afterAll(() => service.close());
const { plans } = service.deps;
const { storePlan, keepBusy, changeOnce, request } = rowSender(service);

const rows: RouteRows = { ...contentRows, ...planRows, ...pageRows };
const WRONG_TOKEN = 'A'.repeat(22);
const WRONG: Record<string, string> = { key: `sl_plan_${WRONG_TOKEN}`, token: WRONG_TOKEN };

it('has a row for each operation, and no other', () => {
  expect(Object.keys(rows).sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
});

const withRow = operations.filter(({ operationId }) => rows[operationId]);

describe.each(withRow)('$operationId', (operation) => {
  const row = rows[operation.operationId] as RouteRow;
  const { send = {}, refuses } = row;

  it('answers', async () => {
    const plan = await storePlan();
    if (row.before === 'busy') await keepBusy(plan);
    if (row.before === 'change') await changeOnce(plan);
    if (row.before === 'draft') await keepFormDraft(service.deps, DRAFT, DRAFT_ID);
    const response = await request(operation, plan, send);
    expect(response.status).toBe(row.status ?? 200);
    await expectBody(response, typeof row.answers === 'function' ? row.answers(plan) : row.answers);
    for (const [name, value] of Object.entries(row.headers ?? {}))
      expect([name, response.headers.get(name)]).toEqual([
        name,
        typeof value === 'string' ? value : expect.stringMatching(value),
      ]);
    if (row.stores === null) expect(await plans.store.findPlan(plan.id)).toBeUndefined();
    else expect(await plans.store.findPlan(plan.id)).toMatchObject(row.stores ?? { revision: 1 });
  });

  if (refuses === 'other methods') {
    it('ignores parameters that it does not know', async () => {
      const plan = await storePlan();
      const strange = await request(operation, plan, { ...send, query: 'utm_source=elsewhere' });
      expect(strange.status).toBe(200);
    });

    it('refuses other methods', async () => {
      const plan = await storePlan();
      const response = await request({ ...operation, method: 'put' }, plan, send);
      expect(response.status).toBe(405);
      expect(response.headers.get('Allow')?.split(', ')).toContain(operation.method.toUpperCase());
    });
  } else {
    it('refuses', async () => {
      const plan = await storePlan();
      const response = await request(operation, plan, refuses);
      expect(response.status).toBe(refuses.status);
      const text = await response.text();
      if (operation.page) expect(text).toContain(refuses.names);
      else expect(placesOf(text)).toContain(refuses.names);
      expect(await plans.store.findPlan(plan.id)).toMatchObject({ revision: 1, rotation: 0 });
    });
  }

  if (wantsKey(operation))
    it('is for the holder of the key', async () => {
      const plan = await storePlan();
      const without = await request(operation, { ...plan, key: '' }, send);
      expect(without.status).toBe(401);
      expect(without.headers.get('WWW-Authenticate')).toBe('Bearer realm="stepladder"');
      const other = await storePlan();
      const wrong = await request(operation, { ...plan, key: other.key }, send);
      expect(wrong.status).toBe(404);
      expect(await plans.store.findPlan(plan.id)).toMatchObject({ revision: 1, rotation: 0 });
    });

  if (/\{(key|token)\}/.test(operation.path))
    it('opens nothing at a wrong address', async () => {
      const plan = await storePlan();
      const response = await request(operation, plan, { ...send, params: { ...send.params, ...WRONG } });
      expect(response.status).toBe(404);
      expect(await plans.store.findPlan(plan.id)).toMatchObject({ revision: 1, rotation: 0 });
    });
});

async function expectBody(response: Response, expected: object | string): Promise<void> {
  const text = await response.text();
  if (expected === '') expect(text).toBe('');
  else if (typeof expected === 'string') expect(text).toContain(expected);
  else expect(JSON.parse(text)).toMatchObject(expected);
}

/** What the faults of a problem are at. */
function placesOf(problem: string): (string | undefined)[] {
  const { errors = [] } = JSON.parse(problem) as { errors?: { parameter?: string; pointer?: string }[] };
  return errors.map(({ parameter, pointer }) => parameter ?? pointer);
}
