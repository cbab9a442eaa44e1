import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { newFolder } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

it('npm start leaves no server behind when npm is told to stop', async () => {
  const folders = { DATA_DIR: newFolder(), CONTENT_DIR: writePack() };
  const npm = spawn('npm', ['start'], {
    env: { PATH: process.env.PATH ?? '', HOME: newFolder(), PORT: '0', DRAIN_SECONDS: '0', ...folders },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  // Whatever is left is of this group.
  onTestFinished(() => {
    try {
      process.kill(-(npm.pid as number), 'SIGKILL');
    } catch {
      // Nothing is left.
    }
  });
  let said = '';
  for await (const chunk of npm.stdout) {
    said += chunk;
    if (said.includes('Its calendar')) break;
  }
  const [, url = ''] = /Stepladder serves (\S+)/.exec(said) ?? [];
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const stopped = once(npm, 'exit');
  process.kill(npm.pid as number, 'SIGTERM');
  await stopped;
  const givesUpAt = performance.now() + 10_000;
  const isServing = () =>
    fetch(`${url}/health/live`).then(
      () => true,
      () => false,
    );
  while ((await isServing()) && performance.now() < givesUpAt)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await isServing()).toBe(false);
});
