import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { isSealed, publishContent } from '../../src/catalogue/index.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';

export const META = { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'test' };

/** The file of the sample pack's store, which is removed after the running test. */
export function publishedStore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-seal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'content.db');
  publishContent(samplePack(), file, META);
  return file;
}

/** A store in which any one bit is flipped is not sealed. */
export function flippedBitIsNoticed(file: string) {
  const bytes = readFileSync(file);
  const flip = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) });
  return fc.property(flip, ({ at, bit }) => {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] as number) ^ (1 << bit);
    writeFileSync(file, damaged);
    return !isSealed(file);
  });
}
