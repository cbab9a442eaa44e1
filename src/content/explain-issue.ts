import { z } from 'zod';
import { valueAt } from '../domain/json-pointer.ts';
import { nearest } from '../domain/nearest.ts';
import type { Path } from './message.ts';

/** A fault of a value in words, with the path of what is faulty and whether its key or its value is. */
export interface Explanation {
  path: Path;
  end: 'key' | 'value';
  message: string;
}

/** Says what a schema issue means: what was written, what would be right, and the nearest right word. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodObject, data: unknown): Explanation[] {
  const path = issue.path as Path;
  const name = path.length > 0 ? `\`${path.join('.')}\`` : 'the top level';
  const value = valueAt(data, path);

  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      end: 'key',
      message: `unknown key \`${key}\`${suggest(key, known)}`,
    }));
  }
  if (value === undefined) return [{ path, end: 'value', message: `${name} is missing` }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = typeof value === 'string' ? suggest(value, allowed) : '';
    const message = `${name} is ${quote(value)}: it must be one of ${allowed.join(', ')}${near}`;
    return [{ path, end: 'value', message }];
  }
  if (issue.code === 'invalid_type') {
    return [
      {
        path,
        end: 'value',
        message: `${name} is ${quote(value)}: it must be ${TYPES[issue.expected] ?? issue.expected}`,
      },
    ];
  }
  if (issue.code === 'invalid_key') {
    const reason = issue.issues.map((inner) => inner.message).join(', ');
    return [{ path, end: 'key', message: `the key ${name} ${reason}` }];
  }
  return [{ path, end: 'value', message: `${name} is ${quote(value)}: it ${issue.message}` }];
}

/** `; did you mean "…"?` where one of the candidates is near. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record of keys and values',
  record: 'a record of keys and values',
};

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The keys that the record at `path` may have. */
function knownKeys(schema: z.ZodObject, path: Path): string[] {
  let inner: unknown = schema;
  for (const segment of path) {
    inner = unwrap(inner);
    if (inner instanceof z.ZodArray) inner = inner.element;
    else if (inner instanceof z.ZodObject) inner = inner.shape[segment];
  }
  inner = unwrap(inner);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault
  ) {
    inner = inner.unwrap();
  }
  return inner;
}
