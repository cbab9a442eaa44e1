import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findInFile, hashFile } from '../../src/catalogue/hash-file.ts';

/** What is read at a time. */
const PIECE = 1 << 20;
const MARK = 'a mark';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each([0, 7, PIECE - 3, PIECE, 2 * PIECE - 1])('a file with a mark at %i', (at) => {
  const bytes = Buffer.alloc(2 * PIECE + 100, 'x');
  bytes.write(`${MARK}, then this`, at);

  it('is hashed as if it were read at once', () => {
    expect(hashFile(fileOf(bytes))).toEqual({ bytes: bytes.length, sha256: sha256(bytes) });
  });

  it('is hashed with other text in its place', () => {
    const other = Buffer.from(bytes);
    other.write('NO MARK, THEN', at);
    expect(hashFile(fileOf(bytes), { at, text: 'NO MARK, THEN' }).sha256).toBe(sha256(other));
  });

  it('has it found, with what follows', () => {
    expect(findInFile(fileOf(bytes), MARK, 11)).toEqual({ at, following: ', then this' });
    expect(findInFile(fileOf(bytes), `${MARK}s`)).toBeUndefined();
  });
});

it('a mark whose file ends before what should follow is not found', () => {
  expect(findInFile(fileOf(Buffer.from(`xx${MARK}, th`)), MARK, 11)).toBeUndefined();
});

function fileOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-hash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'file');
  writeFileSync(file, bytes);
  return file;
}
