import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newFolder, runHere, startServer } from '../helpers/command-line.ts';
import { replaceIn, writePack } from '../helpers/content-pack.ts';
import { type Received, startReceiver } from '../helpers/webhook-receiver.ts';

const SECRET = 'a secret of webhooks, at least 32 characters';
const PAGE = 'questions/statistics/mean-and-median.md';

const dataOf = ({ message }: Received) =>
  (message as { data: { release: string; previous?: string; url: string; changesUrl?: string } }).data;

it('a receiver is told of what is published beside the server once it can be read there, across a restart', async () => {
  const readable: number[] = [];
  const receiver = await startReceiver(SECRET, async (index) => {
    const received = receiver.received[index];
    if (received) readable.push((await fetch(dataOf(received).url)).status);
    // The second is refused until the server that sent it is gone.
    return index === 1 ? 500 : 204;
  });
  const data = newFolder();
  const env = { SECRET, WEBHOOKS: receiver.url };
  const untilReceived = async (count: number) => {
    while (receiver.received.length < count) await setTimeout(50);
  };
  const first = await startServer(['--content', writePack(), '--data', data], env);
  await untilReceived(1);
  const changed = writePack((files) => replaceIn(files, PAGE, 'title: Mean and median', 'title: Changed'));
  const built = await runHere('build', '--content', changed, '--data', data);
  expect(built.code, built.stderr).toBe(0);
  await untilReceived(2);
  await first.stop();

  const port = ['--port', new URL(first.url).port];
  const again = await startServer(['--content', changed, '--data', data, ...port], env);
  await untilReceived(3);
  const [one, two, three] = receiver.received as [Received, Received, Received];
  expect(dataOf(two).previous).toBe(dataOf(one).release);
  expect(three).toEqual(two);
  const changes = await fetch(dataOf(three).changesUrl ?? '');
  expect(await changes.json()).toMatchObject({ changed: [{ id: 'q01', fields: ['title'] }] });
  expect(receiver.forged).toEqual([]);
  expect(readable).toEqual([200, 200, 200]);

  const isDelivered = async () =>
    (await runHere('webhooks', '--data', data)).stdout.match(/delivered/g)?.length === 2;
  while (!(await isDelivered())) await setTimeout(50);
  expect((await again.stop()).code).toBe(0);
});
