import type { Answer, Question } from '../domain/question.ts';
import { toAnswer } from '../wire/answer.ts';
import { toQuestion } from '../wire/question.ts';
import { BYTE_ORDER_MARK, writeCsvRow } from './csv.ts';

const COLUMNS = [
  ...['id', 'title', 'level', 'topic', 'block', 'kind', 'minutes', 'core', 'tags', 'updatedAt', 'page'],
  ...['prompt', 'shortAnswer'],
];

/** The first line of a table of questions. */
export const QUESTIONS_CSV_HEAD = BYTE_ORDER_MARK + writeCsvRow(COLUMNS);

/** A question as a row of that table; texts are plain, tags stand between semicolons. */
export function writeQuestionRow(
  question: Question,
  answer: Answer,
  { publicUrl }: { publicUrl: string },
): string {
  const form = { format: 'text', publicUrl } as const;
  const { id, title, level, topic, block, kind, minutes, core, tags, updatedAt, page, prompt } = toQuestion(
    question,
    form,
  );
  const { shortAnswer = '' } = toAnswer(answer, form);
  return writeCsvRow([
    ...[id, title, level, topic, block, kind, minutes, core, tags.join('; '), updatedAt, page],
    ...[prompt, shortAnswer],
  ]);
}
