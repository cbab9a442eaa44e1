import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { operations } from '../../../src/http/routes.ts';
import { REQUEST, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '"',
    "'",
    '((',
    '%',
    '🦜',
    '\r\nX: y',
    '../../..',
    '\\',
    '__proto__',
    'constructor',
    'ﷺ'.repeat(99),
  ),
  fc.constantFrom(
    'entry',
    'q01',
    '1',
    '-1',
    '1e9',
    'true',
    'NaN',
    'id',
    '-id',
    'html',
    'statistics',
    '*',
    'a*',
  ),
  fc.constant('x'.repeat(10_000)),
);
const parameterNames = [
  ...new Set(
    operations.flatMap(({ route }) => Object.keys((route.request?.query as { shape?: object })?.shape ?? {})),
  ),
  'zzz',
  '__proto__',
  'toString',
];
const query = fc.array(fc.tuple(fc.constantFrom(...parameterNames), odd), { maxLength: 4 });
const path = fc
  .tuple(
    fc.constantFrom(...operations.map((operation) => operation.path)),
    odd,
    fc.constantFrom('', '/', '//', '%5C', ';a', '%2F'),
  )
  .map(
    ([template, value, tail]) =>
      template.replace(/\{\w+\}/g, () => encodeURIComponent(value.replace(/[\ud800-\udfff]/g, ''))) + tail,
  );
const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND');
const headers = fc.dictionary(
  fc.constantFrom(
    'Accept',
    'Accept-Encoding',
    'Authorization',
    'If-None-Match',
    'If-Match',
    'If-Modified-Since',
    'Idempotency-Key',
    'X-Forwarded-For',
    'Range',
    'Content-Type',
  ),
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...'azAZ09 ,;=*"/+-.%<>'), maxLength: 30 }),
    fc.constantFrom('*', '"1"', 'W/"', 'Bearer x', 'gzip;q=', 'application/json', 'text/calendar', 'a/b;;;'),
  ),
);

/** A plan request with one value put in the place of another, anywhere. */
const body = fc.oneof(
  fc.json(),
  odd,
  fc
    .tuple(fc.constantFrom(...Object.keys(REQUEST), 'known', 'busy', 'ownItems', 'x'), fc.jsonValue())
    .map(([field, value]) => JSON.stringify({ ...REQUEST, [field]: value })),
  fc.constant('['.repeat(200_000)),
  fc.constant(`{"a":"${'x'.repeat(1_000_000)}"}`),
  fc.constant('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
);

it('never answers 5xx or outside its spec, whatever is sent', async () => {
  await fc.assert(
    fc.asyncProperty(path, query, method, headers, body, async (address, parameters, verb, sent, text) => {
      const search = new URLSearchParams(parameters).toString();
      const withBody = !['GET', 'HEAD', 'OPTIONS'].includes(verb);
      const response = await service.request(`${address}${search && `?${search}`}`, {
        method: verb,
        headers: withBody ? { 'Content-Type': 'application/json', ...sent } : sent,
        ...(withBody && { body: text }),
      });
      expect(response.status).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
}, 60_000);

it('takes any bytes for a body', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const response = await service.request('/v1/plans/preview', {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'Content-Type': 'application/json' },
      });
      expect([400, 422]).toContain(response.status);
    }),
    { numRuns: 200 },
  );
});

it('refuses broken percent-encoding everywhere', async () => {
  const broken = fc.constantFrom('%', '%f', '%zz', '%ff', '%c0%af', '%ed%a0%80', '%80');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('/v1/questions?q=', '/v1/', '/calendars/', '/?a='),
      broken,
      async (prefix, tail) => {
        expect((await service.request(`${prefix}${tail}`)).status).toBe(400);
      },
    ),
  );
});
