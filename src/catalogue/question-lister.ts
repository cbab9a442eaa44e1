import type { Database } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Catalogue } from '../domain/catalogue.ts';
import type { QuestionFacet, QuestionPage, QuestionQuery } from '../domain/catalogue-query.ts';
import type { SearchTier } from '../domain/search.ts';
import { once } from './once.ts';
import { countAll, countFacet, type PageRow, pageReader } from './question-query.ts';
import type { FindMatches, Match } from './search/find-matches.ts';
import { nearestMatches } from './search/nearest-matches.ts';

/** Pages of questions: filtered, sorted, searched and counted. */
export function questionLister(
  sqlite: Database,
  db: BetterSQLite3Database,
  findMatches: () => FindMatches,
  { findQuestion }: Pick<Catalogue, 'findQuestion'>,
): Pick<Catalogue, 'listQuestions' | 'listReadyQuestions'> {
  const firstQuestion = once(
    () => sqlite.prepare('SELECT coalesce(min(document), 1) FROM questions').pluck().get() as number,
  );
  const readPage = pageReader(sqlite, db);
  const list = <T>(
    query: QuestionQuery,
    isReady: boolean,
    read: (row: PageRow) => T | undefined,
  ): QuestionPage<T> => {
    const matches = query.q === undefined ? undefined : findMatches()(query.q, firstQuestion());
    if (matches?.length === 0) return emptyPage(query);
    const selection = { query, matches };
    const near = matches && isNearest(query) ? nearestMatches(matches, query.limit, query.after) : matches;
    const rows = readPage({ query, matches: near }, isReady);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.flatMap((row) => read(row) ?? []),
      ...(rows.length > query.limit && last ? { next: [last.key, last.id] as const } : {}),
      ...(query.total ? { total: countAll(db, selection) } : {}),
      ...facetsOf(query, (facet) => countFacet(db, selection, facet)),
      ...(near && { tiers: tiersOf(shown, near) }),
    };
  };
  return {
    listQuestions: (query) => list(query, false, ({ id }) => findQuestion(id)),
    listReadyQuestions: (query) => list(query, true, (row) => row),
  };
}

/** Whether a page is the nearest of all matches: nothing is left out, counted or ordered otherwise. */
function isNearest({ q: _q, limit: _limit, after: _after, ...rest }: QuestionQuery): boolean {
  const { sort = 'relevance', ...others } = rest;
  return (
    sort === 'relevance' && Object.values(others).every((value) => value === undefined || value === false)
  );
}

function tiersOf(
  rows: readonly { id: string; document: number }[],
  matches: readonly Match[],
): ReadonlyMap<string, SearchTier> {
  const tiers = new Map(matches.map(({ document, tier }) => [document, tier]));
  return new Map(
    rows.flatMap(({ id, document }) => {
      const tier = tiers.get(document);
      return tier === undefined ? [] : [[id, tier] as const];
    }),
  );
}

/** What a full-text query without any word finds. */
function emptyPage(query: QuestionQuery): QuestionPage<never> {
  return { items: [], ...(query.total ? { total: 0 } : {}), ...facetsOf(query, () => ({})) };
}

function facetsOf(
  { facets }: QuestionQuery,
  count: (facet: QuestionFacet) => Record<string, number>,
): Pick<QuestionPage, 'facets'> {
  return facets ? { facets: Object.fromEntries(facets.map((facet) => [facet, count(facet)])) } : {};
}
