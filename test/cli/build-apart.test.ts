import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildApart, buildApartAtChanges } from '../../src/cli/build-apart.ts';
import { newFolder, startInsteadOfNode } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const FOLDERS = { contentDir: 'content', dataDir: 'data' };
const never = () => new AbortController().signal;

describe('a build in a process of its own', () => {
  it('says what it published, in whole lines', async () => {
    startInsteadOfNode('echo "Published release into $6"; echo "by $7"');
    const said: string[] = [];
    await buildApart(FOLDERS, { options: ['--no-code'], say: (text) => said.push(text), signal: never() });
    expect(said).toEqual(['Published release into data\nby --no-code']);
  });

  it('that refuses the content says that nothing was built', async () => {
    startInsteadOfNode('exit 1');
    await expect(buildApart(FOLDERS, { say: expect.fail, signal: never() })).rejects.toThrow(
      'The content was not built. The reason is given above.',
    );
  });

  it('that is killed is not taken for broken content', async () => {
    startInsteadOfNode('kill -KILL $$');
    await expect(buildApart(FOLDERS, { say: expect.fail, signal: never() })).rejects.toThrow(
      'The content was not built: SIGKILL ended the process that does it, as where memory runs out.',
    );
  });

  it('ends when it is told to stop', async () => {
    const started = join(newFolder(), 'started');
    startInsteadOfNode(`echo $$ > ${started}.draft; mv ${started}.draft ${started}; exec sleep 600`);
    const stopping = new AbortController();
    const building = buildApart(FOLDERS, { say: expect.fail, signal: stopping.signal });
    const settled = expect(building).rejects.toThrow('aborted');
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), { timeout: 20_000 });
    stopping.abort();
    await settled;
    const pid = Number(readFileSync(started, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 20_000 });
  });
});

it('a build ends when the process that it builds for has ended', async () => {
  const folder = newFolder();
  const started = join(folder, 'started');
  const python = join(folder, 'python');
  writeFileSync(python, `#!/bin/sh\ntouch ${started}\nexec sleep 20\n`, { mode: 0o755 });
  const pack = writePack((files) => {
    const question = 'questions/statistics/mean-and-median.md';
    files.set(question, `${files.get(question)}\n## Code\n\n\`\`\`python test\nassert True\n\`\`\`\n`);
  });
  const args = ['build', '--content', pack, '--data', join(folder, 'data'), '--python', python];
  const building = fork('src/cli/bin.mjs', args, { silent: true });
  await vi.waitFor(() => expect(existsSync(started)).toBe(true), { timeout: 20_000 });
  building.disconnect();
  const [code] = await once(building, 'exit');
  expect(code).toBe(1);
  expect(existsSync(join(folder, 'data', 'content.db'))).toBe(false);
});

describe('builds at changes in a process of its own', () => {
  it('go on until they are told to stop', async () => {
    const started = join(newFolder(), 'started');
    startInsteadOfNode(`echo "$3 $5 $7" > ${started}.draft; mv ${started}.draft ${started}; exec sleep 600`);
    const stopping = new AbortController();
    const building = buildApartAtChanges(FOLDERS, { say: expect.fail, signal: stopping.signal });
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), { timeout: 20_000 });
    expect(readFileSync(started, 'utf8')).toBe('--watch content data\n');
    stopping.abort();
    await building;
  });

  it('that end by themselves are not silently missed', async () => {
    startInsteadOfNode('kill -KILL $$');
    const said: string[] = [];
    await buildApartAtChanges(FOLDERS, { say: (text) => said.push(text), signal: never() });
    expect(said).toEqual([
      'The content is not built at changes any more: SIGKILL ended the process that does it.',
    ]);
  });
});
