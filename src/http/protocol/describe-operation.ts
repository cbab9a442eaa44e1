import type { RouteConfig } from '@hono/zod-openapi';
import type { ErrorCode } from '../../domain/error.ts';
import { errorPages, errorResponses } from './error-responses.ts';
import { jsonTypes, type PlainSpec } from './operation-spec.ts';

/** The operation as OpenAPI says it, with every status that follows from its fields. */
export function describeOperation(spec: PlainSpec): RouteConfig {
  const { operationId, method, path, summary, description, params, query, headers, body } = spec;
  const codes: ErrorCode[] = ['malformed', 'uri_too_long', 'internal', ...(spec.errors ?? [])];
  if (method !== 'get') codes.push('too_large');
  if (body) codes.push('unsupported_media', 'invalid');
  if (spec.upload) codes.push('unsupported_media', 'invalid');
  if (spec.needsKey) codes.push('unauthorized', 'not_found');
  if (spec.needsOperator) codes.push('unauthorized', 'not_found');
  if (spec.limitedBy) codes.push('too_many');
  if (spec.limitedBy === 'readsPerMinute') codes.push('unauthorized', 'unavailable');
  const bodies = body ? Object.fromEntries(jsonTypes(spec).map((type) => [type, body])) : {};
  const schemas = body || spec.upload ? { ...bodies, ...spec.upload } : undefined;
  const content =
    schemas && Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema }]));
  return {
    operationId,
    method,
    path,
    summary,
    description,
    tags: [spec.tag],
    security: securityOf(spec),
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(headers && { headers }),
      ...(content && { body: { required: true, content } }),
    },
    responses: { ...spec.responses, ...(spec.framable ? errorPages(codes) : errorResponses(codes)) },
  };
}

/** What a request may or must be sent with: a read counts for less with a key of the API. */
function securityOf({
  needsKey,
  needsOperator,
  limitedBy,
}: Pick<PlainSpec, 'needsKey' | 'needsOperator' | 'limitedBy'>): Record<string, string[]>[] {
  if (needsKey) return [{ planKey: [] }];
  if (needsOperator) return [{ operatorToken: [] }];
  return limitedBy === 'readsPerMinute' ? [{}, { apiKey: [] }] : [];
}
