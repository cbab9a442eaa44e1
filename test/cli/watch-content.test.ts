import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { watchContent } from '../../src/cli/watch-content.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

it('a content folder that is watched is built again when a file of it changes', async () => {
  const [contentDir, dataDir] = [writePack(), newFolder()];
  expect((await runHere('build', '--content', contentDir, '--data', dataDir)).code).toBe(0);
  const served = () => {
    const source = openCatalogue(join(dataDir, 'content.db'));
    const { id } = source.current().release();
    source.close();
    return id;
  };
  const first = served();
  const said: string[] = [];
  const watched = watchContent({ contentDir, dataDir }, (text) => said.push(text));
  onTestFinished(() => watched.close());
  appendFileSync(join(contentDir, 'curriculum.md'), '\nOne more sentence.\n');
  await vi.waitFor(() => expect(served()).not.toBe(first), { timeout: 50_000, interval: 200 });
  expect(said[0]).toBe('The content has changed: building it');
}, 60_000);
