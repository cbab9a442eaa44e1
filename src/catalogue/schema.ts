import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { compressedText } from './compressed-text.ts';

/** The content store: one release, written once, never changed. Bodies are JSON of the domain's values. */

export const release = sqliteTable('release', {
  id: text('id').primaryKey(),
  /** A fingerprint of the files and of the code that compiled them. */
  fingerprint: text('fingerprint').notNull(),
  json: text('json').notNull(),
});

export const questions = sqliteTable(
  'questions',
  {
    id: text('id').primaryKey(),
    /** The natural order of ids: q2 before q10. */
    position: integer('position').notNull(),
    /** Its row in the full-text index. */
    document: integer('document').notNull(),
    slug: text('slug').notNull().unique(),
    level: text('level').notNull(),
    levelRank: integer('level_rank').notNull(),
    topic: text('topic').notNull(),
    block: text('block').notNull(),
    kind: text('kind').notNull(),
    minutes: integer('minutes').notNull(),
    core: integer('core', { mode: 'boolean' }).notNull(),
    updatedAt: text('updated_at').notNull(),
    question: text('question').notNull(),
    answer: compressedText('answer').notNull(),
  },
  (table) => [
    // What a page names of its rows lies in the index: the rows themselves are long.
    index('questions_position').on(table.position, table.id, table.slug, table.topic, table.document),
    index('questions_document').on(table.document, table.position, table.id, table.slug, table.topic),
    index('questions_level').on(table.levelRank, table.position),
    index('questions_minutes').on(table.minutes, table.position),
    index('questions_updated_at').on(table.updatedAt, table.position),
    index('questions_topic').on(table.topic, table.position),
  ],
);

/** The same questions as they are sent, in their order. */
export const readyQuestions = sqliteTable('ready_questions', {
  position: integer('position').primaryKey(),
  /** `ReadyQuestion.json`. */
  json: text('json').notNull(),
});

export const questionTags = sqliteTable(
  'question_tags',
  {
    tag: text('tag').notNull(),
    questionId: text('question_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tag, table.questionId] }),
    index('tags_by_question').on(table.questionId),
  ],
);

export const questionRoles = sqliteTable(
  'question_roles',
  {
    role: text('role').notNull(),
    questionId: text('question_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.role, table.questionId] })],
);

/**
 * Everything that is served whole: the pack's settings, topics, roles, skill maps, curriculum, materials, guides, and the
 * references in one list.
 */
export const records = sqliteTable(
  'records',
  {
    kind: text('kind').notNull(),
    position: integer('position').notNull(),
    key: text('key').notNull(),
    json: compressedText('json').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
);

/** What can be searched for, in the order in which candidates are taken: the row of each in the full-text index. */
export const documents = sqliteTable(
  'documents',
  {
    document: integer('document').primaryKey(),
    /** A `FoundType`. */
    type: text('type').notNull(),
    /** The id of a question or material, the slug of a guide. */
    key: text('key').notNull(),
    /** What is shown of a match, with its words marked; `search_texts` hands both to the full-text index. */
    title: text('title').notNull(),
    body: compressedText('body').notNull(),
  },
  (table) => [uniqueIndex('documents_key').on(table.type, table.key)],
);

/** Every word of the documents as it is written, and in how many it stands. */
export const words = sqliteTable('words', {
  /** From 1, in the order of the words. */
  number: integer('number').primaryKey(),
  word: text('word').notNull().unique(),
  documents: integer('documents').notNull(),
});

/** The words that a start with letters left out may come from, in buckets (`search/deletions.ts`). */
export const wordDeletions = sqliteTable('word_deletions', {
  bucket: integer('bucket').primaryKey(),
  entries: blob('entries', { mode: 'buffer' }).notNull(),
});

/** The questions nearest to each, nearest first. */
export const relatedQuestions = sqliteTable(
  'related_questions',
  {
    questionId: text('question_id').notNull(),
    place: integer('place').notNull(),
    relatedId: text('related_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.place] })],
);

/** How high each question's embed is. */
export const embedHeights = sqliteTable(
  'embed_heights',
  {
    questionId: text('question_id').notNull(),
    /** `hidden` or `shown`. */
    answer: text('answer').notNull(),
    widthPixels: integer('width_pixels').notNull(),
    heightPixels: integer('height_pixels').notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.answer, table.widthPixels] })],
);

/** What the texts show. */
export const assets = sqliteTable('assets', {
  name: text('name').primaryKey(),
  type: text('type').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
});

/** The lines of the export, in their order: every record, with the SHA-256 of its line that tells it from another. */
export const exportLines = sqliteTable(
  'export_lines',
  {
    position: integer('position').primaryKey(),
    /** A `RecordType`. */
    type: text('type').notNull(),
    id: text('id').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [uniqueIndex('export_lines_key').on(table.type, table.id)],
);

/** The seal of the file (`seal.ts`): one row. */
export const seals = sqliteTable('seals', {
  seal: text('seal').notNull(),
});
