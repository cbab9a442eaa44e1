import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
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

async function startChild(): Promise<ChildProcess> {
  const child = fork('test/helpers/start-often.mjs', { execArgv: [] });
  onTestFinished(() => void child.kill());
  await once(child, 'message');
  return child;
}
