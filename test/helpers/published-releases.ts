import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { heldFolder, holdRelease, openCatalogue, publishContent } from '../../src/catalogue/index.ts';
import type { ContentPack, Release } from '../../src/domain/content-pack.ts';
import { startService, type TestService } from './http.ts';

/** A service whose content is published by the running test, release after release. */
export interface PublishingService extends TestService {
  folder: string;
  publish(pack: ContentPack): Release;
}

/** @param most how many releases are held. */
export function startPublishing(most: number): PublishingService {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-releases-'));
  const file = join(folder, 'content.db');
  const catalogue = openCatalogue(file);
  const service = startService({ catalogue });
  let published = 0;
  onTestFinished(async () => {
    catalogue.close();
    await service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...service,
    folder,
    publish(pack) {
      published += 1;
      const builtAt = `2026-11-23T10:00:${String(published).padStart(2, '0')}Z`;
      const release = publishContent(pack, file, { builtAt, fingerprint: `${published}` });
      holdRelease(file, heldFolder(file), { release, publishedAt: builtAt, most });
      return release;
    },
  };
}
