import { type RouteConfig, z } from '@hono/zod-openapi';
import { ERROR_CODES, type ErrorCode } from '../../domain/error.ts';
import { ERROR_PAGES, ERROR_STATUS, type ErrorStatus, toProblem } from './errors.ts';

const NAMES: Record<ErrorStatus, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  408: 'RequestTimeout',
  413: 'ContentTooLarge',
  414: 'UriTooLong',
  415: 'UnsupportedMediaType',
  416: 'RangeNotSatisfiable',
  422: 'UnprocessableContent',
  428: 'PreconditionRequired',
  429: 'TooManyRequests',
  431: 'RequestHeaderFieldsTooLarge',
  500: 'InternalServerError',
  501: 'NotImplemented',
  503: 'ServiceUnavailable',
  507: 'InsufficientStorage',
};

/** References to the shared error responses, by status. */
export function errorResponses(codes: readonly ErrorCode[]): RouteConfig['responses'] {
  const statuses = [...new Set(codes.map((code) => ERROR_STATUS[code]))].sort();
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${NAMES[status]}` }]),
  );
}

/** What can be wrong with an address before anybody knows what stands there: a problem document everywhere. */
const OF_THE_ADDRESS: readonly ErrorStatus[] = [400, 414];

/** The same faults as pages, where people meet them inside other pages. */
export function errorPages(codes: readonly ErrorCode[]): RouteConfig['responses'] {
  const statuses = [...new Set(codes.map((code) => ERROR_STATUS[code]))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: meaningsOf(status),
        headers: { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } },
        content: {
          'text/html': { schema: z.string() },
          ...(OF_THE_ADDRESS.includes(status) && {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          }),
        },
      },
    ]),
  );
}

function meaningsOf(status: ErrorStatus): string {
  return ERROR_CODES.filter((code) => ERROR_STATUS[code] === status)
    .map((code) => `${ERROR_PAGES[code].title}. ${ERROR_PAGES[code].meaning}`)
    .join(' Or: ');
}

/** What is answered before an operation is found: no operation declares it. */
const BEFORE_OPERATIONS: readonly ErrorStatus[] = [405, 408, 431];

/** The error responses of the spec, derived from the table of faults. */
export function errorComponents(): [name: string, component: { description: string }][] {
  const statuses = [...new Set(Object.values(ERROR_STATUS))].filter(
    (status) => !BEFORE_OPERATIONS.includes(status),
  );
  return statuses.map((status) => {
    const codes = ERROR_CODES.filter((code) => ERROR_STATUS[code] === status);
    return [
      NAMES[status],
      {
        description: meaningsOf(status),
        headers: {
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
          ...((status === 429 || status === 503) && {
            'Retry-After': { $ref: '#/components/headers/RetryAfter' },
          }),
          ...(status === 401 && { 'WWW-Authenticate': { $ref: '#/components/headers/Authenticate' } }),
        },
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
          },
        },
      },
    ];
  });
}

function exampleOf(code: ErrorCode) {
  const issues = {
    malformed: [
      {
        parameter: 'level',
        code: 'unknown_value',
        message: '"entri" is not one of the allowed values.',
        allowed: ['entry', 'intermediate', 'advanced', 'senior', 'expert', 'research'],
        didYouMean: 'entry',
      },
    ],
    invalid: [{ pointer: '/timeZone', code: 'required', message: 'The field /timeZone is required.' }],
    infeasible: [
      { pointer: '/availability', code: 'h3', message: 'No window is long enough for one session.' },
    ],
  };
  return toProblem(
    {
      code,
      message: ERROR_PAGES[code].meaning,
      issues: code === 'malformed' || code === 'invalid' || code === 'infeasible' ? issues[code] : [],
    },
    {
      publicUrl: 'https://stepladder.example.org',
      instance: '/v1/questions',
      requestId: '8d3f6a0e-5d0c-4d0b-9a55-0f6f0f1c2b3a',
    },
  );
}
