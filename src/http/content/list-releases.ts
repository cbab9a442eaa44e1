import { z } from '@hono/zod-openapi';
import type { HeldRelease as DomainHeldRelease } from '../../domain/catalogue.ts';
import { type HeldRelease, ReleaseList } from '../../wire/release.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';

/** The releases that can be read. */
export const listReleases = readOperation(
  {
    operationId: 'listReleases',
    method: 'get',
    path: '/v1/releases',
    tag: 'content',
    summary: 'List the releases that are held',
    description:
      'The latest first. `release=` of any read takes their ids, `since=` of `GET /v1/sync` and of a comparison too.',
    query: z.strictObject({}),
    responses: publicJson(ReleaseList, 'The list.'),
    errors: ['unavailable'],
  },
  (call) => {
    const { catalogue, publicUrl } = call.deps;
    const release = catalogue.current().release().id;
    const held = catalogue.listReleases();
    return answerJson<z.output<typeof ReleaseList>>(call, { release, key: held, changing: true }, () => ({
      items: held.map((each) => toHeldRelease(each, release, publicUrl)),
      nextCursor: null,
      release,
    }));
  },
);

/** @param current the id of the release that is served. */
export function toHeldRelease(
  held: DomainHeldRelease,
  current: string,
  publicUrl: string,
): z.output<typeof HeldRelease> {
  const { release, publishedAt, bytes, sha256 } = held;
  return {
    ...release,
    ...{ current: release.id === current, publishedAt },
    content: { url: `${publicUrl}/v1/releases/${release.id}/content.db`, bytes, sha256 },
  };
}
