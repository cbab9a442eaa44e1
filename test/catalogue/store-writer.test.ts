import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import {
  openCatalogue,
  openStoreWriter,
  publishContent,
  type StoreWriter,
} from '../../src/catalogue/index.ts';
import type { ContentPack } from '../../src/domain/content-pack.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';
import { storeRows } from '../helpers/store-rows.ts';

const META = { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'f1' };
const newFile = () => join(mkdtempSync(join(tmpdir(), 'stepladder-writer-')), 'content.db');

function openWriter(): StoreWriter {
  const writer = openStoreWriter();
  onTestFinished(() => writer.close());
  return writer;
}

/** What the store of a pack holds, written by this writer or from nothing. */
function rowsWritten(pack: ContentPack, write?: StoreWriter['write']): Record<string, string[]> {
  const file = newFile();
  publishContent(pack, file, META, write);
  return storeRows(file);
}

/** The pack with one question asked otherwise. */
function retitled(pack: ContentPack, place: number, title: string): ContentPack {
  const questions = pack.questions.map((each, index) =>
    index === place ? { ...each, question: { ...each.question, title } } : each,
  );
  return { ...pack, questions };
}

it('each of any stores that one writer writes in turn holds just what it would from nothing', () => {
  const packs = fc
    .record({
      size: fc.integer({ min: 1, max: 6 }),
      seed: fc.integer({ min: 1, max: 2 }),
      place: fc.nat(5),
      title: fc.constantFrom('Gradient descent', 'Zebra crossings', 'An aardvark'),
    })
    .map(({ size, seed, place, title }) => retitled(randomPack(size, seed), place, title));
  fc.assert(
    fc.property(fc.array(packs, { minLength: 2, maxLength: 4 }), (inTurn) => {
      const writer = openStoreWriter();
      try {
        for (const pack of inTurn) expect(rowsWritten(pack, writer.write)).toEqual(rowsWritten(pack));
      } finally {
        writer.close();
      }
    }),
    { numRuns: 4 },
  );
});

it('a search finds a word that an edit brought, and no more the one that it took away', () => {
  const { write } = openWriter();
  const file = newFile();
  const found = (q: string) => {
    const source = openCatalogue(file);
    const { items } = source.current().search({ q, limit: 5 });
    source.close();
    return items.map(({ key }) => key);
  };
  publishContent(retitled(randomPack(5), 2, 'Zebra crossings'), file, META, write);
  expect(found('zebra')).toEqual(['q03']);
  publishContent(retitled(randomPack(5), 2, 'Llama crossings'), file, META, write);
  expect([found('llama'), found('zebra')]).toEqual([['q03'], []]);
});

it('after a pack that a store refuses the next one is written from nothing', () => {
  const { write } = openWriter();
  const pack = randomPack(4);
  rowsWritten(pack, write);
  // Two questions with one id.
  const broken = { ...pack, questions: [...pack.questions, ...pack.questions.slice(0, 1)] };
  expect(() => rowsWritten(broken, write)).toThrow('UNIQUE');
  expect(rowsWritten(pack, write)).toEqual(rowsWritten(pack));
});

it('a store is as long after many edits as from nothing', () => {
  const { write } = openWriter();
  const lengthOf = (pack: ContentPack, by?: StoreWriter['write']) => {
    const file = newFile();
    publishContent(pack, file, META, by);
    return readFileSync(file).length;
  };
  const packs = Array.from({ length: 6 }, (_, edit) => retitled(randomPack(6), edit, `Edit ${edit}`));
  const lengths = packs.map((pack) => lengthOf(pack, write));
  expect(lengths.at(-1)).toBeLessThanOrEqual(lengthOf(packs[5] as ContentPack) * 1.05);
});
