import fc from 'fast-check';
import { hostileText } from './hostile-values.ts';

/** The part of JSON Schema that the spec uses. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  example?: unknown;
}

/** Longer lists than this cost time and find nothing more. */
const MOST_ENTRIES = 4;
const DEEPEST = 6;

/**
 * Values that a schema allows, its example often among them.
 * @param named the schemas that others refer to.
 */
export function valuesOf(
  schema: Schema,
  named: Readonly<Record<string, Schema>>,
  depth = 0,
): fc.Arbitrary<unknown> {
  const target = schema.$ref === undefined ? schema : named[schema.$ref.split('/').at(-1) ?? ''];
  if (target === undefined || depth > DEEPEST) return fc.constant(null);
  const generated = generate(target, (inner) => valuesOf(inner, named, depth + 1));
  const example = schema.example ?? target.example;
  return example === undefined
    ? generated
    : fc.oneof({ weight: 2, arbitrary: fc.constant(example) }, { weight: 3, arbitrary: generated });
}

type Inner = (schema: Schema) => fc.Arbitrary<unknown>;

function generate(schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(inner));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map(inner))
      .map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  const types = Array.isArray(schema.type) ? (schema.type as string[]) : [schema.type as string | undefined];
  return fc.oneof(...types.map((type) => ofType(type, schema, inner)));
}

function ofType(type: string | undefined, schema: Schema, inner: Inner): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return text(schema);
    case 'integer':
      return whole(schema);
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? MOST_ENTRIES, MOST_ENTRIES)),
      });
    case 'object':
      return object(schema, inner);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Whole numbers, those at the bounds and next to them more often. */
function whole({ minimum = 0, maximum = 1_000_000 }: Schema): fc.Arbitrary<number> {
  const least = Math.max(minimum, Number.MIN_SAFE_INTEGER);
  const most = Math.min(maximum, Number.MAX_SAFE_INTEGER);
  return fc.oneof(
    fc.constantFrom(least, most, Math.min(least + 1, most)),
    fc.integer({ min: least, max: most }),
  );
}

function object({ properties = {}, required = [], additionalProperties }: Schema, inner: Inner) {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inner(each)]));
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
  if (typeof additionalProperties !== 'object') return known;
  const others = fc.dictionary(fc.stringMatching(/^[a-z-]{1,12}$/), inner(additionalProperties), {
    maxKeys: 3,
  });
  return fc.tuple(known, others).map(([a, b]) => ({ ...b, ...a }));
}

/** About the days of the plans that are sent. */
const day = fc
  .date({ min: new Date('2026-11-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

function text(schema: Schema): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength = 40 } = schema;
  if (format === 'date') return day.map((date) => date.slice(0, 10));
  if (format === 'date-time') return day;
  if (format === 'uri') return fc.webUrl();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const most = Math.min(maxLength, 40);
  return fc.oneof(
    fc.string({ minLength, maxLength: Math.max(minLength, most) }),
    hostileText.map((value) => value.slice(0, most).padEnd(minLength, 'x')),
  );
}

/** One kind of value mostly, and the others now and then. */
export function mostly<T>(usual: fc.Arbitrary<T>, ...others: fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 14, arbitrary: usual }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })));
}
