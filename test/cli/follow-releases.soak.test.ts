import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { newFolder, runHere, startServer } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const LONGEST_MILLISECONDS = 5 * 60_000;
const PAGE = 'questions/statistics/mean-and-median.md';

/** Publishes a small pack in which a question is called so; its code is run the first time. */
function openPublisher(to: string): (title: string) => Promise<void> {
  const data = newFolder();
  return async (title) => {
    const content = writePack((files) => replaceIn(files, PAGE, 'title: Mean and median', `title: ${title}`));
    const { code, stderr } = await runHere('publish', '--content', content, '--data', data, '--to', to);
    expect(code, stderr).toBe(0);
  };
}

async function titleOf(url: string): Promise<string> {
  return ((await (await fetch(`${url}/v1/questions/q01`)).json()) as { title: string }).title;
}

/** Waits for what the test's own time limit ends otherwise. */
async function untilTitle(url: string, title: string): Promise<void> {
  while ((await titleOf(url)) !== title) await setTimeout(100);
}

it(
  'one node follows a folder and another follows that node, through restarts and damage',
  async () => {
    const to = newFolder();
    const publish = openPublisher(to);
    await publish('One');
    const [dataA, dataB] = [newFolder(), newFolder()];
    const a = await startServer(['--data', dataA], { RELEASES_FROM: to });
    const b = await startServer(['--data', dataB], { RELEASES_FROM: a.url });
    expect([await titleOf(a.url), await titleOf(b.url)]).toEqual(['One', 'One']);

    await publish('Two');
    await Promise.all([untilTitle(a.url, 'Two'), untilTitle(b.url, 'Two')]);
    const listed = async (url: string) =>
      ((await (await fetch(`${url}/v1/releases`)).json()) as { items: object[] }).items.map((item) => ({
        ...item,
        content: undefined,
      }));
    expect(await listed(b.url)).toEqual(await listed(a.url));
    expect(await listed(b.url)).toHaveLength(2);

    // The node that is followed is down: the other serves on, across a restart of its own too.
    expect((await a.stop()).code).toBe(0);
    await publish('Three');
    expect(await titleOf(b.url)).toBe('Two');
    const { code, stdout } = await b.stop();
    expect(stdout).toContain(`Took release`);
    expect(code).toBe(0);
    const port = ['--port', new URL(a.url).port];
    const again = await startServer(['--data', dataB], { RELEASES_FROM: a.url });
    expect(await titleOf(again.url)).toBe('Two');

    // A folder that is cut off in the middle of a copy does not keep a node from starting on what it has.
    truncateSync(join(to, 'current.json'), 20);
    const back = await startServer(['--data', dataA, ...port], { RELEASES_FROM: to });
    expect(await titleOf(back.url)).toBe('Two');
    await publish('Four');
    await Promise.all([untilTitle(back.url, 'Four'), untilTitle(again.url, 'Four')]);
    const ended = await again.stop();
    expect(ended.stdout).toContain('has no release to take now: ECONNREFUSED. Going on with release r_');
  },
  LONGEST_MILLISECONDS,
);
