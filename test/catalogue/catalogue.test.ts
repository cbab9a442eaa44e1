import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openCatalogue, publishContent } from '../../src/catalogue/index.ts';
import type { QuestionQuery } from '../../src/domain/catalogue-query.ts';
import type { Question } from '../../src/domain/question.ts';
import { BLOCKS, QUESTION_KINDS, QUESTION_LEVELS } from '../../testbed/packs/own-pack.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';

const META = { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'test' };
const pack = randomPack(137);
const questions = pack.questions.map(({ question }) => question);
const file = join(mkdtempSync(join(tmpdir(), 'stepladder-catalogue-')), 'content.db');
publishContent(pack, file, META);
const source = openCatalogue(file);
const catalogue = source.current();
afterAll(() => source.close());

const anyOf = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const filters = fc.record({
  ids: anyOf(['q03', 'q17', 'question-20', 'question-101', 'q999']),
  level: anyOf(QUESTION_LEVELS),
  topic: anyOf(['statistics', 'deep-learning', 'coding', 'nothing']),
  kind: anyOf(QUESTION_KINDS),
  block: anyOf(BLOCKS),
  role: anyOf(['ml-engineer', 'data-scientist']),
  tag: anyOf(['gradients', 'metrics', 'sql']),
  tagAll: anyOf(['gradients', 'python']),
  core: fc.option(fc.boolean(), { nil: undefined }),
  minMinutes: fc.option(fc.integer({ min: 5, max: 50 }), { nil: undefined }),
  maxMinutes: fc.option(fc.integer({ min: 5, max: 50 }), { nil: undefined }),
  updatedSince: fc.constantFrom(undefined, '2026-10-05', '2026-11-05'),
});
const orders = fc.record({
  sort: fc.constantFrom('id' as const, 'level' as const, 'minutes' as const, 'updatedAt' as const),
  descending: fc.boolean(),
  limit: fc.integer({ min: 1, max: 40 }),
});

/** The slower second way: filter and sort the list itself. */
function bruteForce(query: QuestionQuery): string[] {
  const key = (question: Question): string | number =>
    query.sort === 'level'
      ? QUESTION_LEVELS.indexOf(question.level)
      : query.sort === 'minutes'
        ? question.minutes
        : query.sort === 'updatedAt'
          ? question.updatedAt
          : questions.indexOf(question);
  const sign = query.descending ? -1 : 1;
  return questions
    .filter(
      (question) =>
        (query.ids?.some((id) => id === question.id || id === question.slug) ?? true) &&
        (query.level?.includes(question.level) ?? true) &&
        (query.topic?.includes(question.topic) ?? true) &&
        (query.kind?.includes(question.kind) ?? true) &&
        (query.block?.includes(question.block) ?? true) &&
        (query.role?.some((role) => (question.roles[role] ?? 0) > 0) ?? true) &&
        (query.tag?.some((tag) => question.tags.includes(tag)) ?? true) &&
        (query.tagAll?.every((tag) => question.tags.includes(tag)) ?? true) &&
        (query.core === undefined || question.core === query.core) &&
        question.minutes >= (query.minMinutes ?? 0) &&
        question.minutes <= (query.maxMinutes ?? 1000) &&
        question.updatedAt >= (query.updatedSince ?? ''),
    )
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      return x === y ? questions.indexOf(a) - questions.indexOf(b) : (x < y ? -1 : 1) * sign;
    })
    .map((question) => question.id);
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

function pageThrough(query: QuestionQuery): string[] {
  const ids: string[] = [];
  let after: QuestionQuery['after'];
  do {
    const page = catalogue.listQuestions(after ? { ...query, after } : query);
    ids.push(...page.items.map((question) => question.id));
    after = page.next;
  } while (after);
  return ids;
}

