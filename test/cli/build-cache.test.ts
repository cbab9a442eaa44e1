import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBuildCache } from '../../src/cli/build-cache.ts';
import { hashCode } from '../../src/cli/code-hash.mjs';
import { newFolder } from '../helpers/command-line.ts';
import { sameAfterEachEdit } from './any-edits.ts';

const entriesOf = (dataDir: string) => readdirSync(join(dataDir, 'build-cache', hashCode())).sort();

it('what is kept is found by whoever opens the cache next', () => {
  const dataDir = newFolder();
  openBuildCache(dataDir).keep('a', { of: [1, null, 'ü'] });
  expect(openBuildCache(dataDir).find('a')).toEqual({ of: [1, null, 'ü'] });
  expect(openBuildCache(dataDir).find('b')).toBeUndefined();
});

it('an entry whose bytes have changed is none', () => {
  const dataDir = newFolder();
  openBuildCache(dataDir).keep('a', 'what was rendered');
  const file = join(dataDir, 'build-cache', hashCode(), 'a');
  writeFileSync(file, `${'0'.repeat(64)}"what was rendered"`);
  expect(openBuildCache(dataDir).find('a')).toBeUndefined();
});

it('what other code has kept is deleted', () => {
  const dataDir = newFolder();
  const other = join(dataDir, 'build-cache', '0123456789abcdef');
  mkdirSync(other, { recursive: true });
  openBuildCache(dataDir);
  expect(existsSync(other)).toBe(false);
});

it('what two builds have not used is forgotten', () => {
  const dataDir = newFolder();
  const cache = openBuildCache(dataDir);
  cache.keep('a', 1);
  cache.keep('b', 2);
  cache.forgetUnused();
  cache.find('b');
  cache.forgetUnused();
  expect(entriesOf(dataDir)).toEqual(['b']);
  expect(cache.find('a')).toBeUndefined();
});

it('one that is wanted empty finds nothing', () => {
  const dataDir = newFolder();
  openBuildCache(dataDir).keep('a', 1);
  expect(openBuildCache(dataDir, { isEmpty: true }).find('a')).toBeUndefined();
});

it('a folder that is no folder costs time and nothing else', () => {
  const dataDir = newFolder();
  writeFileSync(join(dataDir, 'build-cache'), '');
  const cache = openBuildCache(dataDir);
  cache.keep('a', 1);
  expect(cache.find('a')).toBe(1);
  cache.forgetUnused();
});

it('after each edit a build from the cache gives what one from nothing does', async () => {
  expect(await sameAfterEachEdit()).toEqual([
    'a field that no level allows',
    'a link to a heading',
    'the heading renamed',
    'a file renamed',
  ]);
}, 60_000);
