import { z } from '@hono/zod-openapi';
import { dropUndefined } from '../../domain/drop-undefined.ts';
import type { Catalogue, QuestionQuery } from '../../domain/ports.ts';
import { ANKI_HEAD, writeAnkiCard } from '../../service/index.ts';
import { QuestionSampleQuery } from '../../wire/question-query.ts';
import { answerPublic } from '../protocol/caching.ts';
import { operation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';
import { checkQuestionWords, questionWordFaults } from './question-words.ts';

const { level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes, release } =
  QuestionSampleQuery.shape;

/** Cards that are read, and sent, at once. */
const CARDS_A_CHUNK = 25;

/** Questions as flash cards. */
export const getAnkiCards = operation(
  {
    operationId: 'getAnkiCards',
    method: 'get',
    path: '/v1/questions.anki.txt',
    tag: 'content',
    summary: 'Questions as flash cards',
    description:
      'A file that Anki 2.1.55 or later imports as it is: the prompt in front, the short answer and what to keep behind, tags by topic, level and kind, in the deck “Stepladder”. Importing a later file changes the cards in their place.',
    query: z.strictObject({
      ...{ level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes, release },
    }),
    otherQueryFaults: questionWordFaults,
    responses: publicContent(
      { 'text/plain': z.string().openapi({ description: 'Tab-separated, with Anki’s headers.' }) },
      'The cards, by id.',
    ),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps, query } = call;
    const { catalogue, release: id, pinned } = openRelease(deps, query.release);
    checkQuestionWords(catalogue, query);
    const { release: _release, ...filters } = query;
    return answerPublic(call, { release: id, key: filters, pinned }, () => ({
      type: 'text/plain; charset=utf-8',
      body: ReadableStream.from(cardChunks(catalogue, dropUndefined(filters), deps.publicUrl)),
      headers: { 'Content-Disposition': 'attachment; filename="stepladder.anki.txt"' },
    }));
  },
);

async function* cardChunks(
  catalogue: Catalogue,
  filters: Omit<QuestionQuery, 'limit'>,
  publicUrl: string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(ANKI_HEAD);
  let after: QuestionQuery['after'];
  do {
    const page = catalogue.listQuestions({
      ...{ ...filters, sort: 'id', limit: CARDS_A_CHUNK },
      ...(after && { after }),
    });
    const cards = page.items.flatMap((question) => {
      const answer = catalogue.findAnswer(question.id);
      return answer ? [writeAnkiCard(question, answer, publicUrl)] : [];
    });
    yield encoder.encode(cards.join(''));
    after = page.next;
  } while (after);
}
