import { expect, it } from 'vitest';
import { createPlan, recordProgress } from '../../../src/service/index.ts';
import {
  conditionalFault,
  conditionalRequests,
  readValidators,
} from '../../../testbed/feeds/conditional-requests.ts';
import { openFeedService, REQUEST } from '../../../testbed/feeds/feed-service.ts';

it('answers every kind of poll as RFC 9110 says, and after a change as new', async () => {
  const service = openFeedService();
  try {
    const { plan, key, calendar } = await createPlan(service.plans, REQUEST);
    const validators = await readValidators(service.fetch, calendar.url);
    const requests = conditionalRequests(validators);
    const faults = [];
    for (const request of requests) faults.push(await conditionalFault(service.fetch, calendar.url, request));
    expect(faults.filter(Boolean)).toEqual([]);
    expect(requests.length).toBeGreaterThanOrEqual(12);

    service.clock.now += 60_000;
    await recordProgress(
      service.plans,
      { id: plan.id, key, revisions: 'any' },
      { sessionId: plan.sessions[0]?.id ?? '', status: 'done' },
    );
    const statuses = [];
    for (const { method, headers } of requests) {
      statuses.push((await service.fetch(calendar.url, { method: method ?? 'GET', headers })).status);
    }
    // `*` asks whether there is any calendar at all.
    expect(statuses.filter((status) => status === 304)).toHaveLength(1);
  } finally {
    await service.close();
  }
});
