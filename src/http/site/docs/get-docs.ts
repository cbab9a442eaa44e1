import { z } from '@hono/zod-openapi';
import { answerPublic } from '../../protocol/caching.ts';
import { readOperation } from '../../protocol/operation.ts';
import { publicPage } from '../../protocol/responses.ts';
import { renderDocsPage } from './docs-page.tsx';

/** The API reference. */
export const getDocs = readOperation(
  {
    operationId: 'getDocs',
    method: 'get',
    path: '/docs',
    tag: 'pages',
    summary: 'The API reference',
    description: 'This document, to read and to try. It loads nothing from another host.',
    query: z.looseObject({}),
    responses: publicPage('The page.'),
  },
  (call) => answerPublic(call, { key: null }, () => renderDocsPage(call.deps)),
);
