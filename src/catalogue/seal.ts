import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { findInFile, hashFile } from './hash-file.ts';

const MARK = 'stepladder seal ';
const HASH_LENGTH = 64;

/** What stands in a store before it is sealed, in its table `seals`. */
export const UNSEALED = MARK + '0'.repeat(HASH_LENGTH);

/**
 * Seals a finished store: the SHA-256 of all its bytes, in hex, takes the place of the zeros of `UNSEALED`. Unlike
 * SQLite's own check, which looks at the structure alone, it notices every flipped bit.
 */
export function sealFile(file: string): void {
  const found = findInFile(file, UNSEALED);
  if (!found) throw new Error(`${file} holds no seal`);
  const { sha256 } = hashFile(file);
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, sha256, found.at + MARK.length, 'latin1');
  } finally {
    closeSync(handle);
  }
}

/** Stores that this process has found whole, the latest last. */
const whole = new Set<string>();
const MOST_KNOWN = 64;

/**
 * Whether the bytes of a store are those that were sealed. A file that was found whole is not read again as long as the
 * disk says that it has not been touched: a start asks several times, and a held release is the published one by
 * another name.
 */
export function isSealed(file: string): boolean {
  try {
    const { identity, isSettled } = identifyWhole(file);
    if (whole.has(identity)) return true;
    const isWhole = hasWholeBytes(file);
    if (isWhole && isSettled) remember(identity);
    return isWhole;
  } catch {
    return false;
  }
}

/** Disks tell the time of a write in steps of milliseconds, the coarsest in two seconds. */
const SETTLED_MILLISECONDS = 3_000;

/** What tells a file from every other, and from itself after any later write where its last one is long enough ago. */
function identifyWhole(file: string): { identity: string; isSettled: boolean } {
  const { dev, ino, size, mtimeNs, mtimeMs } = statSync(file, { bigint: true });
  return {
    identity: `${dev}-${ino}-${size}-${mtimeNs}`,
    isSettled: Date.now() - Number(mtimeMs) > SETTLED_MILLISECONDS,
  };
}

function remember(identity: string): void {
  whole.add(identity);
  const [earliest] = whole;
  if (whole.size > MOST_KNOWN && earliest !== undefined) whole.delete(earliest);
}

function hasWholeBytes(file: string): boolean {
  const found = findInFile(file, MARK, HASH_LENGTH);
  return found !== undefined && found.following === hashFile(file, { at: found.at, text: UNSEALED }).sha256;
}
