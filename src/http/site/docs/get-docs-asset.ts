import { z } from '@hono/zod-openapi';
import { notFound } from '../../content/open-release.ts';
import { answerPublic } from '../../protocol/caching.ts';
import { operation } from '../../protocol/operation.ts';
import { publicContent } from '../../protocol/responses.ts';
import { docsScript } from './docs-page.tsx';

const START = 'start.js';

/** A file of the reference page. */
export const getDocsAsset = operation(
  {
    operationId: 'getDocsAsset',
    method: 'get',
    path: '/docs/{file}',
    tag: 'pages',
    summary: 'A file of the API reference',
    description: 'Scripts and styles of the reference page.',
    params: z.strictObject({ file: z.string() }),
    responses: publicContent({ '*/*': z.string() }, 'The file.'),
    errors: ['not_found'],
    hidden: true,
  },
  (call) => {
    const { deps, params } = call;
    const asset =
      params.file === START
        ? { bytes: docsScript, type: 'text/javascript; charset=utf-8' }
        : deps.docsAssets.get(params.file);
    if (!asset) throw notFound('file', 'file', params.file);
    return answerPublic(call, { key: params }, () => ({ type: asset.type, body: asset.bytes }));
  },
);
