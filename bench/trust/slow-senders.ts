// A thousand connections that send a header, or a body, one byte at a time: how long the server keeps them, and how long
// an honest reader waits meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { argument, startServer } from './server.ts';

const SOCKETS = argument('sockets', 1_000);
const GIVING_UP_SECONDS = 60;

const folder = mkdtempSync(join(tmpdir(), 'stepladder-slow-'));
const server = await startServer(folder);
const { hostname, port } = new URL(server.url);

/** What begins and is never ended. */
const BEGINNINGS = {
  headers: 'GET /v1/questions HTTP/1.1\r\nHost: a\r\nX-Slow: ',
  body: 'POST /v1/plans/preview HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
};

/** How many seconds a connection lived that sends a byte a second. */
async function dribble(beginning: string): Promise<number> {
  const startedAt = performance.now();
  const socket: Socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).resume();
  socket.write(beginning);
  const sending = setInterval(() => socket.write('a'), 1000);
  const givenUp = new AbortController();
  const givingUp = setTimeout(GIVING_UP_SECONDS * 1000, undefined, givenUp).catch(() => undefined);
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), givingUp]);
  givenUp.abort();
  clearInterval(sending);
  socket.destroy();
  return (performance.now() - startedAt) / 1000;
}

async function read(): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(`${server.url}/v1/questions?limit=20`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`an honest reader got ${response.status}`);
  return performance.now() - startedAt;
}

/** Milliseconds of honest reads, twenty a second, for as long as `work` takes. */
async function readDuring(work: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    times.push(await read());
    await setTimeout(50);
  }
  return times.sort((a, b) => a - b);
}

const p99 = (sorted: readonly number[]) => Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0);

try {
  process.stdout.write(`alone: p99 of honest reads ${p99(await readDuring(setTimeout(5_000)))} ms\n`);
  for (const [name, beginning] of Object.entries(BEGINNINGS)) {
    const slow = Promise.all(Array.from({ length: SOCKETS }, () => dribble(beginning)));
    const times = await readDuring(slow);
    process.stdout.write(
      `${SOCKETS} slow ${name}: the last was gone after ${Math.max(...(await slow)).toFixed(1)} s; ` +
        `p99 of ${times.length} honest reads ${p99(times)} ms\n`,
    );
  }
} finally {
  server.process.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
