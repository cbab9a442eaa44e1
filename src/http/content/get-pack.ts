import { z } from '@hono/zod-openapi';
import { Pack, toPack } from '../../wire/pack.ts';
import { Release } from '../../wire/parameters.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

/** What this content calls things. */
export const getPack = readOperation(
  {
    operationId: 'getPack',
    method: 'get',
    path: '/v1/pack',
    tag: 'content',
    summary: 'Get what this content calls things',
    description:
      'The levels, kinds, rounds and blocks of the content that is served, in their order, with the names that people read.',
    query: z.strictObject({ release: Release }),
    responses: publicJson(Pack, 'The pack.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof Pack>>(call, { release, key: query, pinned }, () =>
      toPack(catalogue.getSettings(), release),
    );
  },
);
