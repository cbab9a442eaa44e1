import { eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Catalogue } from '../domain/catalogue.ts';
import type { EmbedHeight } from '../domain/embed-height.ts';
import type { Answer, Question } from '../domain/question.ts';
import { once } from './once.ts';
import { embedHeights, questions, questionTags, relatedQuestions } from './schema.ts';

type QuestionReader = Pick<
  Catalogue,
  | 'listRelatedQuestions'
  | 'listEmbedHeights'
  | 'findQuestion'
  | 'findAnswer'
  | 'findQuestionId'
  | 'listTags'
  | 'listQuestionIdsByTopic'
> & { listAllQuestions(): Question[] };

/** Single questions and answers by id or slug, each read when asked for; and what is known of all of them. */
export function readQuestions(db: BetterSQLite3Database): QuestionReader {
  const name = sql.placeholder('name');
  // One statement for each column: an answer is long, and most reads do not want it. One for each name, too: for either of
  // two SQLite gathers rows before it reads any.
  const reader = (column: 'id' | 'question' | 'answer') => {
    const [byId, bySlug] = [questions.id, questions.slug].map((named) =>
      db.select({ value: questions[column] }).from(questions).where(eq(named, name)).prepare(),
    ) as unknown as [ValueQuery, ValueQuery];
    return (idOrSlug: string) => (byId.get({ name: idOrSlug }) ?? bySlug.get({ name: idOrSlug }))?.value;
  };
  const [idOf, questionOf, answerOf] = [reader('id'), reader('question'), reader('answer')];
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
    findQuestion: (idOrSlug) => parseRow<Question>(questionOf(idOrSlug)),
    findAnswer: (idOrSlug) => parseRow<Answer>(answerOf(idOrSlug)),
    findQuestionId: idOf,
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

interface ValueQuery {
  get(values: { name: string }): { value: string } | undefined;
}

function parseRow<T>(json: string | undefined): T | undefined {
  return json === undefined ? undefined : (JSON.parse(json) as T);
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
