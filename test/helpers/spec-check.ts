import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../src/http/openapi.ts';
import { operations } from '../../src/http/routes.ts';

type Json = Record<string, unknown>;

interface Spec {
  paths: Record<
    string,
    Record<
      string,
      { responses: Record<string, { $ref?: string; content?: Record<string, { schema: Json }> }> }
    >
  >;
  components: {
    schemas: Record<string, Json>;
    responses: Record<string, { content?: Record<string, { schema: Json }> }>;
  };
}

const spec = openApiDocument() as unknown as Spec;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(closeDocument(), 'spec');
const validators = new Map<string, ValidateFunction>();
/** Addresses that the spec leaves out: pages for people and what they load. */
const HIDDEN = operations.filter((operation) => operation.hidden).map((operation) => operation.path);

/**
 * What in a response the published spec does not allow; empty where all is well. Stricter than the spec in one point:
 * an object may have no field that is not described.
 */
export async function findSpecFaults(method: string, path: string, response: Response): Promise<string[]> {
  const { status } = response;
  if (!response.headers.get('X-Request-Id')) return [`${method} ${path}: no X-Request-Id`];
  if (method === 'OPTIONS' || HIDDEN.some((template) => fits(template, path))) return [];
  const body = await readText(response.clone());
  if (method === 'HEAD' || [204, 304, 308].includes(status))
    return body === '' ? [] : [`${status} has a body`];
  const template = findTemplate(path);
  const operation = template === undefined ? undefined : spec.paths[template]?.[method.toLowerCase()];
  const declared = operation?.responses[status];
  if (operation && !declared) return [`${method} ${template}: status ${status} is not declared`];
  const content = declared?.$ref
    ? spec.components.responses[declared.$ref.split('/').at(-1) ?? '']?.content
    : declared?.content;
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0] as string;
  // Whoever asks for a page where there is nothing gets one, but of the API.
  const hasErrorPages = template === undefined ? !path.startsWith('/v1') : isFramed(template);
  const isFault = type === 'application/problem+json' || (hasErrorPages && type === 'text/html');
  if (!operation && !isFault) return [`${status} is ${type}, not a problem`];
  if (operation && !content?.[type]) return [`${method} ${template}: ${status} may not be ${type}`];
  if (!type.endsWith('json')) return [];
  const pointer = operation
    ? declared?.$ref
      ? `${declared.$ref}/content/${escapeSegment(type)}/schema`
      : `#/paths/${escapeSegment(template as string)}/${method.toLowerCase()}/responses/${status}/content/${escapeSegment(type)}/schema`
    : '#/components/schemas/Problem';
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `spec${pointer}` });
  validators.set(pointer, validate);
  const values = type.endsWith('ndjson') ? body.trimEnd().split('\n') : [body];
  const faults = values.flatMap((value) => (validate(JSON.parse(value)) ? [] : (validate.errors ?? [])));
  return faults.map(
    (error) =>
      `${method} ${path} ${status}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
}

async function readText(response: Response): Promise<string> {
  const coding = response.headers.get('Content-Encoding');
  if (coding === null) return response.text();
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.byteLength === 0) return '';
  return (coding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString();
}

/** The path of the spec that a path fits, the one with the fewest parameters first. */
/** Whether the faults of an address are pages, for it is read in a frame. */
function isFramed(template: string): boolean {
  return spec.paths[template]?.get?.responses[404]?.content?.['text/html'] !== undefined;
}

function findTemplate(path: string): string | undefined {
  return Object.keys(spec.paths)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find((template) => fits(template, path));
}

function fits(template: string, path: string): boolean {
  const pattern = template.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}

/** The spec with every object closed; what is extended by `allOf` is closed where it is extended. */
function closeDocument(): Json {
  const closed = structuredClone(spec) as unknown as Spec & Json;
  const open = structuredClone(spec.components.schemas);
  for (const schema of Object.values(open)) closeInside(schema);
  close(closed.paths);
  close(closed.components.schemas);
  return { ...closed, components: { ...closed.components, open } };
}

function close(node: unknown): void {
  if (!isObject(node)) return;
  closeInside(node);
  const describesObject =
    node.type === 'object' && node.properties && node.additionalProperties === undefined;
  if (Array.isArray(node.allOf) || describesObject) node.unevaluatedProperties = false;
}

/** Closes what a schema holds and leaves itself open, with the parts it is made of. */
function closeInside(schema: Json): void {
  for (const [name, inner] of Object.entries(schema)) {
    if (name === 'example') continue;
    if (name === 'allOf') for (const part of inner as Json[]) openPart(part);
    else close(inner);
  }
}

function openPart(part: Json): void {
  closeInside(part);
  if (typeof part.$ref === 'string') part.$ref = part.$ref.replace('/schemas/', '/open/');
}

function isObject(node: unknown): node is Json {
  return node !== null && typeof node === 'object';
}

/** A segment of a JSON Pointer inside a URI fragment. */
function escapeSegment(segment: string): string {
  return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}
