import type { Database } from 'better-sqlite3';
import { escapeXml } from '../../domain/escape-xml.ts';
import type { Catalogue, CursorPosition, Found } from '../../domain/ports.ts';
import type { FoundType } from '../../domain/search.ts';
import type { FindMatches, Match } from './find-matches.ts';

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
    `SELECT documents.document, documents.type, documents.key FROM json_each(?) AS wanted
     JOIN documents ON documents.document = wanted.value`,
  );
  // Numbers are bound as REAL, and FTS5 passes over `rowid = ` anything but an INTEGER.
  const marked = sqlite.prepare(
    `SELECT highlight(search, ${TITLE}, ?, ?) AS title, snippet(search, ${BODY}, ?, ?, '…', ${EXCERPT_WORDS}) AS excerpt
     FROM search WHERE search MATCH ? AND rowid = CAST(? AS INTEGER)`,
  );
  const find = ({ match, type, key }: Listed): Found[] => {
    const named = describe(type, key);
    const row = marked.get(MARK, END, MARK, END, match.expression, match.document) as Record<string, string>;
    if (named === undefined) return [];
    const { slug, title: name } = named;
    const { title = '', excerpt = '' } = row;
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
    const matches = findMatches()(q, 1);
    const rows = listed.all(JSON.stringify(matches.map(({ document }) => document))) as DocumentRow[];
    const byDocument = new Map(rows.map((row) => [row.document, row]));
    const ranked = matches
      .flatMap((match): Listed[] => {
        const row = byDocument.get(match.document);
        return row && (type === undefined || type.includes(row.type)) ? [{ match, ...row }] : [];
      })
      .sort((a, b) => comparePlaces(cursorOf(a), cursorOf(b)));
    const rest =
      after === undefined ? ranked : ranked.filter((each) => comparePlaces(cursorOf(each), after) > 0);
    const shown = rest.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.flatMap(find),
      total: ranked.length,
      ...(rest.length > limit && last && { next: cursorOf(last) }),
    };
  };
}

interface DocumentRow {
  document: number;
  type: FoundType;
  key: string;
}

interface Listed extends DocumentRow {
  match: Match;
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
