import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { heldFolder, openCatalogue, publishContent } from '../../src/catalogue/index.ts';
import { sealFile, UNSEALED } from '../../src/catalogue/seal.ts';
import type { Release } from '../../src/domain/content-pack.ts';
import { openReleaseFolder, putRelease, takeRelease } from '../../src/releases/index.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';

/** Four releases, each compiled once. */
const made: { file: string; release: Release }[] = [];
const folder = mkdtempSync(join(tmpdir(), 'stepladder-made-'));

beforeAll(() => {
  for (const size of [3, 4, 5, 6]) {
    const file = join(folder, `${size}.db`);
    const release = publishContent(randomPack(size), file, {
      builtAt: '2026-11-23T10:00:00Z',
      fingerprint: String(size),
    });
    made.push({ file, release });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder that publishes and one that follows, with the first release in both. */
async function startPair() {
  const root = mkdtempSync(join(tmpdir(), 'stepladder-follow-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [to, file] = [join(root, 'to'), join(root, 'content.db')];
  const source = openReleaseFolder(to);
  const put = (index: number) => {
    const { file: from, release } = made[index] as (typeof made)[number];
    putRelease(from, to, { release, publishedAt: `2026-11-23T10:0${index}:00.000Z`, most: 3 });
    return release;
  };
  const take = () => takeRelease(source, { file, most: 3, signal: new AbortController().signal });
  const first = put(0);
  expect(await take()).toEqual(first);
  const served = () => {
    const catalogue = openCatalogue(file);
    const { id } = catalogue.current().release();
    catalogue.close();
    return id;
  };
  const storeOf = ({ id }: Release) => join(to, 'releases', `${id}.db`);
  return { to, file, put, take, first, served, storeOf };
}

describe('a release that is taken from a folder', () => {
  it('is served, and none is taken again', async () => {
    const { put, take, served, file } = await startPair();
    const second = put(1);
    expect(await take()).toEqual(second);
    expect(served()).toBe(second.id);
    expect(await take()).toBeUndefined();
    expect(readdirSync(join(file, '..')).sort()).toEqual(['content.db', 'releases', 'to']);
  });

  it('is held with the two before it, here and there, under the time at which it was published', async () => {
    const { put, take, file, to } = await startPair();
    for (const index of [1, 2, 3]) {
      put(index);
      await take();
    }
    const ids = [made[3], made[2], made[1]].map((each) => each?.release.id);
    const catalogue = openCatalogue(file);
    expect(catalogue.listReleases().map(({ release }) => release.id)).toEqual(ids);
    expect(catalogue.listReleases()[0]?.publishedAt).toBe('2026-11-23T10:03:00.000Z');
    catalogue.close();
    for (const held of [heldFolder(file), join(to, 'releases')])
      expect(readdirSync(held).filter((name) => name.endsWith('.db'))).toHaveLength(3);
  });

  it.each<[string, string, (store: string, current: string) => void]>([
    ['one byte is another', 'does not have the SHA-256', (store) => changeByte(store)],
    ['it is cut off', 'its file ends after', (store) => truncateSync(store, 20_000)],
    ['it is longer', 'its file is longer', (store) => writeFileSync(store, 'more', { flag: 'a' })],
    ['it has not arrived yet', 'ENOENT', (store) => rmSync(store)],
    ['current.json is cut off', 'current.json is cut off', (_, current) => truncateSync(current, 40)],
    [
      'current.json leads out of the folder',
      'current.json is cut off',
      (_, current) => edit(current, /"release":"r_/, '"release":"../r_'),
    ],
    [
      'it is too large',
      'more than 20000000000',
      (_, current) => edit(current, /"bytes":\d+/, '"bytes":20000000001'),
    ],
  ])('is refused where %s; the one before is served, and it is taken once it is whole', async (...row) => {
    const [, reason, damage] = row;
    const { put, take, first, served, storeOf, to, file } = await startPair();
    const second = put(1);
    const [store, current] = [storeOf(second), join(to, 'current.json')];
    const kept = readFileSync(current);
    // The folder's file is another name of the compiled one.
    copyFileSync(store, `${store}.copy`);
    rmSync(store);
    copyFileSync(`${store}.copy`, store);
    damage(store, current);
    await expect(take()).rejects.toThrow(reason);
    expect(served()).toBe(first.id);
    expect(readdirSync(join(file, '..')).sort()).toEqual(['content.db', 'releases', 'to']);
    copyFileSync(`${store}.copy`, store);
    writeFileSync(current, kept);
    expect(await take()).toEqual(second);
  });

  it.each<[string, string, (store: string) => void]>([
    [
      'another version has made it',
      'another version of Stepladder',
      (store) => reseal(store, 'UPDATE __drizzle_migrations SET created_at = created_at + 1'),
    ],
    ['it is no store', 'damaged, or no content store', (store) => writeFileSync(store, 'none')],
    [
      'it is another release than it says',
      'its file is release r_00000000000000000000000000000000, not r_',
      (store) =>
        reseal(
          store,
          `UPDATE release SET json = json_set(json, '$.id', 'r_00000000000000000000000000000000')`,
        ),
    ],
  ])('is refused where %s, though its hash is right', async (_name, reason, change) => {
    const { to, take, first, served } = await startPair();
    const changed = join(to, 'changed.db');
    const { file, release } = made[1] as (typeof made)[number];
    copyFileSync(file, changed);
    change(changed);
    putRelease(changed, to, { release, publishedAt: '2026-11-23T10:01:00.000Z', most: 3 });
    await expect(take()).rejects.toThrow(reason);
    expect(served()).toBe(first.id);
  });
});

function changeByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = 1 ^ (bytes[bytes.length >> 1] as number);
  writeFileSync(file, bytes);
}

function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

/** Changes a store and seals it anew, as whoever makes stores could. */
function reseal(file: string, statement: string): void {
  const sqlite = new Database(file);
  sqlite.exec(statement);
  sqlite.prepare('UPDATE seals SET seal = ?').run(UNSEALED);
  sqlite.close();
  sealFile(file);
}
