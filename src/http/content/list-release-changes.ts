import { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { RecordKey } from '../../domain/release-record.ts';
import { changedFields, compareReleases, recordTitle } from '../../service/index.ts';
import { releaseParameter } from '../../wire/parameters.ts';
import { ReleaseChanges } from '../../wire/release.ts';
import { answerPublic } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openHeldRelease } from './open-release.ts';
import { writeChanges } from './write-changes.ts';

type Changes = z.output<typeof ReleaseChanges>;

/** What a release changed. */
export const listReleaseChanges = readOperation(
  {
    operationId: 'listReleaseChanges',
    method: 'get',
    path: '/v1/releases/{id}/changes',
    tag: 'content',
    summary: 'Compare two releases',
    description:
      'What was added, what was changed and in which fields, what was retired. With `Accept: text/markdown` to read.',
    params: z.strictObject({ id: releaseParameter({ description: 'The id of a release that is held.' }) }),
    query: z.strictObject({ since: releaseParameter({ description: 'The release to compare it with.' }) }),
    responses: publicContent(
      { 'application/json': ReleaseChanges, 'text/markdown': z.string() },
      'The difference.',
    ),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { request, deps, params, query } = call;
    const release = openHeldRelease(deps, 'id', params.id);
    const since = openHeldRelease(deps, 'since', query.since);
    const isText = prefersMarkdown(request.header('Accept'));
    const key = { ...params, ...query, isText };
    return answerPublic(call, { release: params.id, key, pinned: true, vary: 'Accept' }, () => {
      const changes = describeChanges(since, release);
      return isText
        ? { type: 'text/markdown; charset=utf-8', body: writeChanges(changes) }
        : { type: 'application/json', body: JSON.stringify(changes) };
    });
  },
);

function describeChanges(since: Catalogue, release: Catalogue): Changes {
  const { added, changed, retired } = compareReleases(since, release);
  const entry = (from: Catalogue) => (key: RecordKey) => {
    const record = from.findRecord(key);
    return { ...key, title: record ? recordTitle(record) : key.id };
  };
  return {
    since: since.release().id,
    added: added.map(entry(release)),
    changed: changed.map((key) => {
      const [before, after] = [since.findRecord(key), release.findRecord(key)];
      return { ...entry(release)(key), fields: before && after ? changedFields(before, after) : [] };
    }),
    retired: retired.map(entry(since)),
    release: release.release().id,
  };
}

/** Whether Markdown is asked for by name, and not less than JSON (RFC 9110, 12.5.1). */
function prefersMarkdown(accept: string | undefined): boolean {
  const weights = new Map(
    (accept ?? '').split(',').map((entry) => {
      const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [type, weight === undefined ? 1 : Number(weight)];
    }),
  );
  const wanted = weights.get('text/markdown') ?? 0;
  return wanted > 0 && wanted >= (weights.get('application/json') ?? 0);
}
