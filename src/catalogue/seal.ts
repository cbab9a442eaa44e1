import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

const MARK = 'stepladder seal ';
const HASH_LENGTH = 64;

/** What stands in a store before it is sealed, in its table `seals`. */
export const UNSEALED = MARK + '0'.repeat(HASH_LENGTH);

/**
 * Seals a finished store: the SHA-256 of all its bytes, in hex, takes the place of the zeros of `UNSEALED`. Unlike
 * SQLite's own check, which looks at the structure alone, it notices every flipped bit.
 */
export function sealFile(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(UNSEALED);
  if (at < 0) throw new Error(`${file} holds no seal`);
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, hashOf(bytes), at + MARK.length, 'latin1');
  } finally {
    closeSync(handle);
  }
}

/** Whether the bytes of a store are those that were sealed. */
export function isSealed(file: string): boolean {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return false;
  }
  const at = bytes.indexOf(MARK);
  if (at < 0) return false;
  const hash = bytes.toString('latin1', at + MARK.length, at + UNSEALED.length);
  bytes.write(UNSEALED, at, 'latin1');
  return hash === hashOf(bytes);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
