// A hundred clients that each send 200 MB where a request is expected, with and without saying how much it will be: what
// that adds to the server's memory.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { argument, startServer } from './server.ts';

const CLIENTS = argument('clients', 100);
const BODY_BYTES = argument('bytes', 200_000_000);
const CHUNK = Buffer.alloc(65_536, ' ');

const folder = mkdtempSync(join(tmpdir(), 'stepladder-bodies-'));
const server = await startServer(folder);
const { hostname, port } = new URL(server.url);

function residentBytes(): number {
  const said = readFileSync(`/proc/${server.process.pid}/status`, 'utf8');
  return 1024 * Number(/VmRSS:\s+(\d+) kB/.exec(said)?.[1] ?? 0);
}

/** Sends as much as is taken; the first line of the answer, and how many bytes of the body went out. */
function send(path: string, type: string, isChunked: boolean): Promise<{ status: string; sent: number }> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let status = '';
    let sent = 0;
    const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${BODY_BYTES}`;
    const frame = isChunked
      ? Buffer.concat([Buffer.from(`${CHUNK.length.toString(16)}\r\n`), CHUNK, Buffer.from('\r\n')])
      : CHUNK;
    const more = () => {
      while (sent < BODY_BYTES && socket.writable) {
        sent += CHUNK.length;
        if (!socket.write(frame)) return;
      }
    };
    socket.on('data', (chunk) => {
      status ||= String(chunk).split('\r\n')[0] ?? '';
    });
    socket.on('drain', more).on('error', () => undefined);
    socket.on('close', () => resolve({ status, sent }));
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`);
    more();
  });
}

const KINDS = [
  ['JSON, its length said', '/v1/plans/preview', 'application/json', false],
  ['JSON in chunks', '/v1/plans/preview', 'application/json', true],
  ['a form with files in chunks', '/v1/plans/preview', 'multipart/form-data; boundary=x', true],
] as const;

try {
  for (const [name, path, type, isChunked] of KINDS) {
    const before = residentBytes();
    let most = before;
    let isOver = false;
    const sending = Promise.all(Array.from({ length: CLIENTS }, () => send(path, type, isChunked)));
    void sending.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      most = Math.max(most, residentBytes());
      await setTimeout(20);
    }
    const ended = await sending;
    const statuses = [...new Set(ended.map(({ status }) => status || 'no answer'))].join(', ');
    process.stdout.write(
      `${CLIENTS} × ${BODY_BYTES / 1e6} MB, ${name}: ${statuses}; ` +
        `${Math.round(ended.reduce((sum, each) => sum + each.sent, 0) / 1e6)} MB were taken; ` +
        `memory from ${Math.round(before / 1e6)} to at most ${Math.round(most / 1e6)} MB\n`,
    );
  }
} finally {
  server.process.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
