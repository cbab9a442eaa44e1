import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** No draft is written for as long as this; an older one is that of a process that was killed. */
const ABANDONED_AFTER_MILLISECONDS = 3_600_000;

/**
 * Puts what `write` writes in the place of a file, durably and at once, and clears away what processes that were killed
 * at it have left.
 */
export function replaceFile(file: string, write: (draft: string) => void): void {
  const draft = `${file}.${process.pid}.draft`;
  rmSync(draft, { force: true });
  try {
    write(draft);
    removeAbandoned(file, statSync(draft).mtimeMs);
    renameDurably(draft, file);
  } finally {
    for (const left of [draft, `${draft}-journal`]) rmSync(left, { force: true });
  }
}

function removeAbandoned(file: string, nowMilliseconds: number): void {
  const folder = dirname(file);
  const prefix = `${basename(file)}.`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || !/^\d+\.draft(-journal)?$/.test(name.slice(prefix.length))) continue;
    const { mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {
      mtimeMs: nowMilliseconds,
    };
    if (nowMilliseconds - mtimeMs > ABANDONED_AFTER_MILLISECONDS) rmSync(join(folder, name), { force: true });
  }
}

export function renameDurably(from: string, to: string): void {
  syncPath(from);
  renameSync(from, to);
  syncPath(dirname(to));
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
