import { z } from '@hono/zod-openapi';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { QuestionQuery } from '../../domain/catalogue-query.ts';
import { dropUndefined } from '../../domain/drop-undefined.ts';
import type { PackSettings } from '../../domain/pack-settings.ts';
import type { Answer, Question } from '../../domain/question.ts';
import { QuestionSampleQuery } from '../../wire/question-query.ts';
import { answerPublic } from '../protocol/caching.ts';
import { type Operation, operation } from '../protocol/operation.ts';
import { publicContent } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';
import { checkQuestionWords, questionWordFaults } from './question-words.ts';

const { level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes, release } =
  QuestionSampleQuery.shape;
const QuestionFileQuery = z.strictObject({
  ...{ level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes, release },
});

/** Questions that are read, and sent, at once. */
const QUESTIONS_A_CHUNK = 25;

interface QuestionFile {
  operationId: string;
  path: `/${string}`;
  summary: string;
  description: string;
  /** Without `charset`, and what the schema says of its text. */
  mediaType: string;
  form: string;
  /** By which name it is kept. */
  file: string;
  /** The first lines. */
  head: string;
  /** The lines of a question. */
  write(question: Question, answer: Answer, context: QuestionFileContext): string;
}

/** What lines say beyond their question. */
interface QuestionFileContext {
  publicUrl: string;
  pack: PackSettings;
}

/** All questions that the filters leave, by id, as a file that is sent while it is written. */
export function questionFile(spec: QuestionFile): Operation {
  const { operationId, path, summary, description, mediaType, form } = spec;
  return operation(
    {
      ...{ operationId, path, summary, description },
      method: 'get',
      tag: 'content',
      query: QuestionFileQuery,
      otherQueryFaults: questionWordFaults,
      responses: publicContent(
        { [mediaType]: z.string().openapi({ description: form }) },
        'The questions, by id.',
      ),
      errors: CONTENT_ERRORS,
    },
    (call) => {
      const { deps, query } = call;
      const { catalogue, release: id, pinned } = openRelease(deps, query.release);
      checkQuestionWords(catalogue, query);
      const { release: _release, ...filters } = query;
      return answerPublic(call, { release: id, key: filters, pinned }, () => ({
        type: `${mediaType}; charset=utf-8`,
        body: ReadableStream.from(chunksOf(spec, catalogue, dropUndefined(filters), deps.publicUrl)),
        headers: { 'Content-Disposition': `attachment; filename="${spec.file}"` },
      }));
    },
  );
}

async function* chunksOf(
  { head, write }: QuestionFile,
  catalogue: Catalogue,
  filters: Omit<QuestionQuery, 'limit'>,
  publicUrl: string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const context = { publicUrl, pack: catalogue.getSettings() };
  yield encoder.encode(head);
  let after: QuestionQuery['after'];
  do {
    const page = catalogue.listQuestions({
      ...{ ...filters, sort: 'id', limit: QUESTIONS_A_CHUNK },
      ...(after && { after }),
    });
    const lines = page.items.flatMap((question) => {
      const answer = catalogue.findAnswer(question.id);
      return answer ? [write(question, answer, context)] : [];
    });
    yield encoder.encode(lines.join(''));
    after = page.next;
  } while (after);
}
