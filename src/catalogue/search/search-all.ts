import type { Database } from 'better-sqlite3';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { CursorPosition, Found } from '../../domain/catalogue-query.ts';
import { escapeXml } from '../../domain/escape-xml.ts';
import type { FoundType } from '../../domain/search.ts';
import { once } from '../once.ts';
import type { FindMatches, Match } from './find-matches.ts';
import { nearestMatches } from './nearest-matches.ts';
import { FIRST_PART, indexPartOf, REST } from './parts.ts';

/** Private-use characters, which no text has, around what matched. */
const [MARK, END] = ['\ue000', '\ue001'];
/** The columns of the title and the body. */
const [TITLE, BODY] = [1, 4];
const EXCERPT_WORDS = 32;

/** Searches questions, materials and guides together. */
export function allSearcher(
  sqlite: Database,
  findMatches: () => FindMatches,
  describe: (type: FoundType, key: string) => { slug: string; title: string } | undefined,
): Catalogue['search'] {
  const listed = sqlite.prepare(
    `SELECT documents.document, documents.key FROM json_each(?) AS wanted
     JOIN documents ON documents.document = wanted.value`,
  );
  // Numbers are bound as REAL, and FTS5 passes over `rowid = ` anything but an INTEGER.
  const markIn = (part: string) =>
    sqlite.prepare(
      `SELECT highlight(${part}, ${TITLE}, ?, ?) AS title, snippet(${part}, ${BODY}, ?, ?, '…', ${EXCERPT_WORDS}) AS excerpt
       FROM ${part} WHERE ${part} MATCH ? AND rowid = CAST(? AS INTEGER)`,
    );
  const marked = { [FIRST_PART]: markIn(FIRST_PART), [REST]: markIn(REST) };
  const typeOf = typeFinder(sqlite);
  const find = ({ match, type, key }: Listed): Found[] => {
    const named = describe(type, key);
    const { expression, document } = match;
    const row = marked[indexPartOf(document)].get(MARK, END, MARK, END, expression, document);
    if (named === undefined) return [];
    const { slug, title: name } = named;
    const { title = '', excerpt = '' } = row as Record<string, string>;
    return [
      {
        type,
        key,
        slug,
        title: name,
        tier: match.tier,
        titleHtml: markedHtml(title),
        excerptHtml: markedHtml(excerpt),
      },
    ];
  };
  return ({ q, type, limit, after }) => {
    const matches = findMatches()(q, 1).filter(
      ({ document }) => type === undefined || type.includes(typeOf(document)),
    );
    const near = nearestMatches(matches, limit, after);
    const keys = new Map(
      listed
        .all(JSON.stringify(near.map(({ document }) => document)))
        .map((row) => [(row as DocumentRow).document, (row as DocumentRow).key]),
    );
    const ranked = near
      .map(
        (match): Listed => ({
          ...{ match, type: typeOf(match.document), key: keys.get(match.document) ?? '' },
        }),
      )
      .sort((a, b) => comparePlaces(cursorOf(a), cursorOf(b)));
    const rest =
      after === undefined ? ranked : ranked.filter((each) => comparePlaces(cursorOf(each), after) > 0);
    const shown = rest.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.flatMap(find),
      total: matches.length,
      ...(rest.length > limit && last && { next: cursorOf(last) }),
    };
  };
}

interface DocumentRow {
  document: number;
  /** The id of a question or material, the slug of a guide. */
  key: string;
}

interface Listed {
  match: Match;
  type: FoundType;
  key: string;
}

/** Finds the type of a document by its number: those of one type lie together. */
function typeFinder(sqlite: Database): (document: number) => FoundType {
  const starts = once(
    () =>
      sqlite
        .prepare('SELECT type, min(document) AS first FROM documents GROUP BY type ORDER BY first DESC')
        .all() as { type: FoundType; first: number }[],
  );
  return (document) => starts().find(({ first }) => first <= document)?.type ?? 'question';
}

function cursorOf({ match, type, key }: Listed): CursorPosition {
  return [match.score, `${type} ${key}`];
}

function comparePlaces([score, id]: CursorPosition, [otherScore, otherId]: CursorPosition): number {
  return Number(score) - Number(otherScore) || (id < otherId ? -1 : Number(id > otherId));
}

function markedHtml(text: string): string {
  return escapeXml(text).replaceAll(MARK, '<mark>').replaceAll(END, '</mark>');
}
