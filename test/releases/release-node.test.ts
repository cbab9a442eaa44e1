import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openReleaseNode, takeRelease } from '../../src/releases/index.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';
import { startPublishing } from '../helpers/published-releases.ts';

/** A server on this machine that answers as it is told. */
async function startServer(answer: RequestListener): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

it('a release is taken from another node, asked for by ETag, and from nowhere else', async () => {
  const { request: ask, publish } = startPublishing(3);
  const first = publish(randomPack(3));
  const asked: string[] = [];
  const { url } = await startServer((request, response) => {
    void (async () => {
      const headers = new Headers(request.headers as Record<string, string>);
      const answer = await ask(request.url ?? '/', { headers });
      asked.push(`${request.url} ${answer.status}`);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  const take = follow(url);
  expect(await take()).toEqual(first);
  expect(await take()).toBeUndefined();
  const second = publish(randomPack(4));
  expect(await take()).toEqual(second);
  // The list says that files are at the node's public address, which was not configured here.
  expect(asked).toEqual([
    '/v1/releases 200',
    `/v1/releases/${first.id}/content.db 200`,
    '/v1/releases 304',
    '/v1/releases 200',
    `/v1/releases/${second.id}/content.db 200`,
  ]);
});

const LIST = {
  items: [
    {
      id: `r_${'0'.repeat(32)}`,
      current: true,
      publishedAt: '2026-11-23T10:00:00.000Z',
      content: { bytes: 1_000_000, sha256: '0'.repeat(64) },
    },
  ],
};
const list = JSON.stringify(LIST);

it.each<[string, string, RequestListener]>([
  ['is none', 'no Stepladder', (_request, response) => response.end('<html>')],
  ['publishes nothing', 'no Stepladder', (_request, response) => response.end('{"items":[]}')],
  ['never ends its list', 'no Stepladder', (_request, response) => response.end('['.repeat(1_000_001))],
  [
    'sends elsewhere',
    'HTTP 301, a redirect',
    (_request, response) => response.writeHead(301, { Location: 'https://example.org/' }).end(),
  ],
  ['is full', 'HTTP 503', (_request, response) => response.writeHead(503).end()],
  [
    'holds it no more',
    'HTTP 410',
    ({ url }, response) => (url === '/v1/releases' ? response.end(list) : response.writeHead(410).end()),
  ],
  [
    'sends the file from elsewhere',
    'HTTP 302, a redirect',
    ({ url }, response) =>
      url === '/v1/releases' ? response.end(list) : response.writeHead(302, { Location: '/file' }).end(),
  ],
  [
    'breaks off',
    'UND_ERR_SOCKET',
    ({ url }, response) => {
      if (url === '/v1/releases') response.end(list);
      else {
        response.writeHead(200, { 'Content-Length': '1000000' });
        response.write('SQLite format 3', () => response.destroy());
      }
    },
  ],
  [
    'sends without end',
    'longer than the 1000000 bytes',
    ({ url }, response) => {
      if (url === '/v1/releases') response.end(list);
      else response.end(Buffer.alloc(1_200_000));
    },
  ],
])('a node that %s is survived, and why', async (_name, reason, answer) => {
  const { url } = await startServer(answer);
  await expect(follow(url)()).rejects.toThrow(reason);
});

/** Takes what a node publishes into a folder of its own; where it cannot, the folder holds nothing. */
function follow(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-follow-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const source = openReleaseNode(url);
  const file = join(folder, 'content.db');
  return async () => {
    const taken = await takeRelease(source, { file, most: 3, signal: new AbortController().signal });
    if (taken) expect(readFileSync(file).length).toBeGreaterThan(0);
    return taken;
  };
}
