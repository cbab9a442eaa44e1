import type { z } from '@hono/zod-openapi';
import { type Issue, MOST_ISSUES } from '../../domain/error.ts';
import { toPointer, valueAt } from '../../domain/json-pointer.ts';
import { nearest } from '../../domain/nearest.ts';
import { MOST_QUOTED, shorten, wrongWord } from '../../domain/wrong-word.ts';

type ZodIssue = z.core.$ZodIssue;

/** Which part of a request a schema describes: the fault of a body has a pointer, all others a parameter. */
export type InputPart = 'query' | 'path' | 'header' | 'body';

/** One more than are told of, so that it shows that there are more. */
const MOST_FOUND = MOST_ISSUES + 1;

/** What a schema says where its author said nothing; undefined leaves it to zod. */
export function describeSchemaIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return `Expected ${issue.expected}, received ${typeOf(issue.input)}.`;
  if (issue.code === 'invalid_format' && issue.format === 'regex')
    return `The value must match pattern ${issue.pattern}.`;
  return undefined;
}

/** The type of a value in JSON's words. */
function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Says in the words of the contract what a schema found wrong with `value`: the first faults of it. */
export function toIssues(error: z.ZodError, part: InputPart, schema: z.ZodType, value: unknown): Issue[] {
  return error.issues
    .slice(0, MOST_FOUND)
    .flatMap((issue) => toIssue(issue, part, schema, value))
    .slice(0, MOST_FOUND);
}

function toIssue(issue: ZodIssue, part: InputPart, schema: z.ZodType, value: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeAt(schema, issue.path));
    return issue.keys.slice(0, MOST_FOUND).map((key) => unknownName(part, [...issue.path, key], key, known));
  }
  const where = place(part, issue.path);
  const sent = valueAt(value, issue.path);
  if (sent === undefined) {
    return [{ ...where, code: 'required', message: `${nameOf(part, issue.path)} is required.` }];
  }
  if (issue.code === 'invalid_value') return [{ ...where, ...wrongWord(issue.values.map(String), sent) }];
  if (issue.code === 'custom' && issue.params)
    return [{ ...where, ...fromParams(issue.params), message: issue.message }];
  return [{ ...where, code: 'invalid_value', message: sentence(issue) }];
}

function unknownName(part: InputPart, path: PropertyKey[], name: string, known: string[]): Issue {
  const didYouMean = nearest(name, known);
  const noun = part === 'body' ? 'field' : 'parameter';
  return {
    ...place(part, path),
    code: `unknown_${noun}`,
    message: `There is no ${noun} "${shorten(name, MOST_QUOTED)}".`,
    allowed: known,
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
}

/** The rest of an issue that a schema of `schemas/parameters.ts` raised. */
function fromParams(params: Record<string, unknown>): Pick<Issue, 'code' | 'allowed' | 'didYouMean'> {
  const { code, allowed, didYouMean } = params as Partial<Issue>;
  return {
    code: code ?? 'invalid_value',
    ...(allowed === undefined ? {} : { allowed }),
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
}

function sentence({ message }: ZodIssue): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function place(part: InputPart, path: readonly PropertyKey[]): Pick<Issue, 'parameter' | 'pointer'> {
  return part === 'body' ? { pointer: toPointer(path) } : { parameter: String(path[0] ?? '') };
}

function nameOf(part: InputPart, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'A JSON body';
  return part === 'body' ? `The field ${toPointer(path)}` : `The ${part} parameter ${String(path[0])}`;
}

/** The fields of the object schema at `path`. */
function shapeAt(schema: unknown, path: readonly PropertyKey[]): object {
  let at = unwrap(schema);
  for (const key of path) {
    const def = definitionOf(at);
    at = unwrap(def.shape?.[String(key)] ?? def.element ?? def.valueType);
  }
  return definitionOf(at).shape ?? {};
}

function unwrap(schema: unknown): unknown {
  const { innerType } = definitionOf(schema);
  return innerType === undefined ? schema : unwrap(innerType);
}

interface Definition {
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  innerType?: unknown;
}

function definitionOf(schema: unknown): Definition {
  return (schema as { def?: Definition } | undefined)?.def ?? {};
}
