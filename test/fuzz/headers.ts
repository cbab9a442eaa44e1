import fc from 'fast-check';
import { parameterValues } from './addresses.ts';
import { hostileText } from './hostile-values.ts';
import { held } from './known.ts';
import type { FuzzedOperation } from './operations.ts';
import { mostly } from './values.ts';

const KEYS = ['planKey', 'feed', 'sessionToken'] as const;
const authorization = fc.oneof(
  { weight: 12, arbitrary: fc.constant<string | undefined>(`Bearer ${held('planKey')}`) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(...KEYS).map((name) => `Basic ${held(name)}`) },
  { weight: 1, arbitrary: fc.constantFrom(...KEYS).map((name) => `bearer  ${held(name)}`) },
  { weight: 1, arbitrary: hostileText.map((value) => `Bearer ${asHeader(value)}`) },
);

/** What of a text can stand in a header. */
function asHeader(text: string): string {
  return text.replace(/[^\x20-\x7e\xa0-\xff]/g, '').trim();
}

const ifMatch = mostly(fc.constantFrom(held('etag'), '*'), fc.constantFrom('"1"', 'W/"1"', '"99"', '1', '"'));
const anyHeader = fc.tuple(
  fc.constantFrom(
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'Cookie',
    'Expect',
    'Forwarded',
    'If-Match',
    'If-Modified-Since',
    'If-None-Match',
    'Origin',
    'Prefer',
    'Range',
    'Sec-Fetch-Site',
    'TE',
    'X-Forwarded-For',
    'X-HTTP-Method-Override',
    'X-Original-URL',
    'X-Forwarded-Host',
  ),
  fc.oneof(
    hostileText.map(asHeader),
    fc.constantFrom(
      '*',
      'gzip',
      'br;q=0',
      'bytes=0-',
      'bytes=-1',
      'null',
      'cross-site',
      'text/html',
      'DELETE',
      '/p/x',
    ),
    fc.constant(held('etag')),
  ),
);

/** Headers that mean something to an operation, and now and then others. */
export function headersOf(operation: FuzzedOperation): fc.Arbitrary<[string, string][]> {
  const known = operation.parameters
    .filter((each) => each.in === 'header')
    .map((each) => {
      if (each.name === 'If-Match') return ifMatch;
      // Another case that sent the same key would get this one's plan.
      if (each.name === 'Idempotency-Key')
        return mostly(fc.constant(held('uuid')), hostileText.map(asHeader));
      return parameterValues(each).map(asHeader);
    });
  const names = operation.parameters.filter((each) => each.in === 'header').map(({ name }) => name);
  const given = fc
    .tuple(...known)
    .map((values) => values.map((value, at): [string, string] => [names[at] ?? '', value]));
  const key = operation.needsKey ? authorization : fc.constant(undefined);
  const others = mostly(
    fc.constant<[string, string][]>([]),
    fc.array(anyHeader, { minLength: 1, maxLength: 2 }),
  );
  return fc
    .tuple(given, key, others)
    .map(([sent, bearer, more]) => [
      ...sent,
      ...(bearer === undefined ? [] : [['Authorization', bearer] as [string, string]]),
      ...more,
    ]);
}
