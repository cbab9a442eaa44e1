import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replaceFile } from '../../src/catalogue/index.ts';

it('a draft that a killed process left is gone after the next, and one that may be written still is not', () => {
  const folder = aFolder();
  const file = join(folder, 'content.db');
  const twoHoursAgo = Date.now() / 1000 - 7_200;
  for (const name of [
    'content.db.123.draft',
    'content.db.123.draft-journal',
    'content.db.old',
    'other.db.123.draft',
  ]) {
    writeFileSync(join(folder, name), 'left');
    utimesSync(join(folder, name), twoHoursAgo, twoHoursAgo);
  }
  writeFileSync(join(folder, 'content.db.456.draft'), 'another process at work');
  replaceFile(file, (draft) => writeFileSync(draft, 'new'));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder).sort()).toEqual([
    'content.db',
    'content.db.456.draft',
    'content.db.old',
    'other.db.123.draft',
  ]);
});

it('what cannot be written leaves the file as it was, and nothing beside it', () => {
  const folder = aFolder();
  const file = join(folder, 'content.db');
  writeFileSync(file, 'old');
  const write = (draft: string) => {
    writeFileSync(draft, 'half');
    throw new Error('the disk is full');
  };
  expect(() => replaceFile(file, write)).toThrow('the disk is full');
  expect(readdirSync(folder)).toEqual(['content.db']);
  expect(readFileSync(file, 'utf8')).toBe('old');
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'replace-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
