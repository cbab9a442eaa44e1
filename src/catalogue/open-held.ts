import { createReadStream, existsSync } from 'node:fs';
import type { Catalogue, CatalogueSource } from '../domain/catalogue.ts';
import { heldFiles, listHeld } from './hold-release.ts';
import { type OpenedStore, openStore } from './open-store.ts';

type HeldReader = Pick<CatalogueSource, 'findRelease' | 'listReleases' | 'readReleaseFile' | 'close'>;

/** Reads the releases that a folder holds, each opened when it is first asked for. */
export function openHeld(folder: string): HeldReader {
  const opened = new Map<string, OpenedStore>();

  function findRelease(id: string): Catalogue | undefined {
    const { store } = heldFiles(folder, id);
    const before = opened.get(id);
    if (!existsSync(store)) {
      before?.close();
      opened.delete(id);
      return undefined;
    }
    if (before) return before.catalogue;
    const found = openStore(store);
    if (found) opened.set(id, found);
    return found?.catalogue;
  }

  return {
    findRelease,
    listReleases: () => listHeld(folder).filter(({ release }) => findRelease(release.id) !== undefined),
    async *readReleaseFile(id, from, to) {
      yield* createReadStream(heldFiles(folder, id).store, { start: from, end: to });
    },
    close() {
      for (const store of opened.values()) store.close();
      opened.clear();
    },
  };
}
