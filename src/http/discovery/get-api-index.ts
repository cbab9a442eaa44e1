import type { z } from '@hono/zod-openapi';
import { ApiIndex } from '../../wire/api-index.ts';
import { openRelease } from '../content/open-release.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { API_ADDRESSES } from './api-addresses.ts';

/** Where everything is. */
export const getApiIndex = readOperation(
  {
    operationId: 'getApiIndex',
    method: 'get',
    path: '/v1',
    tag: 'content',
    summary: 'Where everything is',
    description: 'The addresses to begin at, and the release that is served.',
    responses: publicJson(ApiIndex, 'The addresses.'),
    errors: ['unavailable'],
  },
  (call) => {
    const { deps } = call;
    const { catalogue, release } = openRelease(deps, undefined);
    const { name } = catalogue.getSettings();
    return answerJson<z.output<typeof ApiIndex>>(call, { release, key: {} }, () => ({
      name,
      links: Object.fromEntries(
        Object.entries(API_ADDRESSES).map(([word, path]) => [word, `${deps.publicUrl}${path}`]),
      ),
      release,
    }));
  },
);
