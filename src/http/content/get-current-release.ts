import type { z } from '@hono/zod-openapi';
import { CurrentRelease } from '../../wire/release.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';

/** What is being served. */
export const getCurrentRelease = readOperation(
  {
    operationId: 'getCurrentRelease',
    method: 'get',
    path: '/v1/releases/current',
    tag: 'content',
    summary: 'Get the current release',
    description: 'What is being served: its id, how much it holds, when and from which commit it was built.',
    responses: publicJson(CurrentRelease, 'The release.'),
    errors: ['unavailable'],
  },
  (call) => {
    const release = call.deps.catalogue.current().release();
    // The same content built again has the same id but another time.
    return answerJson<z.output<typeof CurrentRelease>>(call, { release: release.id, key: release }, () => ({
      ...release,
      release: release.id,
    }));
  },
);
