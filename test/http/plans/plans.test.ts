import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/error.ts';
import { PUBLIC_URL, post, REQUEST, startService, type TestService } from '../../helpers/http.ts';

let service: TestService;
beforeEach(() => {
  service = startService();
});
afterEach(() => service.close());

interface Created {
  plan: { id: string; revision: number; sessions: object[] };
  key: string;
  calendar: { url: string; webcal: string; outlook: string; outlookWork: string };
}

const create = async (headers: Record<string, string> = {}, body: object = REQUEST) => {
  const response = await service.request('/v1/plans', post(body, headers));
  expect(response.status).toBe(201);
  return (await response.json()) as Created;
};
const bearer = (key: string, more: Record<string, string> = {}) => ({
  headers: { Authorization: `Bearer ${key}`, ...more },
});
const feedPath = ({ calendar }: Created) => calendar.url.replace(PUBLIC_URL, '');

describe('POST /v1/plans/preview', () => {
  it('answers the same bytes to the same request, and stores nothing', async () => {
    const [one, two] = [
      await service.request('/v1/plans/preview', post(REQUEST)),
      await service.request('/v1/plans/preview', post(REQUEST)),
    ];
    expect(one.headers.get('Cache-Control')).toBe('private, no-store');
    expect(await one.text()).toBe(await two.text());
  });

  it('answers a calendar file to whoever accepts one', async () => {
    const response = await service.request('/v1/plans/preview', post(REQUEST, { Accept: 'text/calendar' }));
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Vary')).toContain('Accept');
    const calendar = await response.text();
    expect(calendar.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(calendar).not.toContain('/s/');
  });

  it('checks names against the content', async () => {
    const response = await service.request('/v1/plans/preview', post({ ...REQUEST, role: 'ml-enginer' }));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ pointer: '/role', didYouMean: 'ml-engineer' }],
    });
  });

  it('names every fault at once: zone, date, window and role', async () => {
    const wrong = {
      ...REQUEST,
      timeZone: 'Europe/Berln',
      role: 'ml-enginer',
      availability: [{ days: ['mon'], from: '21:00', to: '19:00' }],
      blackouts: [{ from: '2026-12-26', to: '2026-12-24' }],
    };
    const pointers = ['/timeZone', '/availability/0/to', '/blackouts/0/to', '/role'];
    for (const path of ['/v1/plans', '/v1/plans/preview']) {
      const response = await service.request(path, post(wrong));
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ errors: pointers.map((pointer) => ({ pointer })) });
    }
  });

  it.each([
    [
      'an interview of the day after tomorrow',
      { startDate: undefined, weeks: undefined, interviewDate: '2026-11-25' },
    ],
    ['a start of last month', { startDate: '2026-10-23' }],
  ])('refuses %s as a creation does', async (_, dates) => {
    const answers = [];
    for (const path of ['/v1/plans', '/v1/plans/preview']) {
      const response = await service.request(path, post({ ...REQUEST, ...dates }));
      const { errors } = (await response.json()) as { errors: unknown };
      answers.push({ status: response.status, errors });
    }
    expect(answers[0]).toMatchObject({ status: 422 });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('says which constraint binds', async () => {
    const infeasible = { constraint: 'H3', pointer: '/availability', message: 'No window is long enough.' };
    service.deps.plans.plan = async () => ({ ok: false, infeasible });
    const response = await service.request('/v1/plans/preview', post(REQUEST));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      type: `${PUBLIC_URL}/errors/infeasible`,
      errors: [{ pointer: '/availability', code: 'h3' }],
    });
  });
});

describe('POST /v1/plans', () => {
  it('answers the plan, its key and its links', async () => {
    const response = await service.request('/v1/plans', post(REQUEST));
    const body = (await response.json()) as Created;
    expect(response.headers.get('Location')).toBe(`${PUBLIC_URL}/v1/plans/${body.plan.id}`);
    expect(response.headers.get('ETag')).toBe('"1"');
    expect(body.key).toMatch(/^sl_plan_[\w-]{22}$/);
    expect(body.calendar.webcal).toMatch(/^webcal:\/\/stepladder\.test\/calendars\/[\w-]{22}\.ics$/);
    for (const [link, host] of [
      [body.calendar.outlook, 'outlook.live.com'],
      [body.calendar.outlookWork, 'outlook.office.com'],
    ]) {
      const { host: at, pathname, searchParams } = new URL(link as string);
      expect([at, pathname, ...searchParams]).toEqual([
        host,
        '/calendar/0/addfromweb',
        ['url', body.calendar.url],
        ['name', 'Mid ml-engineer · until 9 February'],
      ]);
    }
    expect(body.plan.sessions).toHaveLength(2);
  });

  it('repeats its answer for the same Idempotency-Key and body, and refuses another body', async () => {
    const key = { 'Idempotency-Key': '3f1c0d6e-8a57-4a8e-9d0e-2b7a3c1f5e90' };
    const first = await create(key);
    expect(await create(key)).toEqual(first);
    expect((await create()).plan.id).not.toBe(first.plan.id);
    expect((await service.request('/v1/plans', post({ ...REQUEST, seed: 2 }, key))).status).toBe(409);
  });
});

