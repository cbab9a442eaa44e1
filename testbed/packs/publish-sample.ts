import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishContent } from '../../src/catalogue/index.ts';
import type { Release } from '../../src/domain/content-pack.ts';
import { samplePack } from './sample-pack.ts';

let published: { release: Release; bytes: Buffer } | undefined;

/** Publishes the sample pack as `file`, in a folder that is there. It is compiled once in a process; every file is a new one. */
export function publishSample(file: string): Release {
  published ??= compileSample();
  writeFileSync(file, published.bytes);
  return published.release;
}

function compileSample(): { release: Release; bytes: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-sample-'));
  const file = join(folder, 'content.db');
  try {
    const release = publishContent(samplePack(), file, {
      builtAt: '2026-11-23T10:00:00Z',
      fingerprint: 'sample',
    });
    return { release, bytes: readFileSync(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
