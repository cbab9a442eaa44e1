import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';
import { openService } from '../../src/cli/open-service.ts';
import { lockFolder } from '../../src/state/index.ts';
import { newFolder, startInsteadOfNode } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

it('what a start builds runs no code, and wants it to have been run where it is required', async () => {
  const dataDir = newFolder();
  const config = readConfig({ DATA_DIR: dataDir, CONTENT_DIR: writePack() });
  const told = join(dataDir, 'told');
  startInsteadOfNode(`echo "$@" > ${told}; exit 1`);
  const start = async (requiresCode: boolean) => {
    const how = { isNew: false, requiresCode, say: expect.fail, signal: new AbortController().signal };
    await expect(openService(config, 'http://127.0.0.1:1', how)).rejects.toThrow('was not built');
    return readFileSync(told, 'utf8');
  };
  expect(await start(false)).toMatch(/ --no-code\n$/);
  expect(await start(true)).toMatch(/ --no-code --require-code\n$/);
});

it('a start that waits for the one before it ends when it is told to stop', async () => {
  const dataDir = newFolder();
  const other = await lockFolder(dataDir, 'starting');
  onTestFinished(() => other?.release());
  const stopping = new AbortController();
  const how = { isNew: false, requiresCode: false, say: expect.fail, signal: stopping.signal };
  const opening = openService(readConfig({ DATA_DIR: dataDir }), 'http://127.0.0.1:1', how);
  const first = await Promise.race([opening.then(() => 'ended'), setTimeout(100, 'waits')]);
  expect(first).toBe('waits');
  stopping.abort();
  expect(await opening).toBeUndefined();
});
