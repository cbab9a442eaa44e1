import { z } from '@hono/zod-openapi';
import { ERROR_CODES } from '../../../domain/error.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { readOperation } from '../../protocol/operation.ts';
import { publicPage } from '../../protocol/responses.ts';
import { renderErrorPage } from './error-page.tsx';

/** What the `type` of a problem points to. */
export const getErrorPage = readOperation(
  {
    operationId: 'getErrorPage',
    method: 'get',
    path: '/errors/{code}',
    tag: 'pages',
    summary: 'What a fault means',
    description: 'The page that the `type` of a problem points to. Unknown parameters are ignored.',
    params: z.strictObject({
      code: z.enum(ERROR_CODES).openapi({ description: 'The fault.', example: 'infeasible' }),
    }),
    query: z.looseObject({}),
    responses: publicPage('The page.'),
  },
  (call) => answerPublic(call, { key: call.params }, () => renderErrorPage(call.deps, call.params.code)),
);
