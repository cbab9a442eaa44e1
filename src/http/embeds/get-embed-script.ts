import { z } from '@hono/zod-openapi';
import { answerPublic } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';

/** A custom element for other people's pages. */
export const getEmbedScript = readOperation(
  {
    operationId: 'getEmbedScript',
    method: 'get',
    path: '/embed.js',
    tag: 'embeds',
    summary: 'The custom element of a question',
    description:
      'A module that defines `<stepladder-question question="q01">`, or without `question` the question of the day. It reads the question from this server into the page itself, without a frame. Frames of this server’s embeds that the page holds are made as high as what they show.',
    responses: publicContent({ 'text/javascript': z.string() }, 'The module.'),
  },
  (call) => {
    const { embedScript } = call.deps.site;
    return answerPublic(call, { key: { embedScript } }, () => ({
      type: 'text/javascript; charset=utf-8',
      body: embedScript,
    }));
  },
);
