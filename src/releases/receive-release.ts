import { createHash } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { installRelease } from '../catalogue/index.ts';
import type { Release } from '../domain/content-pack.ts';
import { AppError } from '../domain/error.ts';
import type { OfferedRelease, ReleaseSource } from './release-source.ts';

/** A hundred thousand questions: what is longer would only fill the disk. */
const MOST_BYTES = 20_000_000_000;

/** How a store takes releases. */
export interface Receiving {
  /** The content store whose place it takes. */
  file: string;
  /** How many releases are held beside it. */
  most: number;
  signal: AbortSignal;
  onProgress?: (bytes: number, ofBytes: number) => void;
}

/**
 * Fetches a release beside a content store, and puts it in its place once it is known to be what was offered, to be whole
 * and to be of this version's schema. Whatever fails or is cut off, what was there stays.
 * @throws AppError `unavailable` or `invalid` with the reason in a few words.
 */
export async function receiveRelease(
  source: ReleaseSource,
  offered: OfferedRelease,
  { file, most, signal, onProgress }: Receiving,
): Promise<Release> {
  if (offered.bytes > MOST_BYTES)
    throw new AppError('invalid', `its file has ${offered.bytes} bytes, more than ${MOST_BYTES}`);
  // One process at a time fetches, so what a killed one has left is written over.
  const draft = `${file}.incoming`;
  try {
    await pipeline(
      source.read(offered, signal),
      (chunks: AsyncIterable<Uint8Array>) => checkBytes(chunks, offered, onProgress),
      createWriteStream(draft),
    );
    return installRelease(draft, file, {
      release: offered.release,
      publishedAt: offered.publishedAt,
      most,
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Passes bytes on as long as they can be those that were offered. */
async function* checkBytes(
  chunks: AsyncIterable<Uint8Array>,
  { bytes, sha256 }: OfferedRelease,
  onProgress: Receiving['onProgress'],
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  let received = 0;
  for await (const chunk of chunks) {
    received += chunk.byteLength;
    if (received > bytes)
      throw new AppError('invalid', `its file is longer than the ${bytes} bytes it should have`);
    hash.update(chunk);
    onProgress?.(received, bytes);
    yield chunk;
  }
  if (received < bytes)
    throw new AppError('unavailable', `its file ends after ${received} of ${bytes} bytes`);
  if (hash.digest('hex') !== sha256)
    throw new AppError('invalid', 'its file does not have the SHA-256 that it should');
}
