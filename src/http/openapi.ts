import { OpenAPIHono } from '@hono/zod-openapi';
import packageFile from '../../package.json' with { type: 'json' };
import { Problem } from '../wire/problem.ts';
import { Ast } from '../wire/text.ts';
import { releaseWebhook } from './content/release-webhook.ts';
import { addExamples } from './examples.ts';
import { errorComponents } from './protocol/error-responses.ts';
import { operations } from './routes.ts';

const HEADERS = {
  ETag: {
    description: 'A strong validator (RFC 9110, 8.8.3).',
    schema: { type: 'string', example: '"k3J8cT0vQ1mY2bXw5uZa7g"' },
  },
  CacheControl: {
    description: 'How long the answer may be kept; with a pinned release for ever.',
    schema: { type: 'string', example: 'public, max-age=60, stale-while-revalidate=600' },
  },
  RequestId: {
    description: 'The id under which the request is logged.',
    schema: { type: 'string', format: 'uuid', example: '8d3f6a0e-5d0c-4d0b-9a55-0f6f0f1c2b3a' },
  },
  RateLimit: {
    description: 'What is left of the limit that applies, and the seconds until it is whole again.',
    schema: { type: 'string', example: '"read";r=599;t=60' },
  },
  RateLimitPolicy: {
    description: 'The limit that applies to one client address: how many requests in how many seconds.',
    schema: { type: 'string', example: '"read";q=600;w=60' },
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0, example: 42 } },
  Authenticate: {
    description: 'The scheme to use.',
    schema: { type: 'string', example: 'Bearer realm="stepladder"' },
  },
  Link: {
    description:
      'Of a list the next page as `rel="next"` (RFC 8288), absent at the end; of a question what to embed as `rel="alternate"` (oEmbed).',
    schema: {
      type: 'string',
      example: '<https://stepladder.example.org/v1/questions?cursor=eyJ…>; rel="next"',
    },
  },
  LastModified: {
    description: 'When the plan last changed.',
    schema: { type: 'string', example: 'Wed, 02 Dec 2026 19:00:00 GMT' },
  },
  Sunset: {
    description: 'Until when it still answers (RFC 8594).',
    schema: { type: 'string', example: 'Sun, 30 May 2027 00:00:00 GMT' },
  },
  Deprecation: {
    description: 'Since when what was asked is deprecated (RFC 9745), in seconds since 1970.',
    schema: { type: 'string', example: '@1795996800' },
  },
  Location: {
    description: 'The address of what was made, or to ask instead.',
    schema: { type: 'string', format: 'uri', example: 'https://stepladder.example.org/v1/plans/pl_0f1g' },
  },
} as const;

/** What package.json says, as SPDX writes a licence that is not on its list. */
const LICENCE = { name: 'All rights reserved', identifier: 'LicenseRef-UNLICENSED' };

/** The contract as an OpenAPI 3.1 document; it needs no store, no configuration and no clock. */
export function openApiDocument(): object {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono();
  // What the spec says of a schema is what the first to use it says of it, unless it is known before.
  registry.register('Problem', Problem);
  registry.register('Ast', Ast);
  for (const [name, header] of Object.entries(HEADERS)) registry.registerComponent('headers', name, header);
  for (const [name, response] of errorComponents()) registry.registerComponent('responses', name, response);
  registry.registerComponent('securitySchemes', 'planKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of one plan, shown once when the plan is made: `sl_plan_…`.',
  });
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key that the operator gives out, with which more can be read: `sl_key_…`. Nothing asks for one.',
  });
  for (const operation of operations) if (!operation.hidden) registry.registerPath(operation.route);
  registry.registerWebhook(releaseWebhook);
  const document = getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Stepladder',
      version: packageFile.version,
      description:
        'Questions, answers and curricula for interviews, and study plans made from them that a calendar can subscribe to. Reading needs no key.',
      license: LICENCE,
      contact: { name: 'Whoever runs the server that this document comes from' },
    },
    servers: [{ url: '/', description: 'The server that this document comes from.' }],
    tags: [
      {
        name: 'content',
        description: 'Questions, answers, topics, skill maps, curriculum: public and cacheable.',
      },
      {
        name: 'plans',
        description: 'Study plans. A plan belongs to whoever holds its key; there are no accounts.',
      },
      { name: 'embeds', description: 'Single questions for other people’s pages.' },
      { name: 'pages', description: 'The few pages for people.' },
      { name: 'operations', description: 'For whoever runs the service.' },
    ],
  });
  addExamples(document as unknown as Parameters<typeof addExamples>[0]);
  return document;
}
