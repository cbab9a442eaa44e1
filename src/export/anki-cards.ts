import { type PackSettings, packId } from '../domain/pack-settings.ts';
import type { Plan } from '../domain/plan.ts';
import type { Answer, Question } from '../domain/question.ts';
import { toAnswer } from '../wire/answer.ts';
import { toQuestion } from '../wire/question.ts';

/**
 * Tab-separated, as HTML, with the columns by which Anki finds a note again and creates its deck. No `#columns`: with names
 * Anki fills only fields that are called just so, and their names are in its owner's language; without, it takes what is
 * left in order (`map_field_columns_by_index` in its `rslib`). A note that is there is changed whatever was chosen last.
 */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#if matches:update current',
  '#guid column:1',
  '#deck column:2',
  '#tags column:3',
];

/** What stands before the cards of a file for Anki 2.1.55 or later (Anki manual, "Text files", "File headers"). */
export const ANKI_HEAD = `${HEADERS.join('\n')}\n`;

/** What a card says beyond its question. */
export interface CardContext {
  publicUrl: string;
  pack: Pick<PackSettings, 'id' | 'name'>;
  /** Beside those of topic, level and kind. */
  tags?: readonly string[];
}

/**
 * A question as a line of such a file: its prompt, and in brief what to keep. The GUID is of pack and question alone, so
 * that importing a later release changes the card in its place, and keeps what was learned of it.
 */
export function writeAnkiCard(question: Question, answer: Answer, context: CardContext): string {
  const { publicUrl, pack, tags: more = [] } = context;
  const form = { format: 'html', publicUrl } as const;
  const { prompt, choices = [], page, title } = toQuestion(question, form);
  const { shortAnswer = '', inBrief = [], choices: verdicts = [] } = toAnswer(answer, form);
  const right = verdicts.filter((each) => each.correct).map(({ id, why }) => `${id}: ${why}`);
  const front = prompt + htmlList(choices.map(({ id, text }) => `${id}: ${text}`));
  const link = `<p><a href="${page}">${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a></p>`;
  const back = htmlList(right) + shortAnswer + htmlList(inBrief) + link;
  const tags = [`topic::${question.topic}`, `level::${question.level}`, `kind::${question.kind}`, ...more];
  const deck = `Stepladder::${pack.name.replaceAll('::', ' ')}`;
  const fields = [`${packId(pack)}-${question.id}`, deck, tags.join(' '), front, back];
  return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join('\t')}\n`;
}

/** Where questions are found by id. */
export interface CardSource {
  findQuestion(id: string): Question | undefined;
  findAnswer(id: string): Answer | undefined;
}

/**
 * The questions of a plan's sessions as a file for Anki, in the order in which they are first studied, with a tag of the
 * day of the interview. What the source does not have is left out.
 */
export function writePlanCards(plan: Plan, source: CardSource, context: CardContext): string {
  const ids = new Set(plan.sessions.flatMap(({ items }) => items.map(({ itemId }) => itemId)));
  const tags = [`plan::${plan.request.interviewDate}`];
  const cards = [...ids].flatMap((id) => {
    const [question, answer] = [source.findQuestion(id), source.findAnswer(id)];
    return question && answer ? [writeAnkiCard(question, answer, { ...context, tags })] : [];
  });
  return ANKI_HEAD + cards.join('');
}

function htmlList(entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<ul>${entries.map((entry) => `<li>${entry}</li>`).join('')}</ul>`;
}
