import { z } from '@hono/zod-openapi';
import { ReleaseId } from '../../wire/common.ts';
import { Material, toMaterial } from '../../wire/material.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Citations, Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, notFound, openRelease } from './open-release.ts';
import { textForm } from './text-form.ts';

const OneMaterial = Material.extend({ release: ReleaseId }).openapi('OneMaterial');

/** One material. */
export const getMaterial = readOperation(
  {
    operationId: 'getMaterial',
    method: 'get',
    path: '/v1/materials/{slug}',
    tag: 'content',
    summary: 'Get a material',
    description: 'The material with its text and references.',
    params: z.strictObject({ slug: slug({ description: 'The slug of a material.', example: 'attention' }) }),
    query: z.strictObject({ format: Format, citations: Citations, release: Release }),
    responses: publicJson(OneMaterial, 'The material.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const material = catalogue.findMaterial(params.slug);
    if (!material) {
      throw notFound(
        'material',
        'slug',
        params.slug,
        catalogue.listMaterials().map(({ slug }) => slug),
      );
    }
    return answerJson<z.output<typeof OneMaterial>>(
      call,
      { release, key: { ...query, slug: material.slug }, pinned },
      () => ({ ...toMaterial(material, textForm(deps, catalogue, query)), release }),
    );
  },
);
