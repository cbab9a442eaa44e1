import type { Database } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Catalogue, QuestionFacet, QuestionPage, QuestionQuery } from '../domain/ports.ts';
import type { Question } from '../domain/question.ts';
import { once } from './once.ts';
import { countAll, countFacet, selectPage } from './question-query.ts';
import { words } from './schema.ts';
import { knownWords, matchExpression } from './search.ts';

/** Pages of questions: filtered, sorted, searched and counted. */
export function questionLister(sqlite: Database, db: BetterSQLite3Database): Catalogue['listQuestions'] {
  const isKnown = knownWords(sqlite);
  const vocabulary = once(() =>
    db
      .select({ word: words.word })
      .from(words)
      .all()
      .map((row) => row.word),
  );
  return (query) => {
    const match = query.q === undefined ? undefined : matchExpression(query.q, isKnown, vocabulary());
    if (query.q !== undefined && match === undefined) return emptyPage(query);
    const selection = { query, match };
    const rows = selectPage(db, selection);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => JSON.parse(row.question) as Question),
      ...(rows.length > query.limit && last ? { next: [last.key, last.id] as const } : {}),
      ...(query.total ? { total: countAll(db, selection) } : {}),
      ...facetsOf(query, (facet) => countFacet(db, selection, facet)),
    };
  };
}

/** What a full-text query without any word finds. */
function emptyPage(query: QuestionQuery): QuestionPage {
  return { items: [], ...(query.total ? { total: 0 } : {}), ...facetsOf(query, () => ({})) };
}

function facetsOf(
  { facets }: QuestionQuery,
  count: (facet: QuestionFacet) => Record<string, number>,
): Pick<QuestionPage, 'facets'> {
  return facets ? { facets: Object.fromEntries(facets.map((facet) => [facet, count(facet)])) } : {};
}
