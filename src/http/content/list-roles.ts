import { z } from '@hono/zod-openapi';
import { listOf } from '../../wire/common.ts';
import { Release } from '../../wire/parameters.ts';
import { Role } from '../../wire/role.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

const RoleList = listOf(Role, 'RoleList');

/** List roles. */
export const listRoles = readOperation(
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
