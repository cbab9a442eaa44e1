import { capability } from '../../src/service/capabilities.ts';
import type { Exchanged } from './check-answer.ts';
import { exchangeBytes } from './exchange.ts';
import { FUZZ_SECRET, type FuzzedService } from './fuzzed-service.ts';
import type { SeenPlan } from './plan-invariants.ts';
import { toBytes } from './wire.ts';

/** A plan with what opens it. */
export interface OpenedPlan {
  id: string;
  key: string;
}

const REQUEST = {
  startDate: '2026-12-01',
  weeks: 4,
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  seed: 1,
  availability: [{ days: ['mon', 'thu'], from: '19:00', to: '21:00' }],
};

/** What a well-behaved client does with plans, over the same wire. */
export function openPlanClient({ port, deps }: FuzzedService) {
  async function send(method: string, target: string, key?: string, body?: object): Promise<Exchanged> {
    const headers = [
      ...(key === undefined ? [] : [['Authorization', `Bearer ${key}`] as const]),
      ...(method === 'DELETE' ? [['If-Match', '*'] as const] : []),
      ...(body ? [['Content-Type', 'application/json'] as const] : []),
    ];
    const request = { method, target, headers, body: body && Buffer.from(JSON.stringify(body)) };
    const answer = await exchangeBytes(port, toBytes(request, 'none'));
    return { method, target, oddity: 'none', answer };
  }

  return {
    send,
    /** A plan of four weeks. */
    makePlan: async (): Promise<OpenedPlan> => readMade(await send('POST', '/v1/plans', undefined, REQUEST)),
    /** The plan as it is; undefined where there is none. */
    readPlan: async ({ id, key }: OpenedPlan): Promise<SeenPlan | undefined> => {
      const { answer } = await send('GET', `/v1/plans/${id}`, key);
      return answer.status === 404 ? undefined : (JSON.parse(answer.body.toString()) as SeenPlan);
    },
    /** Everything that opens a plan or a part of it: the key, then the tokens of its feeds and its first session. */
    listSecrets: async (plan: OpenedPlan): Promise<string[]> => {
      const stored = await deps.plans.store.findPlan(plan.id);
      const purposes = ['feed', 'feed:view', 'feed:busy', `session:${stored?.sessions[0]?.id}`] as const;
      const tokens = stored ? purposes.map((purpose) => capability(FUZZ_SECRET, stored, purpose)) : [];
      return [plan.key.replace('sl_plan_', ''), ...tokens];
    },
  };
}

/** The plan that an answer says was made. */
export function readMade({ answer }: Exchanged): OpenedPlan & { plan: SeenPlan } {
  const { plan, key } = JSON.parse(answer.body.toString()) as { plan?: SeenPlan; key?: string };
  if (!plan || !key) throw new Error(`A plan could not be made: ${answer.status} ${answer.body}`);
  return { id: plan.id, key, plan };
}
