import { z } from '@hono/zod-openapi';
import { answerPublic } from '../caching.ts';
import { operation } from '../operation.ts';
import { renderIndexPage } from '../pages/index-page.tsx';
import { publicPage } from '../responses.ts';

/** The front door. */
export const getIndex = operation(
  {
    operationId: 'getIndex',
    method: 'get',
    path: '/',
    tag: 'pages',
    summary: 'The front page',
    description: 'What this is, where to go, and which release is served. Unknown parameters are ignored.',
    query: z.looseObject({}),
    responses: publicPage('The page.'),
    errors: ['unavailable'],
  },
  (call) => {
    const release = call.deps.catalogue.current().release();
    return answerPublic(call, { release: release.id, key: release }, () => renderIndexPage(release));
  },
);
