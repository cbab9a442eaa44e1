import { z } from '@hono/zod-openapi';
import { answerJson } from '../caching.ts';
import { CONTENT_ERRORS, openRelease } from '../content.ts';
import { operation } from '../operation.ts';
import { publicJson } from '../responses.ts';
import { listOf } from '../schemas/common.ts';
import { Release } from '../schemas/parameters.ts';
import { Role } from '../schemas/role.ts';

const RoleList = listOf(Role, 'RoleList');

/** List roles. */
export const listRoles = operation(
  {
    operationId: 'listRoles',
    method: 'get',
    path: '/v1/roles',
    tag: 'content',
    summary: 'List roles',
    description: 'The roles and how each moves the targets of a career level.',
    query: z.strictObject({ release: Release }),
    responses: publicJson(RoleList, 'The list.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof RoleList>>(call, { release, key: query, pinned }, () => ({
      items: catalogue.listRoles(),
      nextCursor: null,
      release,
    }));
  },
);
