import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  lt,
  lte,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { QuestionFacet, QuestionQuery, QuestionSort, SampleQuery } from '../domain/ports.ts';
import type { Drawable } from './draw-sample.ts';
import { questionRoles, questions, questionTags } from './schema.ts';
import type { Match } from './search/find-matches.ts';

type Db = BetterSQLite3Database;

/** `matches` are what the full text of the query finds; undefined where it has none. */
export interface Selection {
  query: QuestionQuery;
  matches: readonly Match[] | undefined;
}

/** The rows of a page in order, and one more than asked for where there are more. Their bodies are read by who shows them. */
export function selectPage(db: Db, { query, matches }: Selection) {
  const sort = query.sort ?? (matches === undefined ? 'id' : 'relevance');
  const key = sortKey(sort, matches);
  const direction = query.descending ? desc : asc;
  return from(
    db.select({ id: questions.id, document: questions.document, key }).from(questions).$dynamic(),
    matches,
  )
    .where(and(...filters(db, query), query.after && beyond(query.after, query.descending === true, key)))
    .orderBy(direction(key), asc(questions.position))
    .limit(query.limit + 1)
    .all();
}

/** All that a sample may be drawn from. */
export function selectDrawable(db: Db, { filters: query, exclude = [] }: SampleQuery): Drawable[] {
  const named = or(inArray(questions.id, [...exclude]), inArray(questions.slug, [...exclude]));
  return db
    .select({ id: questions.id, level: questions.level, topic: questions.topic })
    .from(questions)
    .where(and(...filters(db, { ...query, limit: 0 }), exclude.length > 0 && named ? not(named) : undefined))
    .all();
}

/** How many questions the filters leave, over all pages. */
export function countAll(db: Db, { query, matches }: Selection): number {
  const rows = from(db.select({ total: count() }).from(questions).$dynamic(), matches)
    .where(and(...filters(db, query)))
    .all();
  return rows[0]?.total ?? 0;
}

/** How many questions the filters leave for each value of a facet, over all pages. */
export function countFacet(
  db: Db,
  { query, matches }: Selection,
  facet: QuestionFacet,
): Record<string, number> {
  const { [facet]: _own, ...others } = query;
  const counted = query.facetMode === 'or' ? others : query;
  const rows = from(selectValues(db, facet), matches)
    .where(and(...filters(db, counted)))
    .groupBy(sql`value`)
    .orderBy(asc(sql`value`))
    .all();
  return Object.fromEntries(rows.map((row) => [row.value, row.total]));
}

/** Each question with each value that it has of a facet. */
function selectValues(db: Db, facet: QuestionFacet) {
  const select = (column: SQLiteColumn) =>
    db
      .select({ value: sql<string>`${column}`.as('value'), total: count() })
      .from(questions)
      .$dynamic();
  if (facet === 'tag')
    return select(questionTags.tag).innerJoin(questionTags, eq(questionTags.questionId, questions.id));
  if (facet === 'role')
    return select(questionRoles.role).innerJoin(questionRoles, eq(questionRoles.questionId, questions.id));
  return select(questions[facet]);
}

/** Joins what a full-text query found, with its score. */
function from<Q extends { innerJoin: (table: SQL, on: SQL) => unknown }>(
  select: Q,
  matches: readonly Match[] | undefined,
): Q {
  if (matches === undefined) return select;
  const list = JSON.stringify(matches.map(({ document, score }) => [document, score]));
  const table = sql`(SELECT value ->> 0 AS document, value ->> 1 AS score FROM json_each(${list})) AS matches`;
  return select.innerJoin(table, sql`matches.document = ${questions.document}`) as Q;
}

function sortKey(sort: QuestionSort, matches: readonly Match[] | undefined): SQL<string | number> {
  switch (sort) {
    case 'level':
      return sql`${questions.levelRank}`;
    case 'minutes':
      return sql`${questions.minutes}`;
    case 'updatedAt':
      return sql`${questions.updatedAt}`;
    case 'relevance':
      return matches === undefined ? sql`${questions.position}` : sql`matches.score`;
    case 'id':
      return sql`${questions.position}`;
  }
}

/** Keyset paging: the rows after a sort key and an id, which is always the last key. */
function beyond([key, id]: readonly [string | number, string], descending: boolean, column: SQL) {
  const position = sql`(SELECT position FROM questions WHERE id = ${id})`;
  const further = descending ? lt(column, key) : gt(column, key);
  return or(further, and(eq(column, key), gt(questions.position, position)));
}

function filters(db: Db, query: QuestionQuery): (SQL | undefined)[] {
  const tagged = (tags: string[]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(questionTags)
        .where(and(eq(questionTags.questionId, questions.id), inArray(questionTags.tag, tags))),
    );
  return [
    query.ids && or(inArray(questions.id, query.ids), inArray(questions.slug, query.ids)),
    query.level && inArray(questions.level, query.level),
    query.topic && inArray(questions.topic, query.topic),
    query.kind && inArray(questions.kind, query.kind),
    query.block && inArray(questions.block, query.block),
    query.core === undefined ? undefined : eq(questions.core, query.core),
    query.minMinutes === undefined ? undefined : gte(questions.minutes, query.minMinutes),
    query.maxMinutes === undefined ? undefined : lte(questions.minutes, query.maxMinutes),
    query.updatedSince === undefined ? undefined : gte(questions.updatedAt, query.updatedSince),
    query.role &&
      exists(
        db
          .select({ one: sql`1` })
          .from(questionRoles)
          .where(and(eq(questionRoles.questionId, questions.id), inArray(questionRoles.role, query.role))),
      ),
    query.tag && tagged(query.tag),
    ...(query.tagAll ?? []).map((tag) => tagged([tag])),
  ];
}
