import type { Database } from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Catalogue } from '../domain/catalogue.ts';
import type { EmbedHeight } from '../domain/embed-height.ts';
import type { Answer, Question } from '../domain/question.ts';
import { decompressText } from './compressed-text.ts';
import { once } from './once.ts';
import { embedHeights, questions, questionTags, relatedQuestions } from './schema.ts';

export type QuestionReader = Pick<
  Catalogue,
  | 'listRelatedQuestions'
  | 'listEmbedHeights'
  | 'findQuestion'
  | 'findReadyQuestion'
  | 'findAnswer'
  | 'findQuestionId'
  | 'listTags'
  | 'listQuestionIdsByTopic'
> & { listAllQuestions(): Question[] };

/** Single questions and answers by id or slug, each read when asked for; and what is known of all of them. */
export function readQuestions(sqlite: Database, db: BetterSQLite3Database): QuestionReader {
  // One statement for each column: an answer is long, and most reads do not want it. One for each name, too: for either of
  // two SQLite gathers rows before it reads any.
  const reader = <T extends readonly unknown[]>(columns: string) => {
    // The driver takes ten times as long to make an object of a row as to read it.
    const statementBy = (name: 'id' | 'slug') =>
      sqlite.prepare<[string], T>(`SELECT ${columns} FROM questions WHERE ${name} = ?`).raw();
    const [byId, bySlug] = [statementBy('id'), statementBy('slug')];
    return (idOrSlug: string): T | [] => byId.get(idOrSlug) ?? bySlug.get(idOrSlug) ?? [];
  };
  const idOf = reader<[id: string]>('id');
  const namesOf =
    reader<[id: string, slug: string, topic: string, position: number]>('id, slug, topic, position');
  const questionOf = reader<[json: string]>('question');
  const answerOf = reader<[bytes: Buffer]>('answer');
  // Of one row, a join takes SQLite three times as long as both reads.
  const readyAt = sqlite
    .prepare<[number], string>('SELECT json FROM ready_questions WHERE position = ?')
    .pluck();
  const related = db
    .select({ question: questions.question })
    .from(relatedQuestions)
    .innerJoin(questions, eq(questions.id, relatedQuestions.relatedId))
    .where(eq(relatedQuestions.questionId, sql.placeholder('id')))
    .orderBy(relatedQuestions.place)
    .prepare();
  const { answer, widthPixels, heightPixels } = embedHeights;
  const heights = db
    .select({ answer, widthPixels, heightPixels })
    .from(embedHeights)
    .where(eq(embedHeights.questionId, sql.placeholder('id')))
    .orderBy(widthPixels)
    .prepare();
  const listAllQuestions = () =>
    db
      .select({ question: questions.question })
      .from(questions)
      .orderBy(questions.position)
      .all()
      .map((row) => JSON.parse(row.question) as Question);
  return {
    findQuestion(idOrSlug) {
      const [json] = questionOf(idOrSlug);
      return json === undefined ? undefined : (JSON.parse(json) as Question);
    },
    findReadyQuestion(idOrSlug) {
      const names = namesOf(idOrSlug);
      if (names.length === 0) return undefined;
      const [id, slug, topic, position] = names;
      return { id, slug, topic, json: readyAt.get(position) ?? '{}' };
    },
    findAnswer(idOrSlug) {
      const [bytes] = answerOf(idOrSlug);
      return bytes && (JSON.parse(decompressText(bytes)) as Answer);
    },
    findQuestionId: (idOrSlug) => idOf(idOrSlug)[0],
    listAllQuestions,
    listRelatedQuestions: (id) => related.all({ id }).map((row) => JSON.parse(row.question) as Question),
    listEmbedHeights: (id) => heights.all({ id }) as EmbedHeight[],
    listTags: once(() =>
      db
        .selectDistinct({ tag: questionTags.tag })
        .from(questionTags)
        .orderBy(questionTags.tag)
        .all()
        .map((row) => row.tag),
    ),
    listQuestionIdsByTopic: once(() => idsByTopic(listAllQuestions())),
  };
}

/** Core questions first, otherwise in their order. */
function idsByTopic(all: readonly Question[]): Record<string, string[]> {
  const byTopic: Record<string, string[]> = {};
  for (const { topic, id } of [...all].sort((a, b) => Number(b.core) - Number(a.core))) {
    byTopic[topic] ??= [];
    byTopic[topic].push(id);
  }
  return byTopic;
}
