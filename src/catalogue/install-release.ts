import type { Release } from '../domain/content-pack.ts';
import { AppError } from '../domain/error.ts';
import { holdRelease } from './hold-release.ts';
import { heldFolder } from './open-catalogue.ts';
import { openSealedStore, openStore } from './open-store.ts';
import { renameDurably } from './replace-file.ts';

/**
 * Puts a store that was made elsewhere in the place of `file` by a rename, and holds it, once its seal, schema and release
 * are those that they should be.
 * @param draft the store, beside `file`; it is gone afterwards.
 * @param release the id that it must have.
 * @param publishedAt RFC 3339 UTC.
 * @throws AppError `invalid` with the reason in a few words; `file` stays as it was.
 */
export function installRelease(
  draft: string,
  file: string,
  { release: id, publishedAt, most }: { release: string; publishedAt: string; most: number },
): Release {
  const { catalogue, close } = openSealedStore(draft);
  const release = catalogue.release();
  close();
  if (release.id !== id) throw new AppError('invalid', `its file is release ${release.id}, not ${id}`);
  renameDurably(draft, file);
  holdRelease(file, heldFolder(file), { release, publishedAt, most });
  return release;
}

/** The release that the store at `file` holds; undefined where none can be read. */
export function readPublished(file: string): Release | undefined {
  const opened = openStore(file);
  try {
    return opened?.catalogue.release();
  } finally {
    opened?.close();
  }
}
