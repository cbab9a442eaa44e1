import { expect, it } from 'vitest';
import { relateQuestions } from '../../src/catalogue/search/related.ts';
import type { Question } from '../../src/domain/question.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';

const [base] = randomPack(1).questions;
/** A question of which nothing is shared but what is given. */
const question = (id: string, given: Partial<Question> = {}): Question => {
  if (base === undefined) throw new Error('the random pack is empty');
  return {
    ...base.question,
    ...{ id, title: `title${id}`, topic: `topic-${id}`, tags: [], skills: [], requires: [] },
    ...given,
  };
};
const related = (...questions: Question[]) => relateQuestions(questions, new Set(['the'])).get('q1');

it('puts what it requires, and what requires it, before what shares a tag', () => {
  expect(
    related(
      question('q1', { tags: ['loss'], requires: ['q3'] }),
      question('q2', { tags: ['loss'] }),
      question('q3'),
      question('q4', { requires: ['q1'] }),
      question('q5'),
    ),
  ).toEqual(['q3', 'q4', 'q2']);
});

it('puts a tag before a word of the title, that before the topic, and that before a skill', () => {
  expect(
    related(
      question('q1', { tags: ['loss'], title: 'ridge', topic: 'statistics', skills: ['pandas'] }),
      question('q2', { skills: ['pandas'] }),
      question('q3', { topic: 'statistics' }),
      question('q4', { title: 'ridge' }),
      question('q5', { tags: ['loss'] }),
    ),
  ).toEqual(['q5', 'q4', 'q3', 'q2']);
});

it('puts a rare tag before a common one, and the earlier of two alike first', () => {
  expect(
    related(
      question('q1', { tags: ['common', 'rare'] }),
      question('q2', { tags: ['common'] }),
      question('q3', { tags: ['common'] }),
      question('q4', { tags: ['rare'] }),
      question('q5'),
    ),
  ).toEqual(['q4', 'q2', 'q3']);
});

it('counts no stop word, and lists eight at most', () => {
  const many = Array.from({ length: 12 }, (_, index) => question(`q${index + 2}`, { tags: ['loss'] }));
  const first = question('q1', { title: 'the', tags: ['loss'] });
  expect(related(first, ...many, question('q20', { title: 'the' }))).toEqual(
    many.slice(0, 8).map(({ id }) => id),
  );
});
