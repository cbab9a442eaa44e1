import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { missingImageBuilder, openImageBuilder } from '../helpers/image-builder.ts';

const PLAN = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'mid',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

it.skipIf(missingImageBuilder())(
  'the image is small, holds the release, serves and plans as its own user, and ends when it is told to',
  { timeout: 900_000 },
  async () => {
    const images = openImageBuilder();
    // Three images of files, each a copy: on a busy disk removing them takes minutes.
    onTestFinished(() => images.remove(), 600_000);
    images.makeBase('base');
    const from = [
      '--isolation',
      'chroot',
      '--build-arg',
      'BASE=localhost/base',
      '-f',
      'deploy/Containerfile',
    ];
    images.buildah('build', '-q', ...from, '-t', 'stepladder', '.');
    expect((images.sizeOf('stepladder') - images.sizeOf('base')) / 1e6).toBeLessThan(150);

    const container = images.buildah('from', 'stepladder');
    const port = await freePort();
    const run = ['run', '--isolation', 'chroot', '--env', `PORT=${port}`, container, '--'];
    expect(images.buildah(...run, 'id', '-u')).toBe('10001');
    const server = spawn('buildah', [...images.global, ...run, 'node', 'src/cli/bin.mjs', 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    onTestFinished(() => {
      if (server.exitCode === null) process.kill(-(server.pid as number), 'SIGKILL');
    });
    let said = '';
    for await (const chunk of server.stdout) {
      said += chunk;
      if (said.includes('Its calendar')) break;
    }
    expect(said).not.toContain('Published');

    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const made = await fetch(`${url}/v1/plans`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(PLAN),
    });
    expect(made.status, await made.text()).toBe(201);

    const ended = once(server, 'exit');
    process.kill(-(server.pid as number), 'SIGTERM');
    await ended;
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    expect(images.buildah(...run, 'node', 'src/cli/bin.mjs', 'verify')).toBe('Nothing is damaged.');
  },
);
