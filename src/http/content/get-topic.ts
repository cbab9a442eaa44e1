import { z } from '@hono/zod-openapi';
import { ReleaseId } from '../../wire/common.ts';
import { Release, slug } from '../../wire/parameters.ts';
import { Topic, toTopic } from '../../wire/topic.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, notFound, openRelease } from './open-release.ts';

const OneTopic = Topic.extend({ release: ReleaseId }).openapi('OneTopic');

/** One topic. */
export const getTopic = readOperation(
  {
    operationId: 'getTopic',
    method: 'get',
    path: '/v1/topics/{slug}',
    tag: 'content',
    summary: 'Get a topic',
    description: 'A topic with what it builds on and how many questions it has at each level.',
    params: z.strictObject({ slug: slug({ description: 'The slug of a topic.', example: 'statistics' }) }),
    query: z.strictObject({ release: Release }),
    responses: publicJson(OneTopic, 'The topic.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const topics = catalogue.listTopics();
    const topic = topics.find((candidate) => candidate.slug === params.slug);
    if (!topic) {
      throw notFound(
        'topic',
        'slug',
        params.slug,
        topics.map((candidate) => candidate.slug),
      );
    }
    return answerJson<z.output<typeof OneTopic>>(
      call,
      { release, key: { ...query, ...params }, pinned },
      () => ({
        ...toTopic(topic, deps.publicUrl),
        release,
      }),
    );
  },
);
