import type { z } from '@hono/zod-openapi';
import { AppError, type Issue, MOST_ISSUES } from '../../domain/error.ts';
import { shorten } from '../../domain/wrong-word.ts';
import { isList, joinLists } from '../../wire/parameters.ts';
import type { HttpContext } from '../deps.ts';
import type { ReadRequest } from './answer.ts';
import { describeSchemaIssue, type InputPart, toIssues } from './issues.ts';
import { findName, findWideObject, MOST_FIELDS } from './wide-object.ts';

/** What else is wrong with the parameters there are, in a query in which a schema found faults. */
export type OtherQueryFaults = (query: Readonly<Record<string, string>>) => readonly Issue[];

/** What an operation reads of a request beside its body. */
export interface ParameterSchemas {
  /** As OpenAPI spells it. */
  path: string;
  params: z.ZodObject;
  query: z.ZodObject;
  headers: z.ZodObject;
}

/** What was read of a request. Queries that are alike are one object, which nobody changes. */
interface Parameters {
  params: unknown;
  query: unknown;
  headers: unknown;
}

/** Reads and checks path, query and headers. @throws AppError `malformed` with every fault of the three at once. */
type ReadParameters = (request: ReadRequest, others?: OtherQueryFaults) => Parameters;

/** Most requests have one of a few queries: a good one is checked once. Of more, or longer ones, all are forgotten. */
const MOST_GOOD_QUERIES = 50;
const MOST_GOOD_CHARACTERS = 200;

/**
 * Reads the parameters of one operation.
 * @returns a reader whose second argument is asked where the schema of the query finds faults, so that all come together.
 */
export function parameterReader(schemas: ParameterSchemas): ReadParameters {
  const { params, headers } = schemas;
  const pathNames = namesInPath(schemas.path);
  const headerNames = Object.keys(headers.shape);
  const goodQueries = new Map<string, unknown>();
  return (request, others) => {
    const sent = { params: readPath(request, pathNames), headers: readHeaders(request, headerNames) };
    const text = request.target.query;
    const query = goodQueries.get(text);
    if (query !== undefined) {
      const [good, other] = [params.safeParse(sent.params), headers.safeParse(sent.headers)];
      if (good.success && other.success) return { params: good.data, query, headers: other.data };
    }
    const checked = checkParameters(request, schemas, sent, others);
    if (text.length <= MOST_GOOD_CHARACTERS) {
      if (goodQueries.size >= MOST_GOOD_QUERIES) goodQueries.clear();
      goodQueries.set(text, freeze(checked.query));
    }
    return checked;
  };
}

function freeze(query: unknown): unknown {
  for (const value of Object.values(query as object)) Object.freeze(value);
  return Object.freeze(query);
}

function checkParameters(
  request: ReadRequest,
  schemas: ParameterSchemas,
  sent: { params: unknown; headers: unknown },
  others: OtherQueryFaults = () => [],
): Parameters {
  const issues: Issue[] = [];
  const parse = (part: InputPart, schema: z.ZodType, value: unknown): unknown => {
    const result = schema.safeParse(value, { error: describeSchemaIssue });
    if (result.success) return result.data;
    issues.push(...toIssues(result.error, part, schema, value));
    return undefined;
  };
  const query = readQuery(request, schemas.query.shape, issues);
  const before = issues.length;
  const checked = {
    params: parse('path', schemas.params, sent.params),
    query: parse('query', schemas.query, query),
    headers: parse('header', schemas.headers, sent.headers),
  };
  if (issues.length > before && issues.length <= MOST_ISSUES) {
    const known = Object.entries(query).filter(([name]) => name in schemas.query.shape);
    issues.push(...others(Object.fromEntries(known)));
  }
  if (issues.length > 0) throw new AppError('malformed', summarise(issues), { issues });
  return checked;
}

/**
 * Reads and checks a JSON body.
 * @param mediaTypes what it may say that it is.
 * @param others as `checkBody` asks them.
 * @throws AppError `unsupported_media`; `malformed` for what is not JSON; `invalid` for what JSON says.
 */
export async function readBody(
  c: HttpContext,
  schema: z.ZodType,
  mediaTypes: readonly string[],
  others?: OtherFaults,
): Promise<unknown> {
  const [mediaType = '', ...parameters] = (c.req.header('Content-Type') ?? '').split(';');
  const isUtf8 = parameters.every((parameter) => /^charset="?utf-8"?$/i.test(parameter.trim()));
  if (!isUtf8 || !mediaTypes.includes(mediaType.trim().toLowerCase())) {
    const expected = mediaTypes.join(' or ');
    throw new AppError('unsupported_media', `Send the body as Content-Type: ${expected}, in UTF-8.`);
  }
  return checkBody(schema, parseJson(await c.req.arrayBuffer()), others);
}

