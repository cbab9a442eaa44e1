import { z } from '@hono/zod-openapi';
import { answerJson } from '../caching.ts';
import { CONTENT_ERRORS, notFound, openRelease } from '../content.ts';
import { operation } from '../operation.ts';
import { publicJson } from '../responses.ts';
import { ReleaseId } from '../schemas/common.ts';
import { Release, slug } from '../schemas/parameters.ts';
import { Topic, toTopic } from '../schemas/topic.ts';

const OneTopic = Topic.extend({ release: ReleaseId }).openapi('OneTopic');

/** One topic. */
export const getTopic = operation(
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
