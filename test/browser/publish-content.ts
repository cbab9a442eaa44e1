import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDataFolder } from '../../src/cli/data-folder.ts';
import { contentStore, publish } from '../../src/cli/publish.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the published content, which the browser tests read and nobody writes. */
    contentStore: string;
  }
}

/** Publishes the content once for all files of the browser project. @returns what removes it again. */
export default async function provideContent(project: TestProject): Promise<() => void> {
  const { path, remove } = await publishContent();
  project.provide('contentStore', path);
  return remove;
}

/** The content of the repository, published into a folder of its own. */
export async function publishContent(): Promise<{ path: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-browser-'));
  prepareDataFolder(folder);
  await publish('content', folder, { force: false, heldReleases: 3, code: { run: 'nothing' } });
  return { path: contentStore(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
