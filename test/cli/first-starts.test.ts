import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { lockFolder } from '../../src/state/index.ts';
import { newFolder } from '../helpers/command-line.ts';

const PROCESSES = 8;
const ROUNDS = Number(process.env.ROUNDS ?? 10);

it(`eight processes start at once on a new folder, ${ROUNDS} times, and all get one secret`, async () => {
  const children = await Promise.all(Array.from({ length: PROCESSES }, startChild));
  for (let round = 0; round < ROUNDS; round++) {
    const folder = newFolder();
    const answers = await Promise.all(
      children.map(async (child) => {
        child.send(folder);
        return (await once(child, 'message'))[0] as { secret?: string; fault?: string };
      }),
    );
    expect(answers.filter(({ fault }) => fault !== undefined)).toEqual([]);
    expect(new Set(answers.map(({ secret }) => secret)).size).toBe(1);
  }
}, 180_000);

it('who starts goes beside those that serve, and who wants the folder alone beside nobody', async () => {
  const folder = newFolder();
  const starting = await lockFolder(folder, 'starting');
  expect(await lockFolder(folder, 'starting')).toBeUndefined();
  const serving = [await lockFolder(folder, 'serving'), await lockFolder(folder, 'serving')];
  starting?.release();
  expect(await lockFolder(folder, 'alone')).toBeUndefined();
  const next = await lockFolder(folder, 'starting');
  expect(next).toBeDefined();
  next?.release();
  for (const lock of serving) lock?.release();
  const alone = await lockFolder(folder, 'alone');
  expect(await lockFolder(folder, 'serving')).toBeUndefined();
  const waiting = lockFolder(folder, 'starting', 10_000);
  alone?.release();
  const turn = await waiting;
  expect(turn).toBeDefined();
  turn?.release();
});

async function startChild(): Promise<ChildProcess> {
  const child = fork('test/helpers/start-often.mjs', { execArgv: [] });
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  return child;
}
