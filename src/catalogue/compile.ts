import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { ContentPack, Release } from '../domain/content-pack.ts';
import type { Answer, Question } from '../domain/question.ts';
import { releaseId } from './release-id.ts';
import { questionRoles, questions, questionTags, records, release, seals, words } from './schema.ts';
import { sealFile, UNSEALED } from './seal.ts';
import { tokenise } from './tokenise.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations/catalogue', import.meta.url));

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
  const published = describeRelease(pack, meta);
  const draft = `${file}.${process.pid}.draft`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(draft, { force: true });
  try {
    writeStore(draft, pack, published, meta.fingerprint);
    sealFile(draft);
    renameDurably(draft, file);
  } finally {
    rmSync(draft, { force: true });
    rmSync(`${draft}-journal`, { force: true });
  }
  return published;
}

function describeRelease(pack: ContentPack, meta: { builtAt: string; commit?: string }): Release {
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
    builtAt,
    ...(commit === undefined ? {} : { commit }),
  };
}

function writeStore(file: string, pack: ContentPack, published: Release, fingerprint: string): void {
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
        db.insert(seals).values({ seal: UNSEALED }).run();
      })
      .immediate();
  } finally {
    sqlite.close();
  }
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
  const index = sqlite.prepare('INSERT INTO search (rowid, title, prompt, body) VALUES (?, ?, ?, ?)');
  const vocabulary = new Set<string>();
  const levels = pack.settings.questionLevels.map(({ slug }) => slug);
  const inOrder = [...pack.questions].sort((a, b) => compareIds(a.question.id, b.question.id));
  for (const [offset, { question, answer }] of inOrder.entries()) {
    const position = offset + 1;
    db.insert(questions)
      .values({ ...questionRow(question, answer, position), levelRank: levels.indexOf(question.level) })
      .run();
    for (const tag of question.tags) db.insert(questionTags).values({ tag, questionId: question.id }).run();
    for (const [role, weight] of Object.entries(question.roles)) {
      if (weight > 0) db.insert(questionRoles).values({ role, questionId: question.id }).run();
    }
    const texts = [question.title, question.prompt.text, searchBody(question, answer)] as const;
    index.run(position, ...texts);
    for (const word of texts.flatMap(tokenise)) vocabulary.add(word);
  }
  for (const word of [...vocabulary].sort()) db.insert(words).values({ word }).run();
  sqlite.exec(`INSERT INTO search (search) VALUES ('optimize')`);
}

function questionRow(
  question: Question,
  answer: Answer,
  position: number,
): Omit<typeof questions.$inferInsert, 'levelRank'> {
  const { id, slug, level, topic, block, kind, minutes, core, updatedAt } = question;
  return {
    ...{ id, position, slug, level, topic, block, kind, minutes, core, updatedAt },
    question: JSON.stringify(question),
    answer: JSON.stringify(answer),
  };
}

function searchBody(question: Question, answer: Answer): string {
  return [
    question.tags.join(' '),
    question.topic.replaceAll('-', ' '),
    answer.shortAnswer?.text ?? '',
    answer.answer?.text ?? '',
    answer.listensFor?.text ?? '',
    ...answer.commonMistakes.flatMap(({ mistake, correction }) => [mistake.text, correction.text]),
    ...answer.followUps.flatMap(({ question: asked, direction }) => [asked.text, direction.text]),
    answer.limits?.text ?? '',
    ...(question.choices ?? []).map(({ text }) => text.text),
    ...(answer.choices ?? []).map(({ why }) => why.text),
    ...(answer.inBrief ?? []).map(({ text }) => text),
  ].join('\n');
}

/** q2 before q10. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function renameDurably(from: string, to: string): void {
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
