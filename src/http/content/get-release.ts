import { z } from '@hono/zod-openapi';
import { releaseParameter } from '../../wire/parameters.ts';
import { HeldRelease } from '../../wire/release.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { toHeldRelease } from './list-releases.ts';
import { CONTENT_ERRORS, findHeldRelease } from './open-release.ts';

/** One release. */
export const getRelease = readOperation(
  {
    operationId: 'getRelease',
    method: 'get',
    path: '/v1/releases/{id}',
    tag: 'content',
    summary: 'Get a release',
    description:
      'How much it holds, when and from which commit it was built, and the file that it can be had as.',
    params: z.strictObject({ id: releaseParameter({ description: 'The id of a release that is held.' }) }),
    responses: publicJson(HeldRelease, 'The release.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, params } = call;
    const current = deps.catalogue.current().release().id;
    const held = findHeldRelease(deps, 'id', params.id);
    return answerJson<z.output<typeof HeldRelease>>(
      call,
      { release: current, key: held, changing: true },
      () => toHeldRelease(held, current, deps.publicUrl),
    );
  },
);
