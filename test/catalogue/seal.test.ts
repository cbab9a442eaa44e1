import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { hasFingerprint, isSealed, openCatalogue, publishContent } from '../../src/catalogue/index.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';

const META = { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'test' };

it('any flipped bit of a published store is noticed', () => {
  const file = published();
  expect(isSealed(file)).toBe(true);
  const bytes = readFileSync(file);
  const flip = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) });
  fc.assert(
    fc.property(flip, ({ at, bit }) => {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ (1 << bit);
      writeFileSync(file, damaged);
      return !isSealed(file);
    }),
    { numRuns: 1_000 },
  );
});

it('a store that was found whole is read again when it has been written to', () => {
  const file = published();
  const bytes = readFileSync(file);
  utimesSync(file, 1_000_000, 1_000_000);
  expect([isSealed(file), isSealed(file)]).toEqual([true, true]);
  bytes[9] = 1 ^ (bytes[9] as number);
  writeFileSync(file, bytes);
  expect(isSealed(file)).toBe(false);
});

it('a store that is damaged is compiled again, and never opened', () => {
  const file = published();
  expect(hasFingerprint(file, 'test')).toBe(true);
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = 1 ^ (bytes[bytes.length >> 1] as number);
  writeFileSync(file, bytes);
  expect(hasFingerprint(file, 'test')).toBe(false);
  const source = openCatalogue(file);
  expect(() => source.current()).toThrow('No release of the content can be read.');
});

it('a store that is cut short while it is served is said to be, and the next release is served again', () => {
  const file = published();
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
  const file = published();
  const source = openCatalogue(file);
  onTestFinished(() => source.close());
  const release = source.current().release().id;
  rmSync(file);
  copyFileSync('package.json', file);
  expect(source.current().release().id).toBe(release);
  source.probe();
});

function published(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-seal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'content.db');
  publishContent(samplePack(), file, META);
  return file;
}
