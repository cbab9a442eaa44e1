import { z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import type { ReadRequest } from '../../../src/http/protocol/answer.ts';
import { parameterReader } from '../../../src/http/protocol/input.ts';
import { words } from '../../../src/wire/parameters.ts';

const schemas = {
  path: '/things/{id}.ics',
  params: z.strictObject({ id: z.string().max(3) }),
  query: z.strictObject({
    limit: z.coerce.number().int().optional(),
    kinds: words(['a', 'b'], { description: 'Kinds.', example: ['a'] }),
  }),
  headers: z.object({}),
};

function request(query: string, id = 'one.ics'): ReadRequest {
  return {
    target: { path: `/things/${id}`, query },
    params: { id },
    header: () => undefined,
    coding: 'identity',
  };
}

describe('a query that was read before', () => {
  it('gives the same values, which nobody can change', () => {
    const read = parameterReader(schemas);
    const first = read(request('limit=3&kinds=a,b'));
    const second = read(request('limit=3&kinds=a,b', 'two.ics'));
    expect(second).toEqual({ params: { id: 'two' }, query: { limit: 3, kinds: ['a', 'b'] }, headers: {} });
    expect(second.query).toEqual(first.query);
    const { kinds } = second.query as { kinds: string[] };
    expect(() => kinds.push('c')).toThrow(TypeError);
    expect(() => Object.assign(second.query as object, { limit: 4 })).toThrow(TypeError);
  });

  it('hides no fault of the path', () => {
    const read = parameterReader(schemas);
    read(request('limit=3'));
    expect(() => read(request('limit=3', 'longer.ics'))).toThrow(/id/);
  });

  it('was not read where it has a fault: that is told each time', () => {
    const read = parameterReader(schemas);
    for (const _time of [1, 2]) expect(() => read(request('limit=x'))).toThrow(/limit/);
  });
});
