import { valueAt } from './json-pointer.ts';

/** An issue as zod raises it, as far as it is read here: the domain knows no schema library. */
interface SchemaIssue {
  code: string;
  path: readonly PropertyKey[];
  message: string;
  /** Of `unrecognized_keys`. */
  keys?: readonly string[];
  /** Of `invalid_value`. */
  values?: readonly unknown[];
  /** Of `invalid_type`. */
  expected?: string;
  /** Of `invalid_key`. */
  issues?: readonly { message: string }[];
  /** Of `custom`. */
  params?: Record<string, unknown> | undefined;
}

interface Place {
  path: readonly PropertyKey[];
}

/** What a schema found wrong at one place. In which words it is told is for whoever tells it. */
export type SchemaFault =
  /** A key that the object must not have; `path` leads to it. */
  | (Place & { kind: 'unknown_key'; key: string; known: readonly string[] })
  /** A key that the record must not have, and why. */
  | (Place & { kind: 'invalid_key'; reasons: readonly string[] })
  | (Place & { kind: 'missing' })
  /** None of the values that there are. */
  | (Place & { kind: 'not_allowed'; value: unknown; allowed: readonly string[] })
  | (Place & { kind: 'wrong_type'; value: unknown; expected: string; message: string })
  /** Anything else, in the schema's own words. */
  | (Place & {
      kind: 'other';
      value: unknown;
      message: string;
      params?: Record<string, unknown> | undefined;
    });

/**
 * What an issue of a schema means: one fault, but of unknown keys one each.
 * @param schema the schema that raised it, asked for the keys that there are
 * @param data what it was asked about
 */
export function readSchemaIssue(issue: SchemaIssue, schema: unknown, data: unknown): SchemaFault[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeAt(schema, path));
    return (issue.keys ?? []).map((key) => ({ kind: 'unknown_key', path: [...path, key], key, known }));
  }
  const value = valueAt(data, path);
  if (value === undefined) return [{ kind: 'missing', path }];
  if (issue.code === 'invalid_value')
    return [{ kind: 'not_allowed', path, value, allowed: (issue.values ?? []).map(String) }];
  if (issue.code === 'invalid_type')
    return [{ kind: 'wrong_type', path, value, expected: issue.expected ?? '', message }];
  if (issue.code === 'invalid_key')
    return [{ kind: 'invalid_key', path, reasons: (issue.issues ?? []).map((inner) => inner.message) }];
  return [{ kind: 'other', path, value, message, params: issue.params }];
}

/** The fields of the object schema at `path`. */
function shapeAt(schema: unknown, path: readonly PropertyKey[]): object {
  let at = withoutWrappers(schema);
  for (const key of path) {
    const def = definitionOf(at);
    at = withoutWrappers(def.shape?.[String(key)] ?? def.element ?? def.valueType);
  }
  return definitionOf(at).shape ?? {};
}

/** A schema without what makes it optional or gives it a default. */
function withoutWrappers(schema: unknown): unknown {
  const { innerType } = definitionOf(schema);
  return innerType === undefined ? schema : withoutWrappers(innerType);
}

/** What a zod schema says of its parts. */
interface Definition {
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  innerType?: unknown;
}

function definitionOf(schema: unknown): Definition {
  return (schema as { def?: Definition } | undefined)?.def ?? {};
}
