import { z } from '@hono/zod-openapi';
import { MATERIAL_KINDS } from '../../domain/taxonomy.ts';
import { listOf } from '../../wire/common.ts';
import { MaterialSummary, toMaterialSummary } from '../../wire/material.ts';
import { Release, word } from '../../wire/parameters.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

const MaterialList = listOf(MaterialSummary, 'MaterialList');

/** List materials. */
export const listMaterials = readOperation(
  {
    operationId: 'listMaterials',
    method: 'get',
    path: '/v1/materials',
    tag: 'content',
    summary: 'List materials',
    description: 'Primers, labs and mock scripts, without their texts.',
    query: z.strictObject({
      kind: word(MATERIAL_KINDS, { description: 'Only materials of this kind.', example: 'lab' }).optional(),
      release: Release,
    }),
    responses: publicJson(MaterialList, 'The list.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof MaterialList>>(call, { release, key: query, pinned }, () => ({
      items: catalogue
        .listMaterials(query.kind)
        .map((material) => toMaterialSummary(material, deps.publicUrl)),
      nextCursor: null,
      release,
    }));
  },
);
