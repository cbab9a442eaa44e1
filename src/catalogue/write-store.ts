import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { ContentPack, Release } from '../domain/content-pack.ts';
import { perObject } from '../domain/per-object.ts';
import { type Answer, type Question, showQuestion } from '../domain/question.ts';
import { compressText } from './compressed-text.ts';
import { measureEmbed } from './embed-heights/measure-embed.ts';
import type { RecordLine } from './release-records.ts';
import { UNSEALED } from './seal.ts';
import { searchDocuments } from './search/documents.ts';
import { relateQuestions } from './search/related.ts';
import { writeIndex } from './search/write-index.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations/catalogue', import.meta.url));

/** What goes into a store. */
interface Compiled {
  pack: ContentPack;
  lines: readonly RecordLine[];
  published: Release;
  fingerprint: string;
}

/** Writes a new store. Each kind of row has one statement: thousands are written at each build. */
export function writeStore(file: string, { pack, lines, published, fingerprint }: Compiled): void {
  const sqlite = new Database(file);
  try {
    // Not WAL: a store with a rollback journal opens on a read-only disk, and is one file when it is renamed.
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('synchronous = FULL');
    migrate(drizzle(sqlite), { migrationsFolder: MIGRATIONS });
    sqlite
      .transaction(() => {
        insert(sqlite, 'release', [{ id: published.id, fingerprint, json: JSON.stringify(published) }]);
        insertQuestions(sqlite, pack);
        insert(sqlite, 'embed_heights', pack.questions.flatMap(heightRows));
        insert(sqlite, 'records', recordRows(pack));
        insert(
          sqlite,
          'assets',
          pack.assets.map(({ name, type, bytes }) => ({ name, type, bytes: Buffer.from(bytes) })),
        );
        insert(
          sqlite,
          'export_lines',
          lines.map(({ type, id, hash }, index) => ({ position: index + 1, type, id, hash })),
        );
        insert(sqlite, 'seals', [{ seal: UNSEALED }]);
      })
      .immediate();
  } finally {
    sqlite.close();
  }
}

type Row = Record<string, string | number | Buffer>;

/** Rows that have the same columns. */
function insert(sqlite: Database.Database, table: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const statement = sqlite.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  for (const row of rows) statement.run(row);
}

/** A value as `compressedText` keeps it. */
const compressedJson = perObject((value: object) => compressText(JSON.stringify(value)));

const questionJson = perObject((question: Question) => JSON.stringify(question));

const heightRows = perObject(({ question, answer }: ContentPack['questions'][number]): Row[] =>
  measureEmbed(question, answer).map((height) => ({
    question_id: question.id,
    answer: height.answer,
    width_pixels: height.widthPixels,
    height_pixels: height.heightPixels,
  })),
);

/** `ReadyQuestion.json`. */
const readyJson = perObject((question: Question) =>
  JSON.stringify(showQuestion(question, ({ markdown }) => markdown)),
);

function recordRows(pack: ContentPack): Row[] {
  const kinds: [string, [key: string, value: object][]][] = [
    ['settings', [['settings', pack.settings]]],
    ['topic', pack.topics.map((value) => [value.slug, value])],
    ['role', pack.roles.map((value) => [value.slug, value])],
    ['skill-map', pack.skillMaps.map((value) => [value.careerLevel, value])],
    ['curriculum', [['curriculum', pack.curriculum]]],
    ['material', pack.materials.map((value) => [value.id, value])],
    ['guide', pack.guides.map((value) => [value.slug, value])],
    ['search-words', pack.searchWords ? [['search-words', pack.searchWords]] : []],
    ['references', [['references', pack.references]]],
  ];
  return kinds.flatMap(([kind, values]) =>
    values.map(([key, value], position) => ({ kind, position, key, json: compressedJson(value) })),
  );
}

function insertQuestions(sqlite: Database.Database, pack: ContentPack): void {
  const levels = pack.settings.questionLevels.map(({ slug }) => slug);
  const inOrder = [...pack.questions].sort((a, b) => compareIds(a.question.id, b.question.id));
  const documents = searchDocuments(pack, inOrder);
  const numbers = new Map(documents.map(({ type, key }, offset) => [`${type} ${key}`, offset + 1]));
  const all = inOrder.map(({ question }) => question);
  insert(
    sqlite,
    'questions',
    inOrder.map(({ question, answer }, offset) => ({
      ...questionRow(question, answer),
      position: offset + 1,
      document: numbers.get(`question ${question.id}`) ?? 0,
      level_rank: levels.indexOf(question.level),
    })),
  );
  insert(
    sqlite,
    'ready_questions',
    all.map((question, offset) => ({ position: offset + 1, json: readyJson(question) })),
  );
  insert(
    sqlite,
    'question_tags',
    all.flatMap(({ id, tags }) => tags.map((tag) => ({ tag, question_id: id }))),
  );
  insert(
    sqlite,
    'question_roles',
    all.flatMap(({ id, roles }) =>
      Object.entries(roles).flatMap(([role, weight]) => (weight > 0 ? [{ role, question_id: id }] : [])),
    ),
  );
  writeIndex(sqlite, documents);
  const related = relateQuestions(all, new Set(pack.searchWords?.stopWords ?? []));
  insert(
    sqlite,
    'related_questions',
    [...related].flatMap(([id, ids]) =>
      ids.map((other, place) => ({ question_id: id, place, related_id: other })),
    ),
  );
}

function questionRow(question: Question, answer: Answer): Row {
  const { id, slug, level, topic, block, kind, minutes, core, updatedAt } = question;
  return {
    ...{ id, slug, level, topic, block, kind, minutes, core: Number(core), updated_at: updatedAt },
    question: questionJson(question),
    answer: compressedJson(answer),
  };
}

/** q2 before q10. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
