import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { publishContent } from '../../src/catalogue/index.ts';
import { loadContent } from '../../src/content/index.ts';
import { newFolder } from '../helpers/command-line.ts';

/** The content of a clone of this repository, as it was last committed. */
function cloneRepository(): string {
  const folder = join(newFolder(), 'repository');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${process.cwd()}`, folder]);
  return join(folder, 'content');
}

/** A copy of some content whose files were written in another order. */
function copyBackwards(content: string): string {
  const folder = join(newFolder(), 'copy');
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  for (const { parentPath, name } of files.reverse()) {
    const file = relative(content, join(parentPath, name));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(content, file), join(folder, file));
  }
  return folder;
}

function hashOfRelease(content: string): string {
  const { pack } = loadContent(content, { today: '2026-11-30' });
  if (pack === undefined) throw new Error('the content has a fault');
  const file = join(newFolder(), 'content.db');
  publishContent(pack, file, { builtAt: '2026-11-30T00:00:00Z', fingerprint: 'the same' });
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

test('builds of two clones, one of them under load, and of a copy have every byte in common', {
  timeout: 1_200_000,
}, async () => {
  const first = cloneRepository();
  const quiet = hashOfRelease(first);
  expect(hashOfRelease(copyBackwards(first))).toBe(quiet);
  const burn = 'const end = Date.now() + 300_000; while (Date.now() < end);';
  const busy = Array.from({ length: 2 }, () => new Worker(burn, { eval: true }));
  try {
    expect(hashOfRelease(cloneRepository())).toBe(quiet);
  } finally {
    await Promise.all(busy.map((worker) => worker.terminate()));
  }
});
