import { afterAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../src/domain/error.ts';
import { PUBLIC_URL, post, REQUEST, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

it.each([
  ['/nowhere', {}, 404],
  ['//v1/questions', {}, 404],
  ['/v1//questions', {}, 404],
  ['/nowhere/', {}, 404],
  ['/v1/questions/', { method: 'POST' }, 404],
  [`/v1/questions?q=${'x'.repeat(16_400)}`, {}, 414],
  [`/${'x'.repeat(16_400)}`, {}, 414],
  ['/v1%5Cquestions', {}, 404],
  ['/v1/questions/%5C..%5Cq01', {}, 400],
  ['/v1/questions/q01%2Fanswer', {}, 400],
  ['/v1/questions?q=%ff', {}, 400],
  ['/v1/%c0%af', {}, 400],
  ['/v1/questions?q=%', {}, 400],
  ['/v1/questions/q01%0d%0aX-Evil:1', {}, 400],
  ['/v1/questions', { method: 'POST' }, 405],
  ['/v1/plans/preview', { method: 'PUT', body: '{}' }, 405],
  ['/v1/plans/example', { method: 'DELETE' }, 405],
  ['/v1/plans', {}, 405],
  ['/v1/plans', { method: 'POST', body: '{}' }, 415],
  ['/v1/plans', post(REQUEST, { 'Content-Type': 'text/plain' }), 415],
  ['/v1/plans', post(REQUEST, { 'Content-Type': 'application/json; charset=latin1' }), 415],
  ['/v1/plans', post('{"a":'), 400],
  ['/v1/plans', post(''), 400],
  ['/v1/plans', post('null'), 422],
  ['/v1/plans', post('[]'), 422],
  ['/v1/plans', post(REQUEST, { 'Idempotency-Key': 'not a uuid' }), 400],
  ['/v1/plans', post(REQUEST, { 'Idempotency-Key': '' }), 400],
  ['/v1/plans', post({ ...REQUEST, timeZone: 'Mars/Olympus' }), 422],
  ['/v1/plans', post({ pad: 'x'.repeat(300_000) }), 413],
] as [string, RequestInit, number][])('%# %s is a problem', async (path, init, status) => {
  const response = await service.request(path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const problem = (await response.json()) as Record<'code' | 'type' | 'requestId', string> & {
    status: number;
  };
  expect(problem.type).toBe(`${PUBLIC_URL}/errors/${problem.code}`);
  expect(problem.status).toBe(status);
  expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
  const page = await service.request(problem.type.replace(PUBLIC_URL, ''));
  expect(page.status).toBe(200);
});

it('refuses a body without a length as soon as it is too long', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536));
    },
  });
  const response = await service.request('/v1/plans', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'Content-Type': 'application/json' },
  } as RequestInit);
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(1_000_000);
});

it('lists what an address answers', async () => {
  const response = await service.request('/v1/plans/pl_x', { method: 'PUT', body: '{}' });
  expect(response.headers.get('Allow')).toBe('GET, PATCH, DELETE, HEAD, OPTIONS');
});

it('points at every fault of a body', async () => {
  const body = {
    ...REQUEST,
    timezone: 'UTC',
    careerLevel: 'midd',
    availability: [{ days: ['mo'], from: '9:00', to: '10:00', note: 'x' }],
    known: { topics: { statistics: 9 } },
  };
  const response = await service.request('/v1/plans/preview', post(body));
  expect(response.status).toBe(422);
  const { errors } = (await response.json()) as { errors: { pointer: string; didYouMean?: string }[] };
  expect(errors.map(({ pointer, didYouMean }) => [pointer, didYouMean])).toEqual([
    ['/availability/0/days/0', 'mon'],
    ['/availability/0/from', undefined],
    ['/availability/0/note', undefined],
    ['/known/topics/statistics', undefined],
    ['/timezone', 'timeZone'],
    ['/careerLevel', 'mid'],
  ]);
});

it('names what is required', async () => {
  const response = await service.request('/v1/plans/preview', post({}));
  const { errors } = (await response.json()) as { errors: object[] };
  expect(errors).toEqual(
    ['timeZone', 'careerLevel', 'availability'].map((field) => ({
      pointer: `/${field}`,
      code: 'required',
      message: `The field /${field} is required.`,
    })),
  );
});

it('says nothing of an unexpected fault but to the log', async () => {
  const broken = startService({
    catalogue: {
      current: () => {
        throw new Error('secret path /var/lib/x');
      },
      findRelease: () => undefined,
      listReleases: () => [],
      readReleaseFile: async function* () {},
      probe: () => undefined,
      close: () => undefined,
    },
  });
  const response = await broken.request('/v1/topics');
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).toContain('Internal error.');
  expect(text).not.toContain('secret');
  expect(broken.log[0]).toMatchObject({
    level: 'error',
    fields: { route: '/v1/topics', requestId: response.headers.get('X-Request-Id') },
  });
  expect(JSON.stringify(broken.log[0]?.fields.error)).toContain('secret path');
  await broken.close();
});

it.each([
  ['/v1/questions/', '/v1/questions'],
  ['/v1/questions/q01/?format=html', '/v1/questions/q01?format=html'],
  ['/v1/', '/v1'],
  ['/questions/q01/', '/questions/q01'],
  ['/docs/', '/docs'],
])('leads from %s to %s', async (path, to) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await service.request(path, { method });
    expect(response.status).toBe(308);
    expect(response.headers.get('Location')).toBe(`${PUBLIC_URL}${to}`);
  }
});

it.each(['//evil.example/', '/v1/questions//'])('leads nowhere from %s', async (path) => {
  expect((await service.request(path)).status).toBe(404);
});

describe.each(ERROR_CODES)('the page of %s', (code) => {
  it('explains it', async () => {
    const page = await service.request(`/errors/${code}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`<code>${code}</code>`);
  });
});
