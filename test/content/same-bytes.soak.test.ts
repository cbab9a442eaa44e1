import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { publishContent } from '../../src/catalogue/index.ts';
import { loadContent } from '../../src/content/index.ts';
import { newFolder } from '../helpers/command-line.ts';

/** A clone of the content whose files were written in another order. */
function clone(): string {
  const folder = join(newFolder(), 'clone');
  const files = readdirSync('content', { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  for (const { parentPath, name } of files.reverse()) {
    const file = join(parentPath, name);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  return join(folder, 'content');
}

function hashOfRelease(content: string): string {
  const { pack } = loadContent(content, { today: '2026-11-30' });
  if (pack === undefined) throw new Error('the content has a fault');
  const file = join(newFolder(), 'content.db');
  publishContent(pack, file, { builtAt: '2026-11-30T00:00:00Z', fingerprint: 'the same' });
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test('two builds, on two clones and one of them under load, have every byte in common', {
  timeout: 600_000,
}, async () => {
  const quiet = hashOfRelease('content');
  const burn = 'const end = Date.now() + 300_000; while (Date.now() < end);';
  const busy = Array.from({ length: 2 }, () => new Worker(burn, { eval: true }));
  try {
    expect(hashOfRelease(clone())).toBe(quiet);
  } finally {
    await Promise.all(busy.map((worker) => worker.terminate()));
  }
});
