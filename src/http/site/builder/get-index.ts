import { z } from '@hono/zod-openapi';
import { answerPublic } from '../../protocol/caching.ts';
import { readOperation } from '../../protocol/operation.ts';
import { publicPage } from '../../protocol/responses.ts';
import { renderBuilder } from './builder.ts';
import { FIRST_VALUES } from './builder-form.ts';

/** The front door. */
export const getIndex = readOperation(
  {
    operationId: 'getIndex',
    method: 'get',
    path: '/',
    tag: 'pages',
    summary: 'The front page',
    description:
      'What this is, which release is served, and the builder of plans. Unknown parameters are ignored.',
    query: z.looseObject({}),
    responses: publicPage('The page.'),
    errors: ['unavailable'],
  },
  (call) => {
    const release = call.deps.catalogue.current().release();
    return answerPublic(call, { release: release.id, key: release }, () =>
      renderBuilder(call.deps, { values: FIRST_VALUES, faults: new Map() }),
    );
  },
);
