import { z } from '@hono/zod-openapi';
import { addFields } from '../../domain/add-fields.ts';
import type { QuestionQuery, QuestionSort } from '../../domain/catalogue-query.ts';
import { QUESTION_FACETS } from '../../domain/catalogue-query.ts';
import { dropUndefined } from '../../domain/drop-undefined.ts';
import { listOf } from '../../wire/common.ts';
import { isSearch, type QuestionListQuery } from '../../wire/question-query.ts';
import type { Answer } from '../protocol/answer.ts';
import { answerPublic } from '../protocol/caching.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../protocol/cursor.ts';
import type { ReadCall } from '../protocol/operation.ts';
import { findIncluded, openRelease } from './open-release.ts';
import { checkQuestionWords } from './question-words.ts';
import type { QuestionWriter } from './question-writer.ts';

const Counts = z.record(z.string(), z.int().min(0));
/** Questions of a page where nothing else is said. */
const PAGE_LENGTH = 20;

/** A page of questions in one of their forms. */
export function questionPageOf<T extends z.ZodType>(item: T, name: string) {
  return listOf(item, name, {
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
}

/**
 * Answers a page of questions, each as `writer` writes it.
 * @throws AppError `malformed` for words that the pack does not have and for a cursor of other filters; `gone`.
 */
export function answerQuestionPage(
  call: ReadCall<unknown, QuestionListQuery>,
  writer: QuestionWriter,
): Promise<Answer> {
  const { deps, path } = call;
  const { catalogue, release, pinned } = openRelease(deps, call.query.release);
  checkQuestionWords(catalogue, call.query);
  const query = spellOut(call.query);
  const filters = toFilters(query);
  const scope: CursorScope = { release, filters };
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, scope);
  return answerPublic(call, { release, key: query, pinned }, () => {
    const asked = {
      ...filters,
      limit: query.limit,
      ...(after && { after }),
      ...(query.count && { total: true }),
      ...(query.facets && { facets: query.facets }),
      ...(query.facetMode && { facetMode: query.facetMode }),
    };
    const page = writer.list(catalogue, asked, findIncluded(deps, catalogue, query));
    const nextCursor = page.next ? encodeCursor(page.next, scope) : null;
    const rest = {
      nextCursor,
      release,
      ...(page.total === undefined ? {} : { total: page.total }),
      ...(page.facets && { facets: page.facets }),
      ...(query.ids && { missing: query.ids.filter((id) => catalogue.findQuestionId(id) === undefined) }),
    };
    return {
      type: 'application/json',
      body: addFields(`{"items":[${page.items.join()}]}`, rest),
      headers:
        nextCursor === null
          ? {}
          : { Link: `<${deps.publicUrl}${path}?${nextQuery(query, nextCursor)}>; rel="next"` },
    };
  });
}

type SpeltOut = ReturnType<typeof spellOut>;

/** The query with what it means where it says nothing: what asks for the same is the same. */
function spellOut({ q, sort, limit, facets, facetMode, ...rest }: QuestionListQuery) {
  const search = isSearch(q) ? q : undefined;
  return {
    ...rest,
    q: search,
    sort: sort ?? (search === undefined ? 'id' : 'relevance'),
    limit: limit ?? rest.ids?.length ?? PAGE_LENGTH,
    facets,
    facetMode: facets && facetMode !== 'and' ? facetMode : undefined,
  };
}

/** The part of a query that decides which questions come, in which order. */
function toFilters(query: SpeltOut): Omit<QuestionQuery, 'limit'> {
  const { ids, level, topic, kind, role, block, tag, tagAll, core, minMinutes, maxMinutes, updatedSince, q } =
    query;
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
    q,
  };
  return {
    ...dropUndefined(filters),
    sort: query.sort.replace('-', '') as QuestionSort,
    descending: query.sort.startsWith('-'),
  };
}

/** The query of the next page: the same, in a fixed order, from the cursor on. */
function nextQuery(query: SpeltOut, cursor: string): string {
  const entries = Object.entries({ ...query, cursor })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(
    entries.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}
