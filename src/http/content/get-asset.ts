import { z } from '@hono/zod-openapi';
import type { Asset } from '../../domain/asset.ts';
import type { HttpDeps } from '../deps.ts';
import { answerPublic } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';
import { notFound } from './open-release.ts';

/** An image acts on nothing and loads nothing, opened alone too: an SVG is a document then. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const Bytes = z.string().openapi({ format: 'binary', description: 'The image.' });

/** An image that a text shows. */
export const getAsset = readOperation(
  {
    operationId: 'getAsset',
    method: 'get',
    path: '/v1/assets/{name}',
    tag: 'content',
    summary: 'Get an image of a text',
    description:
      'What the texts of the releases that are held show. The name holds a hash of the bytes, which never change: keep them for as long as you like.',
    params: z.strictObject({
      name: z
        .string()
        .regex(/^[a-z0-9-]+\.[0-9a-f]{12}\.[a-z]+$/, {
          error: 'A name as the texts have it: words, 12 hex digits and an ending.',
        })
        .openapi({ description: 'As the texts name it.', example: 'adapter-memory.0f1e2d3c4b5a.svg' }),
    }),
    responses: publicContent(
      {
        'image/svg+xml': Bytes,
        'image/png': Bytes,
        'image/jpeg': Bytes,
        'image/webp': Bytes,
        'image/gif': Bytes,
      },
      'The image.',
    ),
    errors: ['not_found', 'unavailable'],
  },
  (call) => {
    const { deps, params } = call;
    const asset = findHeldAsset(deps, params.name);
    if (!asset) throw notFound('image', 'name', params.name);
    return answerPublic(call, { key: params, pinned: true }, () => ({
      type: asset.type,
      body: asset.bytes,
      headers: { 'Content-Security-Policy': POLICY },
    }));
  },
);

/** In the current release, else in one that is held, whose texts may still be read. */
function findHeldAsset({ catalogue }: Pick<HttpDeps, 'catalogue'>, name: string): Asset | undefined {
  const found = catalogue.current().findAsset(name);
  if (found) return found;
  for (const { release } of catalogue.listReleases()) {
    const older = catalogue.findRelease(release.id)?.findAsset(name);
    if (older) return older;
  }
  return undefined;
}
