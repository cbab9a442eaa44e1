import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSchemaIssue } from '../../src/domain/schema-fault.ts';

const Schema = z.strictObject({
  title: z.string(),
  level: z.enum(['entry', 'mid']).optional(),
  windows: z.array(z.strictObject({ from: z.string(), to: z.string() })).default([]),
  targets: z.record(z.string().regex(/^[a-z]+$/, 'must be lower case'), z.strictObject({ low: z.number() })),
});

function faultsOf(data: unknown) {
  return (Schema.safeParse(data).error?.issues ?? []).flatMap((issue) =>
    readSchemaIssue(issue, Schema, data),
  );
}

const RIGHT = { title: 'x', targets: {} };

describe('a fault that a schema found', () => {
  it('is none where there is none', () => {
    expect(faultsOf(RIGHT)).toEqual([]);
  });

  it('is each unknown key, with those that its own object has, behind lists, records and defaults too', () => {
    expect(faultsOf({ ...RIGHT, tilte: 1, levle: 2 })).toEqual([
      { kind: 'unknown_key', path: ['tilte'], key: 'tilte', known: ['title', 'level', 'windows', 'targets'] },
      { kind: 'unknown_key', path: ['levle'], key: 'levle', known: ['title', 'level', 'windows', 'targets'] },
    ]);
    expect(faultsOf({ ...RIGHT, windows: [{ from: '', to: '', until: '' }] })).toEqual([
      { kind: 'unknown_key', path: ['windows', 0, 'until'], key: 'until', known: ['from', 'to'] },
    ]);
    expect(faultsOf({ ...RIGHT, targets: { statistics: { low: 1, high: 2 } } })).toEqual([
      { kind: 'unknown_key', path: ['targets', 'statistics', 'high'], key: 'high', known: ['low'] },
    ]);
  });

  it('is what is missing, of another type, or none of the values there are', () => {
    expect(faultsOf({ targets: {} })).toEqual([{ kind: 'missing', path: ['title'] }]);
    expect(faultsOf({ title: 7, targets: {} })).toMatchObject([
      { kind: 'wrong_type', path: ['title'], value: 7, expected: 'string' },
    ]);
    expect(faultsOf({ ...RIGHT, level: 'senior' })).toEqual([
      { kind: 'not_allowed', path: ['level'], value: 'senior', allowed: ['entry', 'mid'] },
    ]);
  });

  it('is a key that a record must not have, with why', () => {
    expect(faultsOf({ title: 'x', targets: { A: { low: 1 } } })).toEqual([
      { kind: 'invalid_key', path: ['targets', 'A'], reasons: ['must be lower case'] },
    ]);
  });

  it('is anything else in the schema’s own words, with what it says for programs', () => {
    const refined = z.string().refine(() => false, { error: 'is never right', params: { code: 'never' } });
    const issues = refined.safeParse('x').error?.issues ?? [];
    expect(issues.flatMap((issue) => readSchemaIssue(issue, refined, 'x'))).toEqual([
      { kind: 'other', path: [], value: 'x', message: 'is never right', params: { code: 'never' } },
    ]);
  });
});
