import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type PackFiles, validPack } from '../../testbed/packs/valid-pack.ts';

/** Writes a folder that is removed after the running test. */
export function writeFolder(files: PackFiles): string {
  const dir = mkdtempSync(join(tmpdir(), 'content-pack-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

/** Writes a small valid pack, after `change` has broken what it wants to. */
export function writePack(change: (files: PackFiles) => void = () => {}): string {
  const files = validPack();
  change(files);
  return writeFolder(files);
}
