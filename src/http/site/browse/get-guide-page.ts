import { z } from '@hono/zod-openapi';
import { slug } from '../../../wire/parameters.ts';
import { notFound, openRelease } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { readPageOperation } from '../page-operation.ts';
import { renderGuidePage } from './guide-page.tsx';

/** A guide to read. */
export const getGuidePage = readPageOperation(
  {
    operationId: 'getGuidePage',
    path: '/guides/{slug}',
    summary: 'A guide to read',
    params: z.strictObject({ slug: slug({ description: 'The slug of a guide.', example: 'red-flags' }) }),
  },
  (call) => {
    const { catalogue, release } = openRelease(call.deps, undefined);
    const guide = catalogue.findGuide(call.params.slug);
    if (!guide) throw notFound('guide', 'slug', call.params.slug);
    return answerPublic(call, { release, key: { slug: guide.slug } }, () =>
      renderGuidePage(call.deps, guide, catalogue.getSettings()),
    );
  },
);
