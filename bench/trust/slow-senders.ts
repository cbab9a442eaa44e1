// A thousand connections that send a header, or a body, one byte at a time, from a process of their own: how long the
// server keeps them, and how long an honest reader waits meanwhile.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { argument, startServer } from './server.ts';

const SOCKETS = argument('sockets', 1_000);
const GIVING_UP_SECONDS = 60;

/** What begins and is never ended. */
const BEGINNINGS = {
  headers: 'GET /v1/questions HTTP/1.1\r\nHost: a\r\nX-Slow: ',
  body: 'POST /v1/plans/preview HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
};

/** How many seconds a connection lived that sends a byte a second. */
async function dribble(port: number, beginning: string): Promise<number> {
  const startedAt = performance.now();
  const socket: Socket = connect(port, '127.0.0.1');
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

/** The seconds that the last of all connections lived. */
async function dribbleApart(port: string, name: keyof typeof BEGINNINGS): Promise<number> {
  const args = [...process.execArgv, import.meta.filename, `--port=${port}`, `--sockets=${SOCKETS}`, name];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child, 'close');
  return Number(said);
}

async function read(url: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(`${url}/v1/questions?limit=20`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`an honest reader got ${response.status}`);
  return performance.now() - startedAt;
}

/** Milliseconds of honest reads, twenty a second, for as long as `work` takes. */
async function readDuring(url: string, work: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    times.push(await read(url));
    await setTimeout(50);
  }
  return times.sort((a, b) => a - b);
}

const p99 = (sorted: readonly number[]) => Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0);

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-slow-'));
  const server = await startServer(folder);
  const { port } = new URL(server.url);
  try {
    // The first reads of a process are slow, whoever else is there.
    await readDuring(server.url, setTimeout(2_000));
    process.stdout.write(
      `alone: p99 of honest reads ${p99(await readDuring(server.url, setTimeout(10_000)))} ms\n`,
    );
    for (const name of ['headers', 'body'] as const) {
      const slow = dribbleApart(port, name);
      const times = await readDuring(server.url, slow);
      process.stdout.write(
        `${SOCKETS} slow ${name}: the last was gone after ${(await slow).toFixed(1)} s; ` +
          `p99 of ${times.length} honest reads ${p99(times)} ms\n`,
      );
    }
  } finally {
    server.process.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

const port = argument('port', 0);
if (port === 0) await measure();
else {
  const beginning = BEGINNINGS[process.argv.at(-1) as keyof typeof BEGINNINGS];
  const lived = await Promise.all(Array.from({ length: SOCKETS }, () => dribble(port, beginning)));
  process.stdout.write(`${Math.max(...lived)}`);
}
