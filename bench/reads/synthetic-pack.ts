import { tokenise } from '../../src/catalogue/search/words.ts';
import type { ContentPack } from '../../src/domain/content-pack.ts';
import type { Answer, Question } from '../../src/domain/question.ts';
import type { RichText } from '../../src/domain/rich-text.ts';
import { chainWriter, type Draw } from './chain-text.ts';

/** Words of each part of a question and its answer: some 150 in all, a kilobyte in each form of the text. */
const WORDS = { title: 6, prompt: 25, shortAnswer: 30, answer: 60, mistake: 12, followUp: 12 };
const DAYS = 300;

type Pair = ContentPack['questions'][number];

/**
 * A pack like another but for its questions: so many, whose words are those of the other's as they stand there, and whose
 * levels, topics, tags and so on are each drawn from the other's.
 */
export function syntheticPack(base: ContentPack, questions: number, draw: Draw): ContentPack {
  const write = chainWriter(
    base.questions.flatMap(({ question, answer }) => tokenise(textOf(question, answer))),
    draw,
  );
  return {
    ...base,
    questions: Array.from({ length: questions }, (_, index) => {
      const like = base.questions[draw(base.questions.length)] as Pair;
      const id = `q${String(index + 1).padStart(2, '0')}`;
      return { question: questionLike(like.question, id, write, draw), answer: answerOf(id, write) };
    }),
  };
}

function questionLike(like: Question, id: string, write: (words: number) => string, draw: Draw): Question {
  const { level, topic, block, kind, minutes, parts, tags, core, buildsOn, roles, skills, volatility } = like;
  const title = write(WORDS.title);
  return {
    ...{ level, topic, block, kind, minutes, tags, core, buildsOn, roles, skills, volatility },
    ...(parts && { parts }),
    ...{ id, title, slug: `${title.replaceAll(' ', '-')}-${id}`, requires: [], origin: 'new' },
    prompt: richText(write(WORDS.prompt)),
    updatedAt: new Date(Date.UTC(2026, 0, 1 + draw(DAYS))).toISOString().slice(0, 10),
  };
}

function answerOf(questionId: string, write: (words: number) => string): Answer {
  const text = (words: number) => richText(write(words));
  return {
    questionId,
    shortAnswer: text(WORDS.shortAnswer),
    answer: text(WORDS.answer),
    rubric: [],
    commonMistakes: [{ mistake: text(WORDS.mistake), correction: text(WORDS.mistake) }],
    followUps: [{ question: text(WORDS.followUp), direction: text(WORDS.followUp) }],
    numbers: [],
    code: [],
    references: [],
  };
}

/** A paragraph in every form. */
function richText(text: string): RichText {
  const leaf = { type: 'text', value: text };
  return {
    ...{ markdown: text, html: `<p>${text}</p>`, text },
    ast: { type: 'root', children: [{ type: 'paragraph', children: [leaf] }] },
  };
}

function textOf({ title, prompt }: Question, { shortAnswer, answer, commonMistakes }: Answer): string {
  const mistakes = commonMistakes.flatMap(({ mistake, correction }) => [mistake.text, correction.text]);
  return [title, prompt.text, shortAnswer?.text, answer?.text, ...mistakes].join('\n');
}
