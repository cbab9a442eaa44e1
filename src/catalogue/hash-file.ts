import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE_BYTES = 1 << 20;

/** The bytes of a file in pieces, one of which is in memory at a time: each lies where the one before it lay. */
function* readPieces(file: string): Generator<Buffer> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(handle, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * The length and SHA-256, in hex, of a file of any size.
 * @param instead ASCII that is hashed in the place of what the file has there.
 */
export function hashFile(file: string, instead = { at: 0, text: '' }): { bytes: number; sha256: string } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of readPieces(file)) {
    const from = Math.max(instead.at, bytes);
    const to = Math.min(instead.at + instead.text.length, bytes + piece.length);
    if (from < to)
      piece.write(instead.text.slice(from - instead.at, to - instead.at), from - bytes, 'latin1');
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Where ASCII first stands in a file of any size, and the `following` characters behind it; undefined where it does not. */
export function findInFile(
  file: string,
  text: string,
  following = 0,
): { at: number; following: string } | undefined {
  const wanted = text.length + following;
  let window = Buffer.alloc(0);
  let at = 0;
  for (const piece of readPieces(file)) {
    window = Buffer.concat([window, piece]);
    const found = window.indexOf(text);
    if (found >= 0 && found + wanted <= window.length)
      return { at: at + found, following: window.toString('latin1', found + text.length, found + wanted) };
    const kept = Math.min(window.length, wanted - 1);
    at += window.length - kept;
    window = Buffer.from(window.subarray(window.length - kept));
  }
  return undefined;
}