/**
 * Refuses a body where none is read, so that nobody believes that it was heeded; an empty object says nothing.
 * @param queryNames what the operation can be told instead.
 * @throws AppError `malformed`.
 */
export async function refuseBody(c: HttpContext, queryNames: readonly string[]): Promise<void> {
  if (['', '{}'].includes((await c.req.text()).trim())) return;
  const instead =
    queryNames.length === 0 ? '' : ` What it can be told stands in the query: ${queryNames.join(', ')}.`;
  const message = `This request takes no body.${instead}`;
  throw new AppError('malformed', message, { issues: [{ pointer: '', code: 'unexpected_body', message }] });
}

/** What else is wrong with a value in which a schema found these faults. */
export type OtherFaults = (value: unknown, faults: readonly Issue[]) => readonly Issue[];

/**
 * Checks what a body says, wherever it came from.
 * @param others asked where the schema finds faults, so that all come together.
 * @throws AppError `invalid` with a pointer to every fault.
 */
export function checkBody<T>(schema: z.ZodType<T>, value: unknown, others: OtherFaults = () => []): T {
  refuseWideObject(value);
  refuseProto(value);
  const result = schema.safeParse(value, { error: describeSchemaIssue });
  if (result.success) return result.data;
  const faults = toIssues(result.error, 'body', schema, value);
  const issues = [...faults, ...others(value, faults)];
  throw new AppError('invalid', summarise(issues), { issues });
}

/** `JSON.parse` keeps a field of this name, and what copies or checks objects drops it without a word. */
function refuseProto(value: unknown): void {
  const pointer = findName(value, '__proto__');
  if (pointer === undefined) return;
  const message = 'There is no field "__proto__".';
  throw new AppError('invalid', message, { issues: [{ pointer, code: 'unknown_field', message }] });
}

function refuseWideObject(value: unknown): void {
  const pointer = findWideObject(value);
  if (pointer === undefined) return;
  const message = `An object of at most ${MOST_FIELDS} fields is read.`;
  throw new AppError('invalid', message, { issues: [{ pointer, code: 'too_many_fields', message }] });
}

/**
 * @throws AppError `malformed` for what is not JSON in UTF-8.
 */
export function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'it is not well-formed JSON' : 'it is not UTF-8';
    throw new AppError('malformed', `The body could not be read: ${reason}.`, {
      cause,
      issues: [{ pointer: '', code: 'malformed_json', message: 'A JSON document in UTF-8 is expected.' }],
    });
  }
}

/** The parameters of the query. A list that comes as several parameters is put together; anything else comes once. */
function readQuery(
  { target }: ReadRequest,
  shape: z.ZodObject['shape'],
  issues: Issue[],
): Record<string, string> {
  const sent = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(target.query)) {
    const values = sent.get(name);
    if (values) values.push(value);
    else sent.set(name, [value]);
  }
  const read = [...sent].map(([name, values]) => {
    // What is unknown is refused or passed over as a whole.
    const schema = Object.hasOwn(shape, name) ? (shape[name] as z.ZodType) : undefined;
    if (values.length > 1 && schema && !isList(schema) && issues.length <= MOST_ISSUES) {
      const message = 'Given more than once, and it is one value.';
      issues.push({ parameter: name, code: 'duplicate_parameter', message });
    }
    return [name, schema && isList(schema) ? joinLists(values) : values.at(-1)] as const;
  });
  return Object.fromEntries(read) as Record<string, string>;
}

/** A parameter of a path, and what the path says after it in the same segment. */
interface PathName {
  name: string;
  suffix: string;
}

function namesInPath(path: string): PathName[] {
  return Array.from(path.matchAll(/\{(\w+)\}((?:\.[a-z]+)+)?/g), ([, name = '', suffix = '']) => ({
    name,
    suffix,
  }));
}

/** The parameters of the path, without what the path says after them. */
function readPath({ params }: ReadRequest, names: readonly PathName[]): Record<string, string> {
  return Object.fromEntries(
    names.map(({ name, suffix }) => {
      const value = params[name] ?? '';
      return [name, value.slice(0, value.length - suffix.length)];
    }),
  );
}

function readHeaders({ header }: ReadRequest, wanted: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    wanted.map((name) => [name, header(name)]).filter(([, value]) => value !== undefined),
  );
}

/** The first fault in words, and how many there are beside it. */
export function summarise(issues: readonly Issue[]): string {
  const [first] = issues;
  if (!first) return 'The request is not valid.';
  const where = first.parameter ?? first.pointer;
  return `${where ? `${shorten(where, 60)}: ` : ''}${first.message}${sayOthers(issues.length - 1)}`;
}

function sayOthers(count: number): string {
  if (count === 0) return '';
  if (count === 1) return ' There is 1 more fault.';
  return count < MOST_ISSUES ? ` There are ${count} more faults.` : ' There are many more faults.';
}
