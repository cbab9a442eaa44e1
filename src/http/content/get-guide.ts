import { z } from '@hono/zod-openapi';
import { ReleaseId } from '../../wire/common.ts';
import { Guide, toGuide } from '../../wire/guide.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Citations, Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, notFound, openRelease } from './open-release.ts';
import { textForm } from './text-form.ts';

const OneGuide = Guide.extend({ release: ReleaseId }).openapi('OneGuide');

/** One guide. */
export const getGuide = readOperation(
  {
    operationId: 'getGuide',
    method: 'get',
    path: '/v1/guides/{slug}',
    tag: 'content',
    summary: 'Get a guide',
    description: 'The guide with its text and references.',
    params: z.strictObject({ slug: slug({ description: 'The slug of a guide.', example: 'red-flags' }) }),
    query: z.strictObject({ format: Format, citations: Citations, release: Release }),
    responses: publicJson(OneGuide, 'The guide.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const guide = catalogue.findGuide(params.slug);
    if (!guide) {
      throw notFound(
        'guide',
        'slug',
        params.slug,
        catalogue.listGuides().map(({ slug }) => slug),
      );
    }
    return answerJson<z.output<typeof OneGuide>>(
      call,
      { release, key: { ...query, slug: guide.slug }, pinned },
      () => ({ ...toGuide(guide, textForm(deps, catalogue, query)), release }),
    );
  },
);
