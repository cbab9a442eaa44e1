import type { Answer, Question } from '../domain/question.ts';
import { toAnswer } from '../wire/answer.ts';
import { toQuestion } from '../wire/question.ts';

/** Tab-separated, as HTML, with the columns by which Anki finds a note again and creates its deck. */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#columns:guid\tdeck\ttags\tfront\tback',
  '#guid column:1',
  '#deck column:2',
  '#tags column:3',
];

/** What stands before the cards of a file for Anki 2.1.55 or later (Anki manual, "Text files", "File headers"). */
export const ANKI_HEAD = `${HEADERS.join('\n')}\n`;

/**
 * A question as a line of such a file: its prompt, and in brief what to keep. The GUID is of the question's id alone, so that
 * importing a later release changes the card in its place, and keeps what was learned of it.
 */
export function writeAnkiCard(question: Question, answer: Answer, publicUrl: string): string {
  const form = { format: 'html', publicUrl } as const;
  const { prompt, choices = [], page, title } = toQuestion(question, form);
  const { shortAnswer = '', inBrief = [], choices: verdicts = [] } = toAnswer(answer, form);
  const right = verdicts.filter((each) => each.correct).map(({ id, why }) => `${id}: ${why}`);
  const front = prompt + htmlList(choices.map(({ id, text }) => `${id}: ${text}`));
  const link = `<p><a href="${page}">${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a></p>`;
  const back = htmlList(right) + shortAnswer + htmlList(inBrief) + link;
  const tags = [`topic::${question.topic}`, `level::${question.level}`, `kind::${question.kind}`];
  const fields = [`stepladder-${question.id}`, 'Stepladder', tags.join(' '), front, back];
  return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join('\t')}\n`;
}

function htmlList(entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
}