describe('listing questions', () => {
  it('filters, sorts and pages as a plain filter over the list does', () => {
    fc.assert(
      fc.property(filters, orders, (filter, order) => {
        const query = { ...defined(filter), ...order } as QuestionQuery;
        expect(pageThrough(query)).toEqual(bruteForce(query));
      }),
      { numRuns: 150 },
    );
  });

  it('counts what it lists', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const query = { ...defined(filter), limit: 1 } as QuestionQuery;
        const all = bruteForce(query).map(
          (id) => questions.find((question) => question.id === id) as Question,
        );
        const page = catalogue.listQuestions({ ...query, total: true, facets: ['level', 'tag'] });
        expect(page.total).toBe(all.length);
        const byLevel: Record<string, number> = {};
        for (const { level } of all) byLevel[level] = (byLevel[level] ?? 0) + 1;
        expect(page.facets?.level).toEqual(byLevel);
        const tagged = all.filter((question) => question.tags.includes('metrics')).length;
        expect(page.facets?.tag?.metrics ?? 0).toBe(tagged);
      }),
      { numRuns: 60 },
    );
  });
});

describe('full text', () => {
  const find = (q: string) => catalogue.listQuestions({ q, limit: 200, total: true });

  it('takes any string for a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (q) => {
        const page = find(q);
        expect(page.total).toBeGreaterThanOrEqual(page.items.length);
      }),
      { numRuns: 300 },
    );
    for (const q of [
      '"',
      '*',
      'AND',
      'a OR',
      'NEAR(',
      "'; DROP TABLE questions; --",
      '(((',
      'title:x',
      '\0',
      '-',
      '',
    ]) {
      expect(() => find(q)).not.toThrow();
    }
  });

  it('finds every question with a word, and only those', () => {
    const holds = ({ question, answer }: (typeof pack.questions)[number]) =>
      [question.title, question.prompt.text, answer.answer?.text ?? ''].some((text) =>
        text.split(' ').includes('kernel'),
      );
    const expected = pack.questions.filter(holds).map(({ question }) => question.id);
    expect(
      find('kernel')
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(expected.sort());
  });

  it('asks for all words, stems them, folds accents and completes the last', () => {
    expect(find('gradients').total).toBe(find('gradient').total);
    expect(find('cafe').total).toBe(find('café').total);
    expect(find('gradi').total).toBe(find('gradient').total);
    expect(find('gradient kernel').total).toBeLessThan(find('gradient').total as number);
    expect(find('unheardof').total).toBe(0);
  });

  it('forgives a typing error of each kind in a word, and two in a long one', () => {
    for (const typo of ['atention', 'attentoin', 'attentiom', 'attenttion']) {
      expect(find(typo).total, typo).toBe(find('attention').total);
    }
    expect(find('atentoin').total, 'two in a long word').toBe(find('attention').total);
    expect(find('gradeitn').items.length, 'two in eight letters').toBeGreaterThan(0);
    expect(find('krnle').total, 'two in five letters').toBe(0);
  });

  it('ranks the title over the body, and pages through the ranking without loss', () => {
    const ranked = find('attention kernel').items.map(({ id }) => id);
    expect(pageThrough({ q: 'attention kernel', limit: 7 })).toEqual(ranked);
    const [first] = find('kernel').items;
    expect(first?.title).toContain('kernel');
  });
});

describe('one question', () => {
  it('is found by id and by slug, with its answer', () => {
    expect(catalogue.findQuestion('q07')).toEqual(questions[6]);
    expect(catalogue.findQuestion('question-7')).toEqual(questions[6]);
    expect(catalogue.findAnswer('question-7')?.questionId).toBe('q07');
    expect(catalogue.findQuestionId('question-7')).toBe('q07');
    expect(catalogue.findQuestion('q999')).toBeUndefined();
  });
});

describe('topics', () => {
  it('are counted by level', () => {
    const statistics = catalogue.listTopics().find((topic) => topic.slug === 'statistics');
    expect(statistics?.questions).toBe(
      questions.filter((question) => question.topic === 'statistics').length,
    );
  });
});
