/** The parts of OpenAPI 3.1 that the contract uses, as far as the reference shows them. */
export interface Contract {
  info: { title: string; version: string; description: string };
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, ContractOperation>>>>;
  components: {
    schemas: Readonly<Record<string, Schema>>;
    responses: Readonly<Record<string, ContractResponse>>;
  };
}

export interface ContractOperation {
  operationId: string;
  summary: string;
  description: string;
  tags: readonly string[];
  security?: readonly object[];
  deprecated?: boolean;
  parameters?: readonly Parameter[];
  requestBody?: { content: Readonly<Record<string, { schema: Schema }>> };
  responses: Readonly<Record<string, ContractResponse>>;
}

/** Whether only the key of a plan opens it. */
export function wantsPlanKey({ security = [] }: ContractOperation): boolean {
  return security.some((way) => 'planKey' in way);
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description?: string;
  deprecated?: boolean;
  schema: Schema;
}

interface ContractResponse {
  $ref?: string;
  description?: string;
  content?: Readonly<Record<string, { schema?: Schema }>>;
}

export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  description?: string;
  example?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  allOf?: readonly Schema[];
  additionalProperties?: boolean | Schema;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  maxLength?: number;
}

/** One operation and where it is. */
export interface Placed {
  method: string;
  path: string;
  operation: ContractOperation;
}

/** Every operation of a tag, in the order of the contract. */
export function placedByTag({ paths }: Contract, tag: string): Placed[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** `#/components/schemas/Plan` → `Plan`. */
export function nameOfReference(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** What a response says, wherever it is written. */
export function findResponse({ components }: Contract, response: ContractResponse): ContractResponse {
  return response.$ref === undefined
    ? response
    : (components.responses[nameOfReference(response.$ref)] ?? response);
}

/** The example of a schema: its own, or one that its parts make; what refers to itself ends after a few steps. */
export function schemaExample(contract: Contract, schema: Schema, depth = 4): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref !== undefined) {
    const found = contract.components.schemas[nameOfReference(schema.$ref)];
    return found && depth > 0 ? schemaExample(contract, found, depth - 1) : undefined;
  }
  if (schema.allOf) {
    const [example] = [...schema.allOf]
      .reverse()
      .map((part) => schemaExample(contract, part, depth))
      .filter((each) => each !== undefined);
    return example;
  }
  if (schema.enum) return schema.enum[0];
  if (schema.items) {
    const item = depth > 0 ? schemaExample(contract, schema.items, depth - 1) : undefined;
    return item === undefined ? [] : [item];
  }
  if (!schema.properties) return undefined;
  const entries = Object.entries(schema.properties)
    .map(
      ([name, inner]) => [name, depth > 0 ? schemaExample(contract, inner, depth - 1) : undefined] as const,
    )
    .filter(([, example]) => example !== undefined);
  return Object.fromEntries(entries);
}