describe('GET and DELETE /v1/plans/{id}', () => {
  it('open with the plan’s key alone', async () => {
    const [mine, other] = [await create(), await create()];
    const path = `/v1/plans/${mine.plan.id}`;
    expect((await service.request(path)).status).toBe(401);
    expect((await service.request(path, { headers: { Authorization: `Basic ${mine.key}` } })).status).toBe(
      401,
    );
    for (const key of [other.key, 'sl_plan_wrong', feedPath(mine).slice(11, -4)]) {
      expect((await service.request(path, bearer(key))).status).toBe(404);
      expect(
        (await service.request(path, { method: 'DELETE', ...bearer(key, { 'If-Match': '"1"' }) })).status,
      ).toBe(404);
    }
    const response = await service.request(path, bearer(mine.key, { 'Accept-Encoding': 'gzip' }));
    expect(await response.json()).toEqual(mine.plan);
    expect(response.headers.get('ETag')).toBe('"1"');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect((await service.request(path, bearer(mine.key, { 'If-None-Match': '"1"' }))).status).toBe(304);
  });

  it.each([
    '//v1/plans/ID',
    '/v1//plans/ID',
    '/v1/plans//ID',
    '/v1%2Fplans/ID',
    '/v1/plans/ID/',
    '/v1/plans%5CID',
    '/V1/plans/ID',
    '/v1/plans/ID%20',
    '/v1/plans/./ID',
    '/v1/plans/%2e/ID',
    '/v1/x/../plans/ID',
    '/v1/plans;a/ID',
    '/v1/plans/ID?',
    '/v1/plans/ID%00',
  ])('do not open without a key, spelt %s', async (spelling) => {
    const { plan } = await create();
    const response = await service.request(spelling.replace('ID', plan.id));
    expect([308, 400, 401, 404]).toContain(response.status);
  });

  it('want the revision that is to be deleted', async () => {
    const created = await create();
    const path = `/v1/plans/${created.plan.id}`;
    const remove = (headers: Record<string, string> = {}) =>
      service.request(path, { method: 'DELETE', ...bearer(created.key, headers) });
    expect((await remove()).status).toBe(428);
    expect((await remove({ 'If-Match': '"2"' })).status).toBe(412);
    expect((await remove({ 'If-Match': 'W/"1"' })).status).toBe(412);
    expect((await remove({ 'If-Match': '"9", "1"' })).status).toBe(204);
    expect((await remove({ 'If-Match': '"1"' })).status).toBe(404);
    expect((await service.request(path, bearer(created.key))).status).toBe(404);
    expect((await service.request(feedPath(created))).status).toBe(410);
  });
});

describe('GET /calendars/{token}.ics', () => {
  const status = async (path: string, headers: Record<string, string>) =>
    (await service.request(path, { headers })).status;

  it('answers conditional requests as RFC 9110 says', async () => {
    const path = feedPath(await create());
    const whole = await service.request(`${path}?nocache=1`);
    expect(whole.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(whole.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(whole.headers.get('Content-Disposition')).toBe('inline; filename="stepladder.ics"');
    expect(await whole.text()).toContain('BEGIN:VEVENT');
    const etag = whole.headers.get('ETag') as string;
    const modified = whole.headers.get('Last-Modified') as string;
    expect(await status(path, { 'If-None-Match': etag })).toBe(304);
    expect(await status(path, { 'If-None-Match': '"x"' })).toBe(200);
    expect(await status(path, { 'If-Modified-Since': modified })).toBe(304);
    expect(await status(path, { 'If-Modified-Since': 'Thu, 01 Jan 2026 00:00:00 GMT' })).toBe(200);
    expect(await status(path, { 'If-Modified-Since': 'Fri, 01 Jan 2027 00:00:00 GMT' })).toBe(304);
    expect(await status(path, { 'If-Modified-Since': 'yesterday' })).toBe(200);
    expect(await status(path, { 'If-None-Match': '"x"', 'If-Modified-Since': modified })).toBe(200);
    expect(await status(path, { 'If-None-Match': etag, 'If-Modified-Since': 'yesterday' })).toBe(304);
  });

  it('answers HEAD as GET, and gzip with another ETag', async () => {
    const path = feedPath(await create());
    const get = await service.request(path);
    const head = await service.request(path, { method: 'HEAD' });
    for (const name of ['ETag', 'Last-Modified', 'Content-Length', 'Content-Type']) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    const coded = await service.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(coded.headers.get('Content-Encoding')).toBe('gzip');
    expect(coded.headers.get('ETag')).not.toBe(get.headers.get('ETag'));
  });

  it('says 503 when it cannot be made: an empty 200 would empty a calendar', async () => {
    const created = await create();
    service.deps.plans.store.findPlan = async () => {
      throw new Error('disk');
    };
    const response = await service.request(feedPath(created));
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
  });

  it('is unknown for what no plan has', async () => {
    expect((await service.request('/calendars/nothing.ics')).status).toBe(404);
    expect((await service.request('/calendars/nothing')).status).toBe(404);
  });
});

it('plans the example once', async () => {
  let planned = 0;
  const { plan } = service.deps.plans;
  service.deps.plans.plan = (input) => {
    planned += 1;
    return plan(input);
  };
  await service.json('/v1/plans/example');
  await service.request('/v1/plans/example.ics');
  await service.json('/v1/plans/example');
  expect(planned).toBe(1);
});

it('is not ready while plans cannot be written', async () => {
  expect((await service.request('/health/ready')).status).toBe(200);
  service.deps.readiness.check = async () => {
    throw new AppError('unavailable', 'The disk is full.');
  };
  expect((await service.request('/health/ready')).status).toBe(503);
  expect((await service.request('/health/live')).status).toBe(200);
});
