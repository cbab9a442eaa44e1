import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildCache } from '../content/index.ts';
import { hashCode } from './code-hash.mjs';

/** A build cache in a data folder; what has been found or kept is in memory as well. */
export interface StoredBuildCache extends BuildCache {
  /** Forgets what was neither found nor kept since the last call: after a whole build, all that is of no use to the next. */
  forgetUnused(): void;
}

/**
 * Opens the build cache of a data folder for this very code; what other code kept is deleted. A file that cannot be read
 * or written, or whose bytes are not those that were written, costs time and nothing else.
 * @param isEmpty whether to begin with nothing.
 */
export function openBuildCache(dataDir: string, { isEmpty = false } = {}): StoredBuildCache {
  const folder = join(dataDir, 'build-cache');
  const ours = join(folder, hashCode());
  for (const name of namesIn(folder)) {
    if (isEmpty || join(folder, name) !== ours) forget(join(folder, name));
  }
  const known = new Map<string, unknown>();
  let used = new Set<string>();
  return {
    find(key) {
      used.add(key);
      if (!known.has(key)) known.set(key, readEntry(join(ours, key)));
      return known.get(key);
    },
    keep(key, value) {
      used.add(key);
      known.set(key, value);
      writeEntry(ours, key, Buffer.from(JSON.stringify(value)));
    },
    forgetUnused() {
      for (const key of namesIn(ours)) if (!used.has(key)) forget(join(ours, key));
      for (const key of known.keys()) if (!used.has(key)) known.delete(key);
      used = new Set();
    },
  };
}

const HASH_LENGTH = 64;

function readEntry(file: string): unknown {
  try {
    const entry = readFileSync(file);
    const json = entry.subarray(HASH_LENGTH);
    return entry.toString('latin1', 0, HASH_LENGTH) === checksum(json)
      ? JSON.parse(json.toString())
      : undefined;
  } catch {
    return undefined;
  }
}

/** @param json UTF-8: a text would be encoded for its checksum, and again to be written. */
function writeEntry(folder: string, key: string, json: Buffer): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, key), Buffer.concat([Buffer.from(checksum(json)), json]));
  } catch {
    // A full disk or a folder that nobody may write to: it is made again next time.
  }
}

function checksum(json: Buffer): string {
  return createHash('sha256').update(json).digest('hex');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function forget(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Another process holds it, or has deleted it meanwhile.
  }
}
