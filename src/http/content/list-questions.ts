import { z } from '@hono/zod-openapi';
import { dropUndefined } from '../../domain/drop-undefined.ts';
import type { QuestionQuery, QuestionSort } from '../../domain/ports.ts';
import { QUESTION_FACETS } from '../../domain/ports.ts';
import { listOf } from '../../wire/common.ts';
import { Question, SparseQuestion, toQuestion } from '../../wire/question.ts';
import { isSearch, QuestionListQuery } from '../../wire/question-query.ts';
import { answerJson } from '../protocol/caching.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../protocol/cursor.ts';
import { operation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, openRelease } from './open-release.ts';
import { checkQuestionWords, questionWordFaults } from './question-words.ts';

const Counts = z.record(z.string(), z.int().min(0));

const QuestionPage = listOf(z.union([Question, SparseQuestion]), 'QuestionPage').extend({
  total: z
    .int()
    .min(0)
    .optional()
    .openapi({ description: 'With `count=exact`: over all pages.', example: 240 }),
  facets: z
    .object(Object.fromEntries(QUESTION_FACETS.map((facet) => [facet, Counts.optional()])))
    .optional()
    .openapi({
      description: 'With `facets`: counts by value, over all pages.',
      example: { level: { entry: 40 } },
    }),
  missing: z
    .array(z.string())
    .optional()
    .openapi({
      description: 'With `ids`: those of them that this release does not have.',
      example: ['q999'],
    }),
});

/** Questions of a page where nothing else is said. */
const PAGE_LENGTH = 20;

/** A page of questions, filtered, sorted or searched. */
export const listQuestions = operation(
  {
    operationId: 'listQuestions',
    method: 'get',
    path: '/v1/questions',
    tag: 'content',
    summary: 'List, filter and search questions',
    description:
      'Values of one filter are ORed, filters are ANDed. `nextCursor: null` is the only mark of the end; the `Link` header says the same.',
    query: QuestionListQuery,
    otherQueryFaults: questionWordFaults,
    responses: publicJson(QuestionPage, 'A page of questions.', {
      Link: { $ref: '#/components/headers/Link' },
    }),
    errors: CONTENT_ERRORS,
  },
  (call) => {
    const { deps } = call;
    const query = { ...call.query, limit: call.query.limit ?? call.query.ids?.length ?? PAGE_LENGTH };
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    checkQuestionWords(catalogue, query);
    const filters = toFilters(query);
    const scope: CursorScope = { release, filters };
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, scope);

    return answerJson<z.output<typeof QuestionPage>>(
      call,
      { release, key: query, pinned },
      () => {
        const page = catalogue.listQuestions({
          ...filters,
          limit: query.limit,
          ...(after && { after }),
          ...(query.count && { total: true }),
          ...(query.facets && { facets: query.facets }),
        });
        const topics = query.include?.includes('topic')
          ? new Map(catalogue.listTopics().map((topic) => [topic.slug, topic]))
          : undefined;
        return {
          items: page.items.map((question) =>
            toQuestion(question, {
              format: query.format,
              publicUrl: deps.publicUrl,
              fields: query.fields,
              topics,
              answer: query.include?.includes('answer') ? catalogue.findAnswer(question.id) : undefined,
            }),
          ),
          nextCursor: page.next ? encodeCursor(page.next, scope) : null,
          release,
          ...(page.total === undefined ? {} : { total: page.total }),
          ...(page.facets && { facets: page.facets }),
          ...(query.ids && { missing: query.ids.filter((id) => catalogue.findQuestionId(id) === undefined) }),
        };
      },
      ({ nextCursor }) =>
        nextCursor === null
          ? {}
          : { Link: `<${deps.publicUrl}/v1/questions?${nextQuery(query, nextCursor)}>; rel="next"` },
    );
  },
);

/** The part of a query that decides which questions come, in which order. */
function toFilters(query: QuestionListQuery): Omit<QuestionQuery, 'limit'> {
  const { ids, level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes, updatedSince, q } =
    query;
  const search = isSearch(q);
  const sort = query.sort ?? (search ? 'relevance' : 'id');
  const filters = {
    ids,
    level,
    topic,
    kind,
    role,
    block,
    tag,
    tagAll,
    core,
    minMinutes,
    maxMinutes,
    updatedSince,
  };
  return {
    ...dropUndefined(filters),
    ...(search && { q }),
    sort: sort.replace('-', '') as QuestionSort,
    descending: sort.startsWith('-'),
  };
}

/** The query of the next page: the same, in a fixed order, from the cursor on. */
function nextQuery(query: QuestionListQuery, cursor: string): string {
  const entries = Object.entries({ ...query, cursor })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(
    entries.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}
