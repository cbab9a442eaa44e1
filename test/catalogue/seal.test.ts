import { copyFileSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { hasFingerprint, isSealed, openCatalogue, publishContent } from '../../src/catalogue/index.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';
import { flippedBitIsNoticed, META, publishedStore } from './flipped-bit.ts';

it('any flipped bit of a published store is noticed', () => {
  const file = publishedStore();
  expect(isSealed(file)).toBe(true);
  fc.assert(flippedBitIsNoticed(file), { numRuns: 100 });
});

it('a store that was found whole is read again when it has been written to', () => {
  const file = publishedStore();
  const bytes = readFileSync(file);
  utimesSync(file, 1_000_000, 1_000_000);
  expect([isSealed(file), isSealed(file)]).toEqual([true, true]);
  bytes[9] = 1 ^ (bytes[9] as number);
  writeFileSync(file, bytes);
  expect(isSealed(file)).toBe(false);
});

it('a store that is damaged is compiled again, and never opened', () => {
  const file = publishedStore();
  expect(hasFingerprint(file, 'test')).toBe(true);
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = 1 ^ (bytes[bytes.length >> 1] as number);
  writeFileSync(file, bytes);
  expect(hasFingerprint(file, 'test')).toBe(false);
  const source = openCatalogue(file);
  expect(() => source.current()).toThrow('No release of the content can be read.');
});

it('a store that is cut short while it is served is said to be, and the next release is served again', () => {
  const file = publishedStore();
  const source = openCatalogue(file);
  onTestFinished(() => source.close());
  source.current();
  source.probe();
  truncateSync(file, 8_192);
  const catalogue = source.current();
  expect(() => source.probe()).toThrow(
    expect.objectContaining({
      code: 'unavailable',
      message: 'The published content was damaged. Build it again.',
    }),
  );
  expect(() => catalogue.listQuestions({ limit: 10 })).toThrow(
    expect.objectContaining({ code: 'unavailable' }),
  );
  publishContent(samplePack(), file, META);
  expect(source.current().listQuestions({ limit: 10 }).items.length).toBeGreaterThan(0);
  source.probe();
});

it('a broken file that is put in the place of a release leaves the release served', () => {
  const file = publishedStore();
  const source = openCatalogue(file);
  onTestFinished(() => source.close());
  const release = source.current().release().id;
  rmSync(file);
  copyFileSync('package.json', file);
  expect(source.current().release().id).toBe(release);
  source.probe();
});
