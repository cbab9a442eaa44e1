import { z } from '@hono/zod-openapi';
import { slug } from '../../../wire/parameters.ts';
import { nameTopics, notFound, openRelease } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { readPageOperation } from '../page-operation.ts';
import { renderMaterialPage } from './material-page.tsx';

/** A material to read. */
export const getMaterialPage = readPageOperation(
  {
    operationId: 'getMaterialPage',
    path: '/materials/{slug}',
    summary: 'A material to read',
    params: z.strictObject({ slug: slug({ description: 'The slug of a material.', example: 'attention' }) }),
  },
  (call) => {
    const { catalogue, release } = openRelease(call.deps, undefined);
    const material = catalogue.findMaterial(call.params.slug);
    if (!material) throw notFound('material', 'slug', call.params.slug);
    return answerPublic(call, { release, key: { slug: material.slug } }, () =>
      renderMaterialPage(call.deps, material, {
        topicName: nameTopics(catalogue).get(material.topic) ?? material.topic,
        taxonomy: catalogue.getSettings(),
        language: catalogue.getSettings().language,
      }),
    );
  },
);
