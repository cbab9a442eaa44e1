import { z } from '@hono/zod-openapi';
import { listOf } from '../../wire/common.ts';
import { Release } from '../../wire/parameters.ts';
import { Topic, toTopic } from '../../wire/topic.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';

const TopicList = listOf(Topic, 'TopicList');

/** The taxonomy. */
export const listTopics = readOperation(
  {
    operationId: 'listTopics',
    method: 'get',
    path: '/v1/topics',
    tag: 'content',
    summary: 'List topics',
    description: 'Every topic with what it builds on and how many questions it has.',
    query: z.strictObject({ release: Release }),
    responses: publicJson(TopicList, 'All topics.'),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    return answerJson<z.output<typeof TopicList>>(call, { release, key: query, pinned }, () => ({
      items: catalogue.listTopics().map((topic) => toTopic(topic, deps.publicUrl)),
      nextCursor: null,
      release,
    }));
  },
);
