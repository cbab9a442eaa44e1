import { type BigIntStats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Catalogue, CatalogueSource } from '../domain/catalogue.ts';
import type { Clock } from '../domain/clock.ts';
import { AppError } from '../domain/error.ts';
import { openHeld } from './open-held.ts';
import { type OpenedStore, openStore } from './open-store.ts';
import { isSealed } from './seal.ts';

interface Opened extends OpenedStore {
  identity: string;
}

/** The folder of the releases that are held beside the store at `file`. */
export function heldFolder(file: string): string {
  return join(dirname(file), 'releases');
}

/** How often the disk is asked whether another release was swapped in; where nothing is said, at each call. */
interface Looking {
  everyMilliseconds: number;
  clock: Clock;
}

/**
 * Serves whatever release lies at `file`: `current` notices a file that was swapped in since it last looked. The release
 * before stays open until the next swap, for requests that still hold it. Earlier ones are read where they are held.
 */
export function openCatalogue(file: string, looking?: Looking): CatalogueSource {
  const held = openHeld(heldFolder(file));
  let opened: Opened | undefined;
  let previous: Opened | undefined;
  let unreadable: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  function current(): Catalogue {
    if (opened && looking) {
      const now = looking.clock();
      // A clock that was put back has not looked yet.
      if (now >= lookedAt && now < lookedAt + looking.everyMilliseconds) return opened.catalogue;
      lookedAt = now;
    }
    return look();
  }

  function look(): Catalogue {
    const identity = identify(file);
    if (identity !== undefined && identity !== opened?.identity && identity !== unreadable) {
      const next = openStore(file);
      if (next) {
        previous?.close();
        [previous, opened] = [opened, { identity, ...next }];
      } else {
        unreadable = identity;
      }
    }
    if (!opened) throw new AppError('unavailable', 'No release of the content can be read.');
    return opened.catalogue;
  }

  return {
    current,
    ...held,
    findRelease(id) {
      const catalogue = current();
      return catalogue.release().id === id ? catalogue : held.findRelease(id);
    },
    probe() {
      look();
      const found = identify(file);
      if (found !== undefined && found !== opened?.identity && inode(found) === inode(opened?.identity ?? ''))
        throw new AppError('unavailable', 'The published content was damaged. Build it again.');
    },
    close() {
      held.close();
      previous?.close();
      opened?.close();
      previous = opened = undefined;
    },
  };
}

/** What tells one file at a path from another that was renamed onto it. */
function identify(file: string): string | undefined {
  const stats: BigIntStats | undefined = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}-${stats.ino}-${stats.mtimeNs}-${stats.size}`;
}

/** The part of an identity that a change in place leaves as it was; a store is never changed in place. */
function inode(identity: string): string {
  return identity.split('-').slice(0, 2).join('-');
}

/** Whether the store at `file` is whole and was compiled with that fingerprint. Only one that may be is read whole. */
export function hasFingerprint(file: string, fingerprint: string): boolean {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true });
    try {
      if (sqlite.prepare('SELECT fingerprint FROM release').pluck().get() !== fingerprint) return false;
    } finally {
      sqlite.close();
    }
  } catch {
    return false;
  }
  return isSealed(file);
}
