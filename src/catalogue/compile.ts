import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { ContentPack, Release } from '../domain/content-pack.ts';
import type { Answer, Question } from '../domain/question.ts';
import { releaseId } from './release-id.ts';
import { type RecordLine, recordLines, sumLines } from './release-records.ts';
import {
  assets,
  exportLines,
  questionRoles,
  questions,
  questionTags,
  records,
  release,
  seals,
} from './schema.ts';
import { sealFile, UNSEALED } from './seal.ts';
import { searchDocuments } from './search/documents.ts';
import { relateQuestions } from './search/related.ts';
import { writeIndex } from './search/write-index.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations/catalogue', import.meta.url));

/**
 * Compiles a pack into a new content store and puts it in the place of `file` by a rename: a reader sees the old
 * release or the new one, never a mixture, and a failure leaves the old one as it was.
 * @param meta.builtAt RFC 3339 UTC.
 * @param meta.fingerprint what `readFingerprint` gives back later, to tell whether compiling again would change anything.
 */
export function publishContent(
  pack: ContentPack,
  file: string,
  meta: { builtAt: string; commit?: string; fingerprint: string },
): Release {
  const lines = recordLines(pack);
  const published = describeRelease(pack, meta, lines);
  const draft = `${file}.${process.pid}.draft`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(draft, { force: true });
  try {
    writeStore(draft, { pack, lines, published, fingerprint: meta.fingerprint });
    sealFile(draft);
    renameDurably(draft, file);
  } finally {
    rmSync(draft, { force: true });
    rmSync(`${draft}-journal`, { force: true });
  }
  return published;
}

function describeRelease(
  pack: ContentPack,
  meta: { builtAt: string; commit?: string },
  lines: readonly RecordLine[],
): Release {
  const { builtAt, commit } = meta;
  return {
    id: releaseId(pack),
    counts: {
      questions: pack.questions.length,
      topics: pack.topics.length,
      roles: pack.roles.length,
      skillMaps: pack.skillMaps.length,
      blocks: pack.curriculum.blocks.length,
      activities: pack.curriculum.blocks.reduce((sum, block) => sum + block.activities.length, 0),
      materials: pack.materials.length,
      guides: pack.guides.length,
      references: pack.references.length,
    },
    export: sumLines(lines),
    builtAt,
    ...(commit === undefined ? {} : { commit }),
  };
}

/** What goes into a store. */
interface Compiled {
  pack: ContentPack;
  lines: readonly RecordLine[];
  published: Release;
  fingerprint: string;
}

function writeStore(file: string, { pack, lines, published, fingerprint }: Compiled): void {
  const sqlite = new Database(file);
  try {
    // Not WAL: a store with a rollback journal opens on a read-only disk, and is one file when it is renamed.
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('synchronous = FULL');
    const db = drizzle(sqlite);
    migrate(db, { migrationsFolder: MIGRATIONS });
    sqlite
      .transaction(() => {
        db.insert(release)
          .values({ id: published.id, fingerprint, json: JSON.stringify(published) })
          .run();
        insertQuestions(db, sqlite, pack);
        insertRecords(db, pack);
        for (const { bytes, ...asset } of pack.assets)
          db.insert(assets)
            .values({ ...asset, bytes: Buffer.from(bytes) })
            .run();
        insertLines(db, lines);
        db.insert(seals).values({ seal: UNSEALED }).run();
      })
      .immediate();
  } finally {
    sqlite.close();
  }
}

function insertLines(db: BetterSQLite3Database, lines: readonly RecordLine[]): void {
  for (const [index, line] of lines.entries())
    db.insert(exportLines)
      .values({ ...line, position: index + 1 })
      .run();
}

function insertRecords(db: BetterSQLite3Database, pack: ContentPack): void {
  const kinds: [string, { key: string; value: unknown }[]][] = [
    ['settings', [{ key: 'settings', value: pack.settings }]],
    ['topic', pack.topics.map((value) => ({ key: value.slug, value }))],
    ['role', pack.roles.map((value) => ({ key: value.slug, value }))],
    ['skill-map', pack.skillMaps.map((value) => ({ key: value.careerLevel, value }))],
    ['curriculum', [{ key: 'curriculum', value: pack.curriculum }]],
    ['material', pack.materials.map((value) => ({ key: value.id, value }))],
    ['guide', pack.guides.map((value) => ({ key: value.slug, value }))],
    ['search-words', pack.searchWords ? [{ key: 'search-words', value: pack.searchWords }] : []],
    ['reference', pack.references.map((value) => ({ key: value.key, value }))],
  ];
  for (const [kind, rows] of kinds) {
    for (const [position, { key, value }] of rows.entries()) {
      db.insert(records)
        .values({ kind, position, key, json: JSON.stringify(value) })
        .run();
    }
  }
}

function insertQuestions(db: BetterSQLite3Database, sqlite: Database.Database, pack: ContentPack): void {
  const levels = pack.settings.questionLevels.map(({ slug }) => slug);
  const inOrder = [...pack.questions].sort((a, b) => compareIds(a.question.id, b.question.id));
  const documents = searchDocuments(pack, inOrder);
  const numbers = new Map(documents.map(({ type, key }, offset) => [`${type} ${key}`, offset + 1]));
  for (const [offset, { question, answer }] of inOrder.entries()) {
    const document = numbers.get(`question ${question.id}`) ?? 0;
    const levelRank = levels.indexOf(question.level);
    db.insert(questions)
      .values({ ...questionRow(question, answer, offset + 1), document, levelRank })
      .run();
    for (const tag of question.tags) db.insert(questionTags).values({ tag, questionId: question.id }).run();
    for (const [role, weight] of Object.entries(question.roles)) {
      if (weight > 0) db.insert(questionRoles).values({ role, questionId: question.id }).run();
    }
  }
  writeIndex(sqlite, documents);
  insertRelated(
    sqlite,
    inOrder.map(({ question }) => question),
    pack,
  );
}

function insertRelated(sqlite: Database.Database, inOrder: readonly Question[], pack: ContentPack): void {
  const row = sqlite.prepare(
    'INSERT INTO related_questions (question_id, place, related_id) VALUES (?, ?, ?)',
  );
  const stopWords = new Set(pack.searchWords?.stopWords ?? []);
  for (const [id, related] of relateQuestions(inOrder, stopWords)) {
    for (const [place, relatedId] of related.entries()) row.run(id, place, relatedId);
  }
}

function questionRow(
  question: Question,
  answer: Answer,
  position: number,
): Omit<typeof questions.$inferInsert, 'levelRank' | 'document'> {
  const { id, slug, level, topic, block, kind, minutes, core, updatedAt } = question;
  return {
    ...{ id, position, slug, level, topic, block, kind, minutes, core, updatedAt },
    question: JSON.stringify(question),
    answer: JSON.stringify(answer),
  };
}

/** q2 before q10. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

export function renameDurably(from: string, to: string): void {
  syncPath(from);
  renameSync(from, to);
  syncPath(dirname(to));
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
