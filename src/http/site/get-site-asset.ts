import { z } from '@hono/zod-openapi';
import { notFound } from '../content/open-release.ts';
import { answerPublic } from '../protocol/caching.ts';
import { readPageOperation } from './page-operation.ts';

/** The stylesheet or the script of the pages; its name changes with its bytes, so it may be kept for ever. */
export const getSiteAsset = readPageOperation(
  {
    operationId: 'getSiteAsset',
    path: '/assets/{file}',
    summary: 'A file of the pages',
    params: z.strictObject({ file: z.string() }),
  },
  (call) => {
    const { deps, params } = call;
    const asset = deps.site.files.get(params.file);
    if (!asset) throw notFound('file', 'file', params.file);
    return answerPublic(call, { key: params, pinned: true }, () => ({ type: asset.type, body: asset.bytes }));
  },
);
