import { z } from '@hono/zod-openapi';
import { answerPublic } from '../../protocol/caching.ts';
import { readOperation } from '../../protocol/operation.ts';
import { publicPage } from '../../protocol/responses.ts';
import { renderPrivacyPage } from './privacy-page.tsx';

/** What is kept of whom, for how long, and who sees it. */
export const getPrivacyPage = readOperation(
  {
    operationId: 'getPrivacyPage',
    method: 'get',
    path: '/privacy',
    tag: 'pages',
    summary: 'What is kept',
    description:
      'What the service keeps of a person, for how long, and who can see it. Unknown parameters are ignored.',
    query: z.looseObject({}),
    responses: publicPage('The page.'),
  },
  (call) => answerPublic(call, { key: call.deps.idlePlanDays ?? null }, () => renderPrivacyPage(call.deps)),
);
