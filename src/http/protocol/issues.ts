import type { z } from '@hono/zod-openapi';
import { type Issue, MOST_ISSUES } from '../../domain/error.ts';
import { toPointer } from '../../domain/json-pointer.ts';
import { nearest } from '../../domain/nearest.ts';
import { readSchemaIssue, type SchemaFault } from '../../domain/schema-fault.ts';
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
  return readSchemaIssue(issue, schema, value)
    .slice(0, MOST_FOUND)
    .map((fault) => toFaultIssue(fault, part));
}

function toFaultIssue(fault: SchemaFault, part: InputPart): Issue {
  const where = place(part, fault.path);
  switch (fault.kind) {
    case 'unknown_key':
      return unknownName(part, fault.path, fault.key, fault.known);
    case 'missing':
      return { ...where, code: 'required', message: `${describeField(part, fault.path)} is required.` };
    case 'not_allowed':
      return { ...where, ...wrongWord(fault.allowed, fault.value) };
    case 'invalid_key':
      return { ...where, code: 'invalid_value', message: fault.reasons.map(sentence).join(' ') };
    case 'wrong_type':
      return { ...where, code: 'invalid_value', message: sentence(fault.message) };
    case 'other':
      return { ...where, ...fromParams(fault.params), message: sentence(fault.message) };
  }
}

function unknownName(
  part: InputPart,
  path: readonly PropertyKey[],
  name: string,
  known: readonly string[],
): Issue {
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

/** The rest of an issue that a schema of `wire/parameters.ts` raised. */
function fromParams(params: Record<string, unknown> = {}): Pick<Issue, 'code' | 'allowed' | 'didYouMean'> {
  const { code, allowed, didYouMean } = params as Partial<Issue>;
  return {
    code: code ?? 'invalid_value',
    ...(allowed === undefined ? {} : { allowed }),
    ...(didYouMean === undefined ? {} : { didYouMean }),
  };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function place(part: InputPart, path: readonly PropertyKey[]): Pick<Issue, 'parameter' | 'pointer'> {
  return part === 'body' ? { pointer: toPointer(path) } : { parameter: String(path[0] ?? '') };
}

function describeField(part: InputPart, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'A JSON body';
  return part === 'body' ? `The field ${toPointer(path)}` : `The ${part} parameter ${String(path[0])}`;
}
