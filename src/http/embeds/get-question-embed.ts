import { z } from '@hono/zod-openapi';
import { Release, slug, word } from '../../wire/parameters.ts';
import { CONTENT_ERRORS, notFound, openRelease } from '../content/open-release.ts';
import { answerPublic } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicPage } from '../protocol/responses.ts';
import { EMBED_OPTIONS } from './embed-options.ts';
import { renderEmbedPage } from './embed-page.tsx';

/** A question as a page for an iframe. */
export const getQuestionEmbed = readOperation(
  {
    operationId: 'getQuestionEmbed',
    method: 'get',
    path: '/embed/questions/{id}',
    tag: 'embeds',
    summary: 'A question to embed',
    description:
      'A self-contained page that any page may frame. It says how high it is in a message to the page around it: JSON as text, `{"src", "context": "iframe.resize", "height"}`, in CSS pixels, whenever that changes and when it is sent the message `iframe.resize`.',
    params: z.strictObject({ id: slug({ description: 'The id or slug of a question.', example: 'q01' }) }),
    query: z.strictObject({
      theme: word(EMBED_OPTIONS.theme, {
        description: 'Fixes the colours; without it they follow the reader’s system.',
        example: 'dark',
      }).optional(),
      answer: word(EMBED_OPTIONS.answer, {
        description: 'Whether the answer stands open at once.',
        example: 'shown',
      }).default('hidden'),
      release: Release,
    }),
    responses: publicPage('The page.'),
    errors: ['not_found', ...CONTENT_ERRORS],
    framable: true,
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const id = catalogue.findQuestionId(params.id);
    if (id === undefined) throw notFound('question', 'id', params.id);
    return answerPublic(call, { release, key: { ...query, id }, pinned }, () => {
      const question = catalogue.findQuestion(id);
      const answer = catalogue.findAnswer(id);
      if (!question || !answer) throw notFound('question', 'id', params.id);
      const { theme, answer: shown } = query;
      const { publicUrl, contentStylesheet } = deps;
      return renderEmbedPage(question, answer, {
        publicUrl,
        language: catalogue.getSettings().language,
        theme,
        answer: shown,
        stylesheet: contentStylesheet,
      });
    });
  },
);
