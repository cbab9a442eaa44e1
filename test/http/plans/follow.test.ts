import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import { differenceOf } from '../../../src/planner/repair/publish/difference.ts';
import { PUBLIC_URL, post, startService, type TestService } from '../../helpers/http.ts';
import { REQUEST } from '../../helpers/plan-service.ts';
import { planOnce } from '../../helpers/planned-once.ts';
import { repairAlone } from '../../helpers/repair-alone.ts';

let service: TestService;
beforeEach(() => {
  service = startService();
  // The real planner: what is followed here must be a plan.
  service.deps.plans.plan = planOnce;
  service.deps.plans.replan = repairAlone;
});
afterEach(() => service.close());

interface Created {
  plan: Pick<Plan, 'id' | 'revision' | 'sessions'>;
  key: string;
  calendar: { url: string };
}

const create = async () => (await (await service.request('/v1/plans', post(REQUEST))).json()) as Created;

const send = (method: string, path: string, key: string, ifMatch?: string, body?: object) =>
  service.request(path, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** Every change of a plan, with a body that would do, and what it answers without a revision: 428. */
const CHANGES = (id: string, sessionId: string): [string, string, object | undefined, number?][] => [
  ['PATCH', `/v1/plans/${id}`, { reminderMinutes: 30 }],
  ['PATCH', `/v1/plans/${id}/sessions/${sessionId}`, { startsAt: '2026-12-03T19:00:00-05:00' }],
  ['PATCH', `/v1/plans/${id}/sessions/${sessionId}`, { status: 'done' }, 200],
  ['DELETE', `/v1/plans/${id}/sessions/${sessionId}`, undefined],
  ['POST', `/v1/plans/${id}/progress`, { sessions: [{ sessionId, status: 'done' }] }, 200],
  ['POST', `/v1/plans/${id}/replan`, undefined],
  ['POST', `/v1/plans/${id}/upgrade`, undefined],
  ['POST', `/v1/plans/${id}/calendar/rotate`, undefined],
  ['DELETE', `/v1/plans/${id}/busy/work`, undefined],
  ['DELETE', `/v1/plans/${id}`, undefined],
];

describe('marks without a revision', () => {
  it('come to a plan one after the other, however many come at once', async () => {
    const { plan, key } = await create();
    const [first, second] = plan.sessions;
    const answers = await Promise.all([
      send('PATCH', `/v1/plans/${plan.id}/sessions/${first?.id}`, key, undefined, { status: 'done' }),
      send('PATCH', `/v1/plans/${plan.id}/sessions/${second?.id}`, key, undefined, { status: 'skipped' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const read = await send('GET', `/v1/plans/${plan.id}`, key);
    const { sessions } = (await read.json()) as { sessions: { status: string; markedBy: string }[] };
    expect(sessions.slice(0, 2)).toMatchObject([
      { status: 'done', markedBy: 'person' },
      { status: 'skipped', markedBy: 'person' },
    ]);
  });
});

describe('every change of a plan', () => {
  it('needs the key, the revision, and the right one of each', async () => {
    const mine = await create();
    const other = await create();
    for (const [method, path, body, without = 428] of CHANGES(
      mine.plan.id,
      mine.plan.sessions[0]?.id ?? '',
    )) {
      const status = async (key: string, ifMatch?: string) =>
        (await send(method, path, key, ifMatch, body)).status;
      expect([method, path, await status('', '"1"')]).toEqual([method, path, 401]);
      expect([method, path, await status(other.key, '"1"')]).toEqual([method, path, 404]);
      expect([method, path, await status(mine.key)]).toEqual([method, path, without]);
      expect([method, path, await status(mine.key, '"7"')]).toEqual([method, path, 412]);
      expect([method, path, await status(mine.key, 'W/"1"')]).toEqual([method, path, 412]);
    }
  });

  it('is refused a body that nothing would read, and told where its words belong', async () => {
    const { plan, key } = await create();
    for (const [action, says] of [
      ['replan', 'This request takes no body. What it can be told stands in the query: mode, dryRun.'],
      ['calendar/rotate', 'This request takes no body. What it can be told stands in the query: feed.'],
    ] as const) {
      const path = `/v1/plans/${plan.id}/${action}`;
      const refused = await send('POST', path, key, '"1"', { mode: 'rebuild' });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({
        errors: [{ pointer: '', code: 'unexpected_body', message: says }],
      });
      expect((await send('POST', path, key, '"1"', {})).status).toBe(200);
    }
  });

  it('answers the revision that it made', async () => {
    const { plan, key } = await create();
    const path = `/v1/plans/${plan.id}/sessions/${plan.sessions[0]?.id}`;
    const marked = await send('PATCH', path, key, '"1"', { status: 'skipped' });
    expect(marked.status).toBe(200);
    expect(marked.headers.get('ETag')).toBe('"2"');
    expect(marked.headers.get('Cache-Control')).toBe('private, no-store');
    const changed = await send('PATCH', `/v1/plans/${plan.id}`, key, '"2"', { reminderMinutes: 30 });
    expect(changed.headers.get('ETag')).toBe('"3"');
    expect(await changed.json()).toMatchObject({ plan: { revision: 3, request: { reminderMinutes: 30 } } });
  });
});

describe('every call that replans', () => {
  it('takes the mode: a repair by default, a rebuild where it is asked for', async () => {
    const { plan, key } = await create();
    const modes: string[] = [];
    service.deps.plans.replan = async ({ plan: before, mode }) => {
      modes.push(mode);
      return {
        ok: true,
        schedule: before,
        nextOrdinal: before.nextOrdinal,
        difference: differenceOf(before, before),
      };
    };
    const calls: [string, string, object?][] = [
      ['PATCH', `/v1/plans/${plan.id}`, { reminderMinutes: 30 }],
      ['POST', `/v1/plans/${plan.id}/replan`],
      ['POST', `/v1/plans/${plan.id}/upgrade`],
      ['DELETE', `/v1/plans/${plan.id}/sessions/${plan.sessions[0]?.id}`],
    ];
    for (const [method, path, body] of calls) {
      modes.length = 0;
      expect((await send(method, `${path}?dryRun=true&mode=rebuild`, key, '"1"', body)).status).toBe(200);
      expect([method, path, modes]).toEqual([method, path, ['rebuild']]);
      modes.length = 0;
      expect((await send(method, `${path}?dryRun=true`, key, '"1"', body)).status).toBe(200);
      // The repair, and the rebuild that it is compared with.
      expect([method, path, modes]).toEqual([method, path, ['repair', 'rebuild']]);
    }
  });
});

describe('PATCH a session', () => {
  it('says what is wrong with a mark', async () => {
    const { plan, key } = await create();
    const path = `/v1/plans/${plan.id}/sessions/${plan.sessions[0]?.id}`;
    const faults: [object, object][] = [
      [
        { status: 'finished' },
        { errors: [{ pointer: '/status', allowed: expect.arrayContaining(['done']) }] },
      ],
      [{ grade: 'good' }, { errors: [{ pointer: '/grade', didYouMean: 'grades' }, { pointer: '' }] }],
      [{ startsAt: 'tomorrow' }, { errors: [{ pointer: '/startsAt' }] }],
      [{}, { errors: [{ pointer: '' }] }],
      [{ status: 'missed' }, { status: 422 }],
      [{ startsAt: '2026-12-01T03:00:00-05:00' }, { status: 422 }],
    ];
    for (const [body, problem] of faults) {
      const response = await send('PATCH', path, key, '"1"', body);
      expect([body, response.status]).toEqual([body, 422]);
      expect(await response.json()).toMatchObject(problem);
    }
    const nowhere = `/v1/plans/${plan.id}/sessions/ss_none`;
    expect((await send('PATCH', nowhere, key, '"1"', { status: 'done' })).status).toBe(404);
  });
});

describe('PATCH a plan', () => {
  it('takes another zone, in which sessions keep their time on the clock', async () => {
    const { plan, key } = await create();
    const response = await send('PATCH', `/v1/plans/${plan.id}?dryRun=true`, key, '"1"', {
      timeZone: 'Europe/Berlin',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ plan: { request: { timeZone: 'Europe/Berlin' } } });
  });

  it('refuses what cannot change, and wrong values, with their place', async () => {
    const { plan, key } = await create();
    const faults: [object, string][] = [
      [{ timeZone: 'Europe/Berln' }, '/timeZone'],
      [{ seed: 2 }, '/seed'],
      [{ startDate: '2026-12-08' }, '/startDate'],
      [{ interviewDate: '2020-01-01' }, '/interviewDate'],
      [{ role: 'ml-enginer' }, '/role'],
      [{ availability: [] }, '/availability'],
      [{ availability: null }, '/availability'],
      [{ interviewDate: null }, '/interviewDate'],
      [{ sessionMinutes: { min: 'short' } }, '/sessionMinutes/min'],
    ];
    for (const [body, pointer] of faults) {
      const response = await send('PATCH', `/v1/plans/${plan.id}`, key, '"1"', body);
      expect([body, response.status]).toEqual([body, 422]);
      expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
    }
  });

  it('merges as RFC 7396 says: null goes back to the default, objects merge, lists are replaced', async () => {
    const { plan, key } = await create();
    const requestAfter = async (ifMatch: string, body: object) => {
      const response = await service.request(`/v1/plans/${plan.id}`, {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: {
          Authorization: `Bearer ${key}`,
          'If-Match': ifMatch,
          'Content-Type': 'application/merge-patch+json',
        },
      });
      expect(response.status).toBe(200);
      return ((await response.json()) as { plan: Plan }).plan.request;
    };
    const first = await requestAfter('"1"', {
      minutesPerWeek: 200,
      maxMinutesPerDay: 100,
      onUnmarked: 'missed',
      reminderMinutes: 30,
      sessionMinutes: { max: 60 },
      known: { topics: { statistics: 2, coding: 1 }, questions: ['q01'] },
      blackouts: [{ from: '2026-12-24', to: '2026-12-26' }],
    });
    expect(first).toMatchObject({ minutesPerWeek: 200, sessionMinutes: { min: 30, max: 60 } });
    const second = await requestAfter('"2"', {
      minutesPerWeek: null,
      onUnmarked: null,
      reminderMinutes: null,
      sessionMinutes: { min: 40 },
      known: { topics: { statistics: null } },
      blackouts: null,
    });
    expect(second).toEqual({
      ...first,
      minutesPerWeek: undefined,
      onUnmarked: 'done',
      reminderMinutes: 15,
      sessionMinutes: { min: 40, max: 60 },
      known: { topics: { coding: 1 }, questions: ['q01'] },
      blackouts: [],
    });
  });

  it('shows a difference without storing it', async () => {
    const { plan, key } = await create();
    const [, , third] = plan.sessions;
    const busy = [{ startsAt: third?.startsAt, endsAt: third?.endsAt }];
    const dry = await send('PATCH', `/v1/plans/${plan.id}?dryRun=true`, key, '"1"', { busy });
    expect(dry.status).toBe(200);
    const { summary } = (await dry.json()) as { summary: string[] };
    expect(summary.length).toBeGreaterThan(0);
    const stored = await send('GET', `/v1/plans/${plan.id}`, key);
    expect(stored.headers.get('ETag')).toBe('"1"');
  });
});

describe('marking', () => {
  it('is counted for each client, by the API and by both its pages, and says what is left', async () => {
    const limited = startService({ limits: { ...service.deps.limits, marksPerMinute: 2 } });
    const made = await limited.request('/v1/plans', post(REQUEST));
    const { plan, key, calendar } = (await made.json()) as Created;
    const path = `/v1/plans/${plan.id}/sessions/${plan.sessions[0]?.id}`;
    const headers = { Authorization: `Bearer ${key}`, 'If-Match': '*', 'Content-Type': 'application/json' };
    const mark = (peer: string) =>
      limited.request(path, { method: 'PATCH', headers, body: '{"status":"done"}' }, peer);
    const first = await mark('192.0.2.7');
    expect(first.status).toBe(200);
    expect(first.headers.get('RateLimit')).toMatch(/^"mark";r=1;t=\d+$/);
    expect((await mark('192.0.2.7')).status).toBe(200);
    const refused = await mark('192.0.2.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await mark('192.0.2.8')).status).toBe(200);

    const feed = await (await limited.request(calendar.url.replace(PUBLIC_URL, ''))).text();
    const link = /\/s\/[\w-]{22}/.exec(feed.replaceAll('\r\n ', ''))?.[0] as string;
    for (const page of [link, `/p/${key}/sessions/${plan.sessions[0]?.id}`]) {
      const send = () =>
        limited.request(page, { method: 'POST', body: new URLSearchParams({ nothing: '1' }) });
      const statuses = [(await send()).status, (await send()).status, (await send()).status];
      expect(statuses.map((status) => status === 429)).toEqual([false, false, true]);
    }
    await limited.close();
  });
});

describe('the calendar', () => {
  it('moves to a new address, and the old one is gone', async () => {
    const { plan, key, calendar } = await create();
    const rotated = await send('POST', `/v1/plans/${plan.id}/calendar/rotate`, key, '"1"');
    expect(rotated.status).toBe(200);
    const renewed = ((await rotated.json()) as { calendar: { url: string } }).calendar.url;
    const poll = async (url: string) => (await service.request(url.replace(PUBLIC_URL, ''))).status;
    expect([await poll(calendar.url), await poll(renewed)]).toEqual([410, 200]);
  });

  it('is renewed only so often an hour for one client, by the API and by its page', async () => {
    const limited = startService({ limits: { ...service.deps.limits, plansPerHour: 2 } });
    const made = await limited.request('/v1/plans', post(REQUEST));
    const { plan, key } = (await made.json()) as { plan: { id: string }; key: string };
    const headers = { Authorization: `Bearer ${key}`, 'If-Match': '*' };
    const rotate = (peer: string) =>
      limited.request(`/v1/plans/${plan.id}/calendar/rotate`, { method: 'POST', headers }, peer);
    for (let time = 0; time < 2; time++) expect((await rotate('192.0.2.7')).status).toBe(200);
    const refused = await rotate('192.0.2.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await rotate('192.0.2.8')).status).toBe(200);

    const page = () => limited.request(`/p/${key}/rotate`, { method: 'POST', body: new URLSearchParams() });
    expect([(await page()).status, (await page()).status, (await page()).status]).toEqual([422, 422, 429]);
    await limited.close();
  });
});
