import type { RouteConfig, z } from '@hono/zod-openapi';
import type { ErrorCode } from '../../domain/error.ts';
import type { HttpDeps, RateLimit } from '../deps.ts';
import type { OtherFaults, OtherQueryFaults } from './input.ts';

type Tag = 'content' | 'plans' | 'embeds' | 'pages' | 'operations';

/** What an operation promises. */
export interface OperationSpec<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  H extends z.ZodObject,
  B extends z.ZodType,
> {
  /** The file's name in camelCase. */
  operationId: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** OpenAPI's spelling; a parameter fills a whole segment, or all but a suffix as in `/calendars/{token}.ics`. */
  path: `/${string}`;
  tag: Tag;
  summary: string;
  description: string;
  params?: P;
  /** Strict, so that unknown parameters are refused; absent: none are known. */
  query?: Q;
  /** What else is wrong with a query in which the schema finds faults. */
  otherQueryFaults?: (deps: HttpDeps) => OtherQueryFaults;
  headers?: H;
  /** A JSON body. */
  body?: B;
  /** What else is wrong with a body in which the schema finds faults. */
  otherFaults?: (deps: HttpDeps) => OtherFaults;
  /** By what other names than `application/json` the body may come. */
  bodyTypes?: readonly string[];
  /** Bodies of other media types, by type: the handler reads them, and gets no `body` then. */
  upload?: Record<string, z.ZodType>;
  /** Whether the handler reads a form from the body; otherwise a POST that describes no body is refused one. */
  readsForm?: boolean;
  /** What it answers when all is well. */
  responses: RouteConfig['responses'];
  /** What else it can answer, beyond what follows from the fields here. */
  errors?: readonly ErrorCode[];
  /** Whether it wants a plan's key. */
  needsKey?: boolean;
  /** Whether it wants the operator's token. */
  needsOperator?: boolean;
  /** Which limit per client address it counts against; a read of content without a key counts as one in any case. */
  limitedBy?: RateLimit;
  /** Whether other pages frame it: its faults are pages that can be framed, too. */
  framable?: boolean;
  /** Left out of the published spec. */
  hidden?: boolean;
}

/** Of whatever schemas. */
export type PlainSpec = OperationSpec<z.ZodObject, z.ZodObject, z.ZodObject, z.ZodType>;

/** The names by which a JSON body may come. */
export function jsonTypes({ bodyTypes = [] }: { bodyTypes?: readonly string[] }): string[] {
  return ['application/json', ...bodyTypes];
}
