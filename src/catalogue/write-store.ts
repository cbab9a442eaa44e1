import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { CONTENT_ORIGIN, questionAddresses } from '../domain/content-address.ts';
import type { ContentPack, Release } from '../domain/content-pack.ts';
import { perObject } from '../domain/per-object.ts';
import { type Answer, type Question, showQuestion } from '../domain/question.ts';
import { compressText } from './compressed-text.ts';
import { measureEmbed } from './embed-heights/measure-embed.ts';
import type { RecordLine } from './release-records.ts';
import { UNSEALED } from './seal.ts';
import { searchDocuments } from './search/documents.ts';
import { openRelations, type relateQuestions } from './search/related.ts';
import { openIndex, type StoreIndex } from './search/write-index.ts';
import { openTables, type Row, type StoreTables } from './store-tables.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations/catalogue', import.meta.url));

/** What goes into a store. */
interface Compiled {
  pack: ContentPack;
  lines: readonly RecordLine[];
  published: Release;
  fingerprint: string;
}

/** Writes stores one after another. */
export interface StoreWriter {
  /** Writes a new store, of which only what differs from the last one is made anew. */
  write(file: string, compiled: Compiled): void;
  /** Forgets the last store. */
  close(): void;
}

/** @returns one that keeps the last store in memory. */
export function openStoreWriter(): StoreWriter {
  let last: { sqlite: Database.Database; fill(compiled: Compiled): void } | undefined;
  const close = () => {
    last?.sqlite.close();
    last = undefined;
  };
  return {
    write(file, compiled) {
      if (!last) {
        const sqlite = newStore(':memory:');
        last = { sqlite, fill: storeFiller(sqlite) };
      }
      try {
        last.fill(compiled);
        last.sqlite.prepare('VACUUM INTO ?').run(file);
      } catch (error) {
        // What it holds now is neither this store nor the one before.
        close();
        throw error;
      }
    },
    close,
  };
}

/** Writes a new store from nothing. */
export function writeStore(file: string, compiled: Compiled): void {
  const sqlite = newStore(file);
  try {
    storeFiller(sqlite)(compiled);
  } finally {
    sqlite.close();
  }
}

function newStore(file: string): Database.Database {
  const sqlite = new Database(file);
  // Not WAL: a store with a rollback journal opens on a read-only disk, and is one file when it is renamed.
  sqlite.pragma('journal_mode = DELETE');
  sqlite.pragma('synchronous = FULL');
  migrate(drizzle(sqlite), { migrationsFolder: MIGRATIONS });
  return sqlite;
}

/** What writes the parts of a store, each of which remembers what it has written. */
interface Writing {
  tables: StoreTables;
  index: StoreIndex;
  relate: typeof relateQuestions;
}

/** What makes a store hold just what was compiled, in one transaction; the first time the store is empty. */
function storeFiller(sqlite: Database.Database): (compiled: Compiled) => void {
  const tables = openTables(sqlite);
  const index = openIndex(sqlite, tables);
  const relate = openRelations();
  const fill = ({ pack, lines, published, fingerprint }: Compiled) => {
    tables.fill('release', [{ id: published.id, fingerprint, json: JSON.stringify(published) }]);
    fillQuestions({ tables, index, relate }, pack);
    tables.fill('embed_heights', pack.questions.flatMap(heightRows));
    tables.fill('records', recordRows(pack));
    tables.fill(
      'assets',
      pack.assets.map(({ name, type, bytes }) => ({ name, type, bytes: Buffer.from(bytes) })),
    );
    tables.fill(
      'export_lines',
      lines.map(({ type, id, hash }, index) => ({ position: index + 1, type, id, hash })),
    );
    tables.fill('seals', [{ seal: UNSEALED }]);
  };
  return sqlite.transaction(fill).immediate;
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
  JSON.stringify({
    ...showQuestion(question, ({ markdown }) => markdown),
    ...questionAddresses(question, CONTENT_ORIGIN),
  }),
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

function fillQuestions({ tables, index, relate }: Writing, pack: ContentPack): void {
  const levels = pack.settings.questionLevels.map(({ slug }) => slug);
  const inOrder = [...pack.questions].sort((a, b) => compareIds(a.question.id, b.question.id));
  const documents = searchDocuments(pack, inOrder);
  const numbers = new Map(documents.map(({ type, key }, offset) => [`${type} ${key}`, offset + 1]));
  const all = inOrder.map(({ question }) => question);
  tables.fill(
    'questions',
    inOrder.map(({ question, answer }, offset) => ({
      ...questionRow(question, answer),
      position: offset + 1,
      document: numbers.get(`question ${question.id}`) ?? 0,
      level_rank: levels.indexOf(question.level),
    })),
  );
  tables.fill(
    'ready_questions',
    all.map((question, offset) => ({ position: offset + 1, json: readyJson(question) })),
  );
  tables.fill(
    'question_tags',
    all.flatMap(({ id, tags }) => tags.map((tag) => ({ tag, question_id: id }))),
  );
  tables.fill(
    'question_roles',
    all.flatMap(({ id, roles }) =>
      Object.entries(roles).flatMap(([role, weight]) => (weight > 0 ? [{ role, question_id: id }] : [])),
    ),
  );
  index.fill(documents);
  const related = relate(all, new Set(pack.searchWords?.stopWords ?? []));
  tables.fill(
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
