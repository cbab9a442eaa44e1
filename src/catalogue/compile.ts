import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ContentPack, Release } from '../domain/content-pack.ts';
import { idOfRecords } from './release-id.ts';
import { type RecordLine, recordLines, sumLines } from './release-records.ts';
import { replaceFile } from './replace-file.ts';
import { sealFile } from './seal.ts';
import { type StoreWriter, writeStore } from './write-store.ts';

/**
 * Compiles a pack into a new content store and puts it in the place of `file` by a rename: a reader sees the old
 * release or the new one, never a mixture, and a failure leaves the old one as it was.
 * @param meta.builtAt RFC 3339 UTC.
 * @param meta.fingerprint what `hasFingerprint` is asked later, to tell whether compiling again would change anything.
 * @param write what writes the store: where builds follow each other, the same `StoreWriter`'s.
 */
export function publishContent(
  pack: ContentPack,
  file: string,
  meta: { builtAt: string; commit?: string; fingerprint: string },
  write: StoreWriter['write'] = writeStore,
): Release {
  const lines = recordLines(pack);
  const published = describeRelease(pack, meta, lines);
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, (draft) => {
    write(draft, { pack, lines, published, fingerprint: meta.fingerprint });
    sealFile(draft);
  });
  return published;
}

function describeRelease(
  pack: ContentPack,
  meta: { builtAt: string; commit?: string },
  lines: readonly RecordLine[],
): Release {
  const { builtAt, commit } = meta;
  return {
    id: idOfRecords(lines),
    counts: {
      questions: pack.questions.length,
      topics: pack.topics.length,
      roles: pack.roles.length,
      skillMaps: pack.skillMaps.length,
      blocks: pack.curriculum.blocks.length,
      activities: pack.curriculum.blocks.reduce((sum, block) => sum + block.activities.length, 0),
      materials: pack.materials.length,
      guides: pack.guides.length,
      references: pack.references.length,
    },
    export: sumLines(lines),
    builtAt,
    ...(commit === undefined ? {} : { commit }),
  };
}
