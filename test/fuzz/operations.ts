import { openApiDocument } from '../../src/http/openapi.ts';
import { operations } from '../../src/http/routes.ts';
import type { Schema } from './values.ts';

/** A parameter as the spec has it. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

/** What can be sent to one operation. */
export interface FuzzedOperation {
  operationId: string;
  /** In capitals. */
  method: string;
  /** With its parameters in braces. */
  path: string;
  parameters: readonly Parameter[];
  /** Bodies by media type, each with its schema and, where the spec has one, an example. */
  bodies: readonly { type: string; schema: Schema; example?: unknown }[];
  /** Whether it wants a plan's key. */
  needsKey: boolean;
}

interface Document {
  paths: Record<string, Record<string, DocumentOperation>>;
  components: { schemas: Record<string, Schema> };
}

interface DocumentOperation {
  operationId: string;
  parameters?: (Omit<Parameter, 'required'> & { required?: boolean })[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  security?: object[];
}

const document = openApiDocument() as unknown as Document;

/** The schemas that others refer to, by name. */
export const namedSchemas: Readonly<Record<string, Schema>> = document.components.schemas;

/** The operations of the published spec. */
export const publishedOperations: readonly FuzzedOperation[] = Object.entries(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, security = [] }]) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      parameters: parameters.map((each) => ({ ...each, required: each.required ?? false })),
      bodies: Object.entries(requestBody?.content ?? {}).map(([type, body]) => ({ type, ...body })),
      needsKey: security.some((way) => 'planKey' in way),
    })),
);

/** The pages, which the spec leaves out: whatever is sent to them is a guess. */
export const pageOperations: readonly FuzzedOperation[] = operations
  .filter(({ hidden }) => hidden)
  .map(({ operationId, method, path }) => ({
    operationId,
    method: method.toUpperCase(),
    path,
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    bodies: [],
    needsKey: false,
  }));
