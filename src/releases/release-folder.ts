import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { holdRelease, replaceFile } from '../catalogue/index.ts';
import type { Release } from '../domain/content-pack.ts';
import { AppError } from '../domain/error.ts';
import { type OfferedRelease, RELEASE_ID, type ReleaseSource, SHA256 } from './release-source.ts';

const LOOK_MILLISECONDS = 1_000;

const offered = z.object({
  release: z.string().regex(RELEASE_ID),
  publishedAt: z.iso.datetime(),
  bytes: z.int().positive(),
  sha256: z.string().regex(SHA256),
});

/** A folder of releases: `current.json` names the one that it publishes, which lies in `releases/` with those before it. */
export function openReleaseFolder(folder: string): ReleaseSource {
  return {
    name: folder,
    lookMilliseconds: LOOK_MILLISECONDS,
    async look() {
      const text = await readFile(currentFile(folder), 'utf8').catch((error: unknown) => {
        throw cannotRead(error);
      });
      return parseOffered(text);
    },
    async *read({ release }, signal) {
      try {
        yield* createReadStream(join(folder, storeOf(release)), { signal });
      } catch (error) {
        throw cannotRead(error);
      }
    },
  };
}

/**
 * Publishes a store in a folder of releases, and forgets the earliest there so that `most` are held. The file is whole
 * before it is named, so that whoever looks finds this release or the one before.
 * @param publishedAt RFC 3339 UTC.
 * @returns false where the folder publishes this release already.
 */
export function putRelease(
  file: string,
  folder: string,
  { release, publishedAt, most }: { release: Release; publishedAt: string; most: number },
): boolean {
  if (findOffered(folder)?.release === release.id) return false;
  const { bytes, sha256 } = holdRelease(file, join(folder, 'releases'), { release, publishedAt, most });
  const current = { release: release.id, file: storeOf(release.id), publishedAt, bytes, sha256 };
  replaceFile(currentFile(folder), (draft) => writeFileSync(draft, `${JSON.stringify(current)}\n`));
  return true;
}

function currentFile(folder: string): string {
  return join(folder, 'current.json');
}

function storeOf(release: string): string {
  return `releases/${release}.db`;
}

function findOffered(folder: string): OfferedRelease | undefined {
  try {
    return parseOffered(readFileSync(currentFile(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

function parseOffered(text: string): OfferedRelease {
  try {
    return offered.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('invalid', 'its current.json is cut off, or none of Stepladder’s', { cause });
  }
}

function cannotRead(error: unknown): AppError {
  const { code, path } = error as NodeJS.ErrnoException;
  return new AppError('unavailable', `${path ?? 'a file of it'} cannot be read (${code ?? String(error)})`, {
    cause: error,
  });
}
