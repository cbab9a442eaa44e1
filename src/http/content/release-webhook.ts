import type { RouteConfig } from '@hono/zod-openapi';
import { ReleasePublished } from '../../wire/webhook.ts';

const headerParameter = (name: string, description: string, example: string) => ({
  ...{ name, in: 'header' as const, required: true, description },
  schema: { type: 'string' as const, example },
});

/** The message that configured addresses get, as the contract tells their receivers. Who sends it is `src/webhooks/`. */
export const releaseWebhook: RouteConfig = {
  operationId: 'releasePublished',
  method: 'post',
  path: 'releasePublished',
  tags: ['operations'],
  security: [],
  summary: 'A release was published',
  description:
    'Sent to the addresses that the operator has configured, signed as Standard Webhooks (https://www.standardwebhooks.com) says: verify it before it is believed. Any 2xx within 15 seconds accepts it; else it is sent again for a day, with the same `webhook-id`. It may come more than once, and out of order.',
  parameters: [
    headerParameter(
      'webhook-id',
      'The id of the message, by which it is known when it comes again.',
      'msg_0123456789abcdef0123456789abcdef',
    ),
    headerParameter('webhook-timestamp', 'When it was sent, in seconds since 1970.', '1795996800'),
    headerParameter(
      'webhook-signature',
      'What it is signed with: `v1,` and HMAC-SHA-256 in base64.',
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    ),
  ],
  request: {
    body: { required: true, content: { 'application/json': { schema: ReleasePublished } } },
  },
  responses: {
    204: { description: 'Accepted, as by any other 2xx.' },
    410: { description: 'Not wanted: it is not sent again.' },
  },
};
