import type { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { readSchemaIssue, type SchemaFault } from '../domain/schema-fault.ts';
import type { Path } from './message.ts';

/** A fault of a value in words, with the path of what is faulty and whether its key or its value is. */
export interface Explanation {
  path: Path;
  end: 'key' | 'value';
  message: string;
}

/**
 * Says what schema issues mean: what was written, what would be right, and the nearest right word. A key that is missing
 * because it stands there misspelt is one fault.
 */
export function explainIssues(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodObject,
  data: unknown,
): Explanation[] {
  const faults = issues.flatMap((issue) => readSchemaIssue(issue, schema, data));
  const misspelt = new Set(faults.flatMap((fault) => intendedPath(fault) ?? []));
  return faults
    .filter(({ kind, path }) => kind !== 'missing' || !misspelt.has(path.join('.')))
    .map((fault) => ({
      path: fault.path as Path,
      end: fault.kind === 'unknown_key' || fault.kind === 'invalid_key' ? 'key' : 'value',
      message: explainFault(fault),
    }));
}

/** Where the key would stand that an unknown one was meant to be. */
function intendedPath(fault: SchemaFault): string | undefined {
  const near = fault.kind === 'unknown_key' ? nearest(fault.key, fault.known) : undefined;
  return near === undefined ? undefined : [...fault.path.slice(0, -1), near].join('.');
}

function explainFault(fault: SchemaFault): string {
  const name = fault.path.length > 0 ? `\`${fault.path.join('.')}\`` : 'the top level';
  switch (fault.kind) {
    case 'unknown_key':
      return `unknown key \`${fault.key}\`${suggest(fault.key, fault.known)}`;
    case 'missing':
      return `${name} is missing`;
    case 'not_allowed': {
      const near = typeof fault.value === 'string' ? suggest(fault.value, fault.allowed) : '';
      return `${name} is ${quote(fault.value)}: it must be one of ${fault.allowed.join(', ')}${near}`;
    }
    case 'wrong_type':
      return `${name} is ${quote(fault.value)}: it must be ${TYPES[fault.expected] ?? fault.expected}`;
    case 'invalid_key':
      return `the key ${name} ${fault.reasons.join(', ')}`;
    case 'other':
      return `${name} is ${quote(fault.value)}: it ${fault.message}`;
  }
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
