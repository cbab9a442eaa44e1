import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCatalogue, publishContent } from '../../../src/catalogue/index.ts';
import type { Found } from '../../../src/domain/catalogue-query.ts';
import type { SearchWords } from '../../../src/domain/search.ts';
import { randomPack, rich } from '../../../testbed/packs/random-pack.ts';
import { startService } from '../../helpers/http.ts';

const SEARCH_WORDS: SearchWords = {
  stopWords: ['what', 'is', 'the'],
  endings: [['isation', 'ization']],
  synonyms: [
    ['cnn', 'convnet'],
    ['rag', 'retrieval augmented generation'],
    ['qkv', 'query key value'],
  ],
  narrower: [{ word: 'cv', finds: ['cross validation'] }],
};
const TITLES = [
  'Choosing a convnet',
  'Quantisation of weights',
  'Folds for cross-validation',
  'Is <b>bold</b> & "brave" safer?',
  'Grounding an answer with RAG',
  'Windows over long texts',
  'Zebras in the field',
  'Counting many different kinds of long and short texts, windows and so on',
  'Folds',
];
const PROMPTS = new Map([
  [5, 'Chunked retrieval, augmented texts, then a long pause before the generation. Fieldwork.'],
  [6, 'The query says what is wanted, the key what is on offer, and the value what is handed over.'],
  [8, 'Texts and windows, windows and texts, texts of windows, windows of texts.'],
]);

const folder = mkdtempSync(join(tmpdir(), 'stepladder-search-'));
const service = startService({ catalogue: publishSmallPack() });
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

/** Questions q01 to q09 with these titles, and nothing else to be found in them. */
function publishSmallPack() {
  const pack = randomPack(TITLES.length);
  for (const [index, { question, answer }] of pack.questions.entries()) {
    const title = TITLES[index] ?? '';
    Object.assign(question, { title, slug: `s${index}`, tags: [], skills: [], requires: [] });
    const prompt = PROMPTS.get(index) ?? 'Say it.';
    question.prompt = { ...rich(prompt), text: prompt };
    Object.assign(answer, { answer: rich('It is so.'), shortAnswer: rich('So.') });
  }
  const file = join(folder, 'content.db');
  publishContent({ ...pack, searchWords: SEARCH_WORDS }, file, {
    builtAt: '2026-11-23T10:00:00Z',
    fingerprint: 'search',
  });
  return openCatalogue(file);
}

async function search(q: string): Promise<Pick<Found, 'key' | 'tier' | 'titleHtml' | 'excerptHtml'>[]> {
  const { items } = await service.json(`/v1/search?type=question&q=${encodeURIComponent(q)}`);
  return (items as unknown as (Found & { id: string })[]).map((found) => ({ ...found, key: found.id }));
}

describe('GET /v1/search', () => {
  it.each([
    ['what is the convnet', 'q01', 'all-words'],
    ['CNNs', 'q01', 'synonyms'],
    ['quantization', 'q02', 'all-words'],
    ['crossvalidation', 'q03', 'all-words'],
    ['CV', 'q03', 'synonyms'],
    ['quantistion', 'q02', 'typos'],
    ['convnet nonsense', 'q01', 'any-word'],
    ['q07', 'q07', 'all-words'],
  ])('finds for %s the question %s and says how: %s', async (q, key, tier) => {
    expect((await search(q))[0]).toMatchObject({ key, tier });
  });

  it('finds by a narrower word in one direction alone', async () => {
    expect((await search('cross validation')).map(({ key }) => key)).toEqual(['q03']);
    expect((await search('validation')).map(({ tier }) => tier)).toEqual(['all-words']);
  });

  it('puts another word for a phrase before the words of the phrase apart', async () => {
    const found = await search('retrieval augmented generation');
    expect(found.map(({ key }) => key)).toEqual(['q05', 'q06']);
  });

  it('puts what has the very words in its title before what repeats them elsewhere', async () => {
    expect((await search('texts windows')).map(({ key }) => key)).toEqual(['q08', 'q06', 'q09']);
    expect((await search('texts windows -folds')).map(({ key }) => key)).toEqual(['q08', 'q06']);
  });

  it('finds the words of an abbreviation wherever they stand, where little is found', async () => {
    expect(await search('QKV')).toMatchObject([{ key: 'q07', tier: 'any-word' }]);
  });

  it('escapes what it highlights', async () => {
    const [found] = await search('bold');
    expect(found?.titleHtml).toBe('Is &lt;b&gt;<mark>bold</mark>&lt;/b&gt; &amp; &quot;brave&quot; safer?');
  });

  it.each(['C++', 'C#', '++', 'zzzzzz'])('finds nothing for %s where nothing has it', async (q) => {
    expect(await search(q)).toEqual([]);
  });

  it('completes the last word unless it is a word already', async () => {
    expect((await search('fieldw'))[0]?.key).toBe('q06');
    expect((await search('field')).map(({ key }) => key)).toEqual(['q07']);
  });
});
