import { afterAll, expect, it } from 'vitest';
import { nameTopics } from '../../../src/http/content/open-release.ts';
import { wholeQuestions } from '../../../src/http/content/question-writer.ts';
import { toQuestion } from '../../../src/wire/question.ts';
import { PUBLIC_URL, startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());
const catalogue = service.deps.catalogue.current();
const ids = Object.values(catalogue.listQuestionIdsByTopic()).flat();
const AS_WRITTEN = { format: 'markdown', citations: 'keys' } as const;
const topics = new Map(catalogue.listTopics().map((topic) => [topic.slug, topic]));

it('what the store has ready is to the byte what would be made, whatever is added', () => {
  expect(ids.length).toBeGreaterThan(5);
  for (const id of ids) {
    const question = catalogue.findQuestion(id);
    if (!question) throw new Error(id);
    for (const options of [
      {},
      { topics },
      { topics, answer: catalogue.findAnswer(id), tier: 'typos' as const },
    ]) {
      const how = { ...AS_WRITTEN, publicUrl: PUBLIC_URL, ...options };
      for (const name of [id, question.slug])
        expect(wholeQuestions(AS_WRITTEN).find(catalogue, name, () => how)).toEqual({
          slug: question.slug,
          json: JSON.stringify(toQuestion(question, how)),
        });
    }
  }
});

it.each([
  { sort: 'id' as const, descending: true },
  { sort: 'minutes' as const, after: [10, 'q01'] as const },
  { q: catalogue.findQuestion('q01')?.title ?? '' },
  { q: catalogue.findQuestion('q01')?.title ?? '', sort: 'level' as const, total: true },
  { topic: [...nameTopics(catalogue).keys()].slice(0, 2), facets: ['level' as const] },
])('a page of what is ready is the page of what is made: %j', (filters) => {
  const query = { limit: 3, descending: false, ...filters };
  const options = () => ({ ...AS_WRITTEN, publicUrl: PUBLIC_URL });
  const { items, ...page } = wholeQuestions(AS_WRITTEN).list(catalogue, query, options);
  const { items: questions, ...made } = catalogue.listQuestions(query);
  const tierOf = (id: string) => made.tiers?.get(id);
  expect(page).toEqual(made);
  expect(items.length).toBeGreaterThan(0);
  expect(items).toEqual(
    questions.map((each) => JSON.stringify(toQuestion(each, { ...options(), tier: tierOf(each.id) }))),
  );
});

it('nothing is found where there is nothing', () => {
  const options = () => ({ ...AS_WRITTEN, publicUrl: PUBLIC_URL });
  expect(wholeQuestions(AS_WRITTEN).find(catalogue, 'nothing', options)).toBeUndefined();
});
