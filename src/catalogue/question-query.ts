import type { Database } from 'better-sqlite3';
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
  is,
  lt,
  lte,
  not,
  or,
  Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { QuestionFacet, QuestionQuery, QuestionSort, SampleQuery } from '../domain/catalogue-query.ts';
import type { ReadyQuestion } from '../domain/question.ts';
import type { Drawable } from './draw-sample.ts';
import { questionRoles, questions, questionTags, readyQuestions } from './schema.ts';
import type { Match } from './search/find-matches.ts';

type Db = BetterSQLite3Database;

/** `matches` are what the full text of the query finds; undefined where it has none. */
export interface Selection {
  query: QuestionQuery;
  matches: readonly Match[] | undefined;
}

/** A row of a page. Where questions are not wanted ready, their JSON is empty: who shows them reads them. */
export interface PageRow extends ReadyQuestion {
  document: number;
  /** What the page is sorted by. */
  key: string | number;
}

/** Of more kinds of pages the statements are forgotten. */
const MOST_STATEMENTS = 100;
const AFTER_KEY = sql.placeholder('afterKey');
const AFTER_ID = sql.placeholder('afterId');

/**
 * Reads the rows of a page in order, and one more than asked for where there are more. To build a statement takes longer
 * than to run it: one is kept for each set of filters and order.
 */
export function pageReader(sqlite: Database, db: Db): (selection: Selection, isReady: boolean) => PageRow[] {
  const statements = new Map<string, RowReader>();
  return ({ query, matches }, isReady) => {
    const { q: _q, limit, after, total: _total, facets: _facets, facetMode: _mode, ...kind } = query;
    const name = JSON.stringify([kind, after !== undefined, matches !== undefined, isReady]);
    let statement = statements.get(name);
    if (statement === undefined) {
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statement = prepareRows(sqlite, selectPage(db, query, matches !== undefined, isReady));
      statements.set(name, statement);
    }
    const [afterKey, afterId] = after ?? [];
    return statement({ limit: limit + 1, afterKey, afterId, matches: matches && writeMatches(matches) });
  };
}

type Columns = [
  id: string,
  slug: string,
  topic: string,
  document: number,
  key: string | number,
  json: string,
];
type RowReader = (values: Record<string, unknown>) => PageRow[];

/** A statement of the driver's own: Drizzle's takes longer to copy rows than SQLite to find them. */
function prepareRows(sqlite: Database, { sql: text, params }: { sql: string; params: unknown[] }): RowReader {
  const statement = sqlite.prepare<unknown[], Columns>(text).raw();
  return (values) => {
    const bound = params.map((value) => (is(value, Placeholder) ? values[value.name] : value));
    return statement
      .all(...bound)
      .map(([id, slug, topic, document, key, json]) => ({ id, slug, topic, document, key, json }));
  };
}

function selectPage(db: Db, query: QuestionQuery, isSearch: boolean, isReady: boolean) {
  const { id, slug, topic, position, document } = questions;
  const json = isReady ? readyQuestions.json : sql<string>`''`;
  const sort = query.sort ?? (isSearch ? 'relevance' : 'id');
  const key = sortKey(sort, isSearch);
  const direction = query.descending ? desc : asc;
  const named = db.select({ id, slug, topic, document, key, json }).from(questions).$dynamic();
  return (
    from(
      isReady ? named.innerJoin(readyQuestions, eq(readyQuestions.position, position)) : named,
      isSearch ? sql.placeholder('matches') : undefined,
    )
      .where(and(...filters(db, query), query.after && beyond(query.descending === true, key)))
      // Named twice, a key has SQLite sort what the index has in order.
      .orderBy(direction(key), ...(sort === 'id' ? [] : [asc(position)]))
      .limit(sql.placeholder('limit'))
      .toSQL()
  );
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
  const rows = from(
    db.select({ total: count() }).from(questions).$dynamic(),
    matches && writeMatches(matches),
  )
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
  const rows = from(selectValues(db, facet), matches && writeMatches(matches))
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

/** Joins what a full-text query found, with its score. @param matches as `writeMatches` writes them. */
function from<Q extends { innerJoin: (table: SQL, on: SQL) => unknown }>(
  select: Q,
  matches: string | Placeholder | undefined,
): Q {
  if (matches === undefined) return select;
  const table = sql`(SELECT value ->> 0 AS document, value ->> 1 AS score FROM json_each(${matches})) AS matches`;
  return select.innerJoin(table, sql`matches.document = ${questions.document}`) as Q;
}

function writeMatches(matches: readonly Match[]): string {
  return JSON.stringify(matches.map(({ document, score }) => [document, score]));
}

function sortKey(sort: QuestionSort, isSearch: boolean): SQL<string | number> {
  switch (sort) {
    case 'level':
      return sql`${questions.levelRank}`;
    case 'minutes':
      return sql`${questions.minutes}`;
    case 'updatedAt':
      return sql`${questions.updatedAt}`;
    case 'relevance':
      return isSearch ? sql`matches.score` : sql`${questions.position}`;
    case 'id':
      return sql`${questions.position}`;
  }
}

/** Keyset paging: the rows after a sort key and an id, which is always the last key. */
function beyond(descending: boolean, column: SQL) {
  const position = sql`(SELECT position FROM questions WHERE id = ${AFTER_ID})`;
  const further = descending ? lt(column, AFTER_KEY) : gt(column, AFTER_KEY);
  return or(further, and(eq(column, AFTER_KEY), gt(questions.position, position)));
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
