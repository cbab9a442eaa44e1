import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldRelease } from '../domain/catalogue.ts';
import type { Release } from '../domain/content-pack.ts';
import { hashFile } from './hash-file.ts';
import { replaceFile } from './replace-file.ts';

/** The files of a held release: its store, and what is said of it. */
export function heldFiles(folder: string, id: string): { store: string; note: string } {
  return { store: join(folder, `${id}.db`), note: join(folder, `${id}.json`) };
}

/**
 * Keeps a published store in a folder beside it, and forgets the earliest so that `most` are held. Where the disk can, it
 * is another name of the same file; a store is never changed in place.
 * @param publishedAt RFC 3339 UTC.
 * @returns what is said of it.
 */
export function holdRelease(
  file: string,
  folder: string,
  { release, publishedAt, most }: { release: Release; publishedAt: string; most: number },
): HeldRelease {
  mkdirSync(folder, { recursive: true });
  const held: HeldRelease = { release, publishedAt, ...hashFile(file) };
  const { store, note } = heldFiles(folder, release.id);
  replaceFile(store, (draft) => linkOrCopy(file, draft));
  replaceFile(note, (draft) => writeFileSync(draft, `${JSON.stringify(held)}\n`));
  const others = listHeld(folder).filter((each) => each.release.id !== release.id);
  for (const { release: earlier } of others.slice(most - 1)) {
    const files = heldFiles(folder, earlier.id);
    rmSync(files.note, { force: true });
    rmSync(files.store, { force: true });
  }
  return held;
}

/** The releases that a folder holds, the latest first. */
export function listHeld(folder: string): HeldRelease[] {
  return noteNames(folder)
    .flatMap((name) => readNote(join(folder, name)) ?? [])
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0));
}

function noteNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^r_[0-9a-f]{32}\.json$/.test(name));
  } catch {
    return [];
  }
}

function readNote(file: string): HeldRelease | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as HeldRelease;
  } catch {
    return undefined;
  }
}

/** Two names of one file, or a copy where the disk knows no such thing. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
