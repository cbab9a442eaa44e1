import { type RouteConfig, z } from '@hono/zod-openapi';
import type { AppError } from '../../domain/error.ts';
import type { HttpContext, HttpDeps, RateLimit } from '../deps.ts';
import { type Answer, type ReadRequest, toResponse } from './answer.ts';
import { forCaller } from './caller.ts';
import { describeOperation } from './describe-operation.ts';
import { type ParameterSchemas, parameterReader, readBody, refuseBody } from './input.ts';
import { jsonTypes, type OperationSpec, type PlainSpec } from './operation-spec.ts';
import { requestTarget } from './request-target.ts';

/** An operation before its schemas are filled in: no parameters, no body. */
const Nothing = z.strictObject({});
type Nothing = typeof Nothing;
/** Other headers than those that are read are nobody's fault. */
const NoHeaders = z.object({});

/** One request for what an address has, with its input already checked. */
export interface ReadCall<P = unknown, Q = unknown> {
  request: ReadRequest;
  deps: HttpDeps;
  operationId: string;
  /** The address as the contract spells it. */
  path: `/${string}`;
  params: P;
  query: Q;
  /** Thrown in place of anything but a 304: the client has read more than it may. */
  refusal?: AppError | undefined;
}

/** One request to an operation, with its input already checked. */
export interface Call<P = unknown, Q = unknown, H = unknown, B = unknown> extends ReadCall<P, Q> {
  c: HttpContext;
  headers: H;
  body: B;
}

/** What the application and the spec need to know of an operation. */
export interface Operation {
  operationId: string;
  method: string;
  path: string;
  limitedBy?: RateLimit;
  hidden: boolean;
  /** Whether its body may hold a file. */
  takesUpload: boolean;
  /** Whether it is for people, who are told of faults by a page. */
  page?: boolean;
  /** Whether those pages may be framed by others. */
  framable?: boolean;
  route: RouteConfig;
  answer: (c: HttpContext, deps: HttpDeps) => Promise<Response>;
  /** Where its answer depends on nothing else: the same from the bare request. */
  read?: (request: ReadRequest, deps: HttpDeps) => Promise<Answer>;
}

/** Defines an operation: what it promises, then how it answers. Faults are thrown as AppError. */
export function operation<
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  H extends z.ZodObject = Nothing,
  B extends z.ZodType = z.ZodUndefined,
>(
  spec: OperationSpec<P, Q, H, B>,
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<H>, z.output<B>>) => Outcome | Promise<Outcome>,
): Operation {
  const { operationId, method, path } = spec;
  const limitedBy = spec.limitedBy ?? (isPublicRead(spec) ? 'readsPerMinute' : undefined);
  const readParameters = parameterReader(schemasOf(spec));
  return {
    operationId,
    method,
    path,
    hidden: spec.hidden ?? false,
    takesUpload: spec.upload !== undefined,
    ...(spec.framable && { page: true, framable: true }),
    ...(limitedBy === undefined ? {} : { limitedBy }),
    route: describeOperation({ ...spec, ...(limitedBy && { limitedBy }) }),
    answer: async (c, deps) => {
      const request = requestOf(c);
      const parameters = readParameters(request, spec.otherQueryFaults?.(deps));
      if (spec.method === 'post' && !spec.body && !spec.upload && !spec.readsForm)
        await refuseBody(c, Object.keys(spec.query?.shape ?? {}));
      const isUpload =
        spec.upload !== undefined && isOneOf(c.req.header('Content-Type'), Object.keys(spec.upload));
      const body =
        spec.body === undefined || isUpload
          ? undefined
          : await readBody(c, spec.body, jsonTypes(spec), spec.otherFaults?.(deps));
      const input = { ...parameters, body } as unknown as Call<
        z.output<P>,
        z.output<Q>,
        z.output<H>,
        z.output<B>
      >;
      const outcome = await handle({
        ...input,
        ...{ c, request, operationId, path, refusal: c.get('refusal') },
        deps: spec.limitedBy ? forCaller(c, deps) : deps,
      });
      return outcome instanceof Response ? outcome : toResponse(c, outcome);
    },
  };
}

/** What a handler gives: an answer, or what it made with Hono. */
export type Outcome = Answer | Response;

export type ReadSpec<P extends z.ZodObject, Q extends z.ZodObject> = Omit<
  OperationSpec<P, Q, Nothing, z.ZodUndefined>,
  'method' | 'headers' | 'body' | 'upload' | 'readsForm' | 'needsKey' | 'needsOperator'
> & { method: 'get' };

/** Defines an operation whose answer depends on the request alone as `ReadRequest` has it: it can do without Hono. */
export function readOperation<P extends z.ZodObject = Nothing, Q extends z.ZodObject = Nothing>(
  spec: ReadSpec<P, Q>,
  handle: (call: ReadCall<z.output<P>, z.output<Q>>) => Answer | Promise<Answer>,
): Operation {
  const { operationId, path } = spec;
  const readParameters = parameterReader(schemasOf(spec));
  return {
    ...operation(spec, handle),
    read: async (request, deps) => {
      const { params, query } = readParameters(request, spec.otherQueryFaults?.(deps));
      const input = { params, query } as Pick<ReadCall<z.output<P>, z.output<Q>>, 'params' | 'query'>;
      return handle({ ...input, request, deps, operationId, path });
    },
  };
}

/** Made once for each operation: a schema compiles itself when it is first used. */
function schemasOf(spec: Pick<PlainSpec, 'path' | 'params' | 'query' | 'headers'>): ParameterSchemas {
  const { path, params, query, headers } = spec;
  return { path, params: params ?? Nothing, query: query ?? Nothing, headers: headers ?? NoHeaders };
}

function requestOf(c: HttpContext): ReadRequest {
  return {
    target: requestTarget(c.req.url),
    params: c.req.param(),
    header: (name) => c.req.header(name),
    coding: c.get('coding'),
  };
}

/** Whether whoever comes may read what an operation has, whose cost is then bounded by a limit. */
function isPublicRead({ method, tag, needsKey }: Pick<PlainSpec, 'method' | 'tag' | 'needsKey'>): boolean {
  return method === 'get' && !needsKey && (tag === 'content' || tag === 'embeds');
}

function isOneOf(contentType: string | undefined, types: readonly string[]): boolean {
  const [essence = ''] = (contentType ?? '').split(';');
  return types.includes(essence.trim().toLowerCase());
}

/** The router's spelling of an OpenAPI path. */
export function toRoutingPath(path: string): string {
  return path.replace(/\{(\w+)\}((?:\.[a-z]+)+)?/g, (_whole, name: string, suffix?: string) =>
    suffix === undefined ? `:${name}` : `:${name}{[^/]+${suffix.replaceAll('.', '\\.')}}`,
  );
}
