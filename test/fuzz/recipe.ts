import fc from 'fast-check';
import { pathsOf, queriesOf } from './addresses.ts';
import { bodiesOf } from './bodies.ts';
import { headersOf } from './headers.ts';
import type { FuzzedOperation } from './operations.ts';
import { ODDITIES, type Oddity } from './wire.ts';

/** A request before it is known to which plan it goes: names between paragraph signs stand for what a case has. */
export interface Recipe {
  operation: FuzzedOperation;
  method: string;
  /** Path and query. */
  target: string;
  headers: [name: string, value: string][];
  body?: string;
  /** What is wrong with it below HTTP's semantics. */
  oddity: Oddity;
}

const otherMethod = fc.constantFrom(
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'PROPFIND',
  'TRACE',
  'QUERY',
);
const contentType = fc.constantFrom(
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '',
);

/** Requests to an operation: valid ones, ones that are wrong in one place, and hostile ones. */
export function recipesFor(operation: FuzzedOperation): fc.Arbitrary<Recipe> {
  return fc
    .record({
      method: fc.oneof(
        { weight: 24, arbitrary: fc.constant(operation.method) },
        { weight: 1, arbitrary: otherMethod },
      ),
      path: pathsOf(operation),
      query: queriesOf(operation),
      headers: headersOf(operation),
      body: bodiesOf(operation),
      type: fc.oneof(
        { weight: 12, arbitrary: fc.constant<string | undefined>(undefined) },
        { weight: 1, arbitrary: contentType },
      ),
      oddity: fc.oneof(
        { weight: 10, arbitrary: fc.constant<Oddity>('none') },
        { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
      ),
    })
    .map(({ method, path, query, headers, body, type, oddity }) => ({
      operation,
      method,
      target: query === '' ? path : `${path}?${query}`,
      headers: body ? [...headers, ['Content-Type', type ?? body.type]] : headers,
      ...(body && { body: body.text }),
      oddity,
    }));
}
