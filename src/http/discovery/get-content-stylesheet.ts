import { z } from '@hono/zod-openapi';
import { answerPublic } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';

/** What texts in HTML need. */
export const getContentStylesheet = readOperation(
  {
    operationId: 'getContentStylesheet',
    method: 'get',
    path: '/assets/content.css',
    tag: 'content',
    summary: 'Get the stylesheet of texts in HTML',
    description: 'The rules for the classes that `format=html` uses: colours of code, light and dark.',
    responses: publicContent({ 'text/css': z.string() }, 'The stylesheet.'),
  },
  (call) => {
    const { contentStylesheet } = call.deps;
    return answerPublic(call, { key: { contentStylesheet } }, () => ({
      type: 'text/css; charset=utf-8',
      body: contentStylesheet,
    }));
  },
);
