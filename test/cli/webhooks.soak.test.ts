import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { readFrom } from '../../testbed/cluster/load.ts';
import { stepladderNode } from '../../testbed/cluster/node.ts';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { freePort } from '../../testbed/postgres/free-port.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';
import { type Received, startReceiver } from '../helpers/webhook-receiver.ts';

const LONGEST_MILLISECONDS = 5 * 60_000;
const SECRET = 'a secret of webhooks, at least 32 characters';
const PAGE = 'questions/statistics/mean-and-median.md';

const dataOf = ({ message }: Received) =>
  (message as { data: { release: string; previous?: string; url: string; changesUrl?: string } }).data;

it(
  'a receiver is told of what is published beside the server once it can be read there, across a kill',
  async () => {
    const readable: number[] = [];
    const receiver = await startReceiver(SECRET, async (index) => {
      const received = receiver.received[index];
      if (received) readable.push((await readFrom(dataOf(received).url)).status);
      // The second has no answer before its sender is killed.
      return index === 1 ? new Promise<number>(() => {}) : 204;
    });
    // Until it has been read, too: what reads it meets no server that is killed.
    const untilReceived = async (count: number) => {
      while (readable.length < count) await setTimeout(50);
    };
    const data = join(newFolder(), 'data');
    const [old, changed] = [
      writePack(),
      writePack((files) => replaceIn(files, PAGE, 'title: Mean and median', 'title: Changed')),
    ];
    const port = await freePort();
    const start = async (content: string) => {
      const env = { SECRET, WEBHOOKS: receiver.url, CONTENT_DIR: content };
      const node = stepladderNode(port, data, env);
      onTestFinished(() => node.kill());
      await node.start();
      return node;
    };
    const killed = await start(old);
    await untilReceived(1);
    const built = await runHere('build', '--content', changed, '--data', data);
    expect(built.code, built.stderr).toBe(0);
    await untilReceived(2);
    await killed.kill();

    await start(changed);
    await untilReceived(3);
    const [one, two, three] = receiver.received as [Received, Received, Received];
    expect(dataOf(two).previous).toBe(dataOf(one).release);
    expect(three).toEqual(two);
    const changes = await readFrom(dataOf(three).changesUrl ?? '');
    expect(await changes.json()).toMatchObject({ changed: [{ id: 'q01', fields: ['title'] }] });
    expect(receiver.forged).toEqual([]);
    expect(readable).toEqual([200, 200, 200]);
    const delivered = async () =>
      (await runHere('webhooks', '--data', data)).stdout.match(/delivered/g)?.length;
    while ((await delivered()) !== 2) await setTimeout(50);
  },
  LONGEST_MILLISECONDS,
);
