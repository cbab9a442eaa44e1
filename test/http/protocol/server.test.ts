import { once } from 'node:events';
import { createServer, type Server, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveOver } from '../../../src/cli/request-listener.ts';
import { SERVER_OPTIONS } from '../../../src/cli/serve.ts';
import { REQUEST, startService } from '../../helpers/http.ts';

/** What only shows over a socket: the Node adapter hands in request objects of its own. */
const service = startService();
let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer(SERVER_OPTIONS);
  serveOver(server, service.deps);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await service.close();
});

/** Sends bytes as they are, and gives back the first line of the answer. */
async function sendRaw(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) {
    answer += chunk;
    if (answer.includes('\r\n')) break;
  }
  return answer.split('\r\n')[0] as string;
}

/** Sends bytes as they are on a connection that ends with the answer, and gives that back whole. */
async function exchangeRaw(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

async function exchange(method: string, path: string, options: { headers?: object; chunks?: string[] } = {}) {
  const { headers = {}, chunks = [] } = options;
  const request = send({ host: '127.0.0.1', port, method, path, headers: { ...headers } });
  // Without a Content-Length, Node sends what is written in chunks.
  for (const chunk of chunks) request.write(chunk);
  request.end();
  const [response] = await once(request, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode as number, headers: response.headers, body };
}

describe('over a socket', () => {
  it('makes, reads and deletes a plan whose body comes in chunks', async () => {
    const json = { 'Content-Type': 'application/json' };
    const text = JSON.stringify(REQUEST);
    const made = await exchange('POST', '/v1/plans', {
      headers: json,
      chunks: [text.slice(0, 9), text.slice(9)],
    });
    expect(made.status).toBe(201);
    const { plan, key } = JSON.parse(made.body) as { plan: { id: string }; key: string };
    const headers = { Authorization: `Bearer ${key}`, 'If-Match': '"1"' };
    expect((await exchange('GET', `/v1/plans/${plan.id}`, { headers })).status).toBe(200);
    expect((await exchange('DELETE', `/v1/plans/${plan.id}`, { headers })).status).toBe(204);
    expect((await exchange('DELETE', `/v1/plans/${plan.id}`, { headers })).status).toBe(404);
  });

  it('refuses a body that is too long, with and without a length', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const long = 'x'.repeat(300_000);
    expect((await exchange('POST', '/v1/plans', { headers, chunks: [long] })).status).toBe(413);
    const announced = { ...headers, 'Content-Length': String(long.length) };
    expect((await exchange('POST', '/v1/plans', { headers: announced, chunks: [long] })).status).toBe(413);
  });

  it('says in HEAD how long GET would be', async () => {
    const get = await exchange('GET', '/v1/topics');
    const head = await exchange('HEAD', '/v1/topics');
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(Number(get.headers['content-length'])).toBe(Buffer.byteLength(get.body));
  });

  it.each([
    ['TRACE / HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['PROPFIND /v1/topics HTTP/1.1\r\nHost: a\r\n\r\n', 405],
    ['GET /v1/questions?q=%ff HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['GET //v1/questions HTTP/1.1\r\nHost: a\r\n\r\n', 404],
    ['GET http://evil.example/v1/topics HTTP/1.1\r\nHost: a\r\n\r\n', 200],
    ['GET /v1/topics HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['GET /v1/plans/../topics HTTP/1.1\r\nHost: a\r\n\r\n', 200],
    ['GET * HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['DELETE /v1/topics HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  ])('answers %j', async (text, status) => {
    expect(await sendRaw(text)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});

describe('what Node would answer by itself', () => {
  it('two Host headers are a problem of the client', async () => {
    const answer = await exchangeRaw(
      'GET /v1/levels HTTP/1.1\r\nHost: a\r\nhost: b\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/^content-type: application\/problem\+json/im);
    expect(answer).toContain('There is more than one Host header.');
  });

  it.each([
    ['HTTP/1.1 without Host', 'GET /v1/levels HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    ['no method', 'NONSENSE /v1/levels HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'malformed'],
    ['a tunnel', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405, 'method_not_allowed'],
    ['no HTTP', '\x16\x03\x01\x02', 400, 'malformed'],
    ['a line that is no header', 'GET / HTTP/1.1\r\nHost: a\r\nno header\r\n\r\n', 400, 'malformed'],
    [
      'a fragment',
      'GET /v1/questions?q=c#sharp HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      400,
      'malformed',
    ],
    ['a broken header', 'GET / HTTP/1.1\r\nHost: a\r\na: \x01\r\n\r\n', 400, 'malformed'],
    [
      'a long URL',
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
      414,
      'uri_too_long',
    ],
    ['an endless URL', `GET /${'x'.repeat(60_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414, 'uri_too_long'],
    [
      'long headers',
      `GET / HTTP/1.1\r\nHost: a\r\na: ${'x'.repeat(60_000)}\r\n\r\n`,
      431,
      'headers_too_large',
    ],
  ])('%s is a problem', async (_name, text, status, code) => {
    service.log.length = 0;
    const answer = await exchangeRaw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} \\w`));
    expect(answer).toMatch(/^content-type: application\/problem\+json/im);
    const [, body = ''] = answer.split('\r\n\r\n');
    expect(JSON.parse(body)).toMatchObject({ status, code });
    expect(service.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('a request that closes its connection has its own answer, whatever comes behind it', async () => {
    const behind = 'GET /v1/plans/example HTTP/1.1\r\nHost: a\r\n\r\n';
    const closing = 'GET /v1/topics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    expect(await exchangeRaw(closing + behind)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it.each(['GET', 'HEAD'])(
    'a %s that closes its connection has a whole answer, however much stands behind it',
    async (method) => {
      const asked = (content: string) =>
        exchangeRaw(
          `${method} /openapi.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${content.length}\r\n\r\n${content}`,
        );
      const lengthOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n')).length;
      const expected = lengthOf(await asked(''));
      expect(lengthOf(await asked('x'.repeat(300_000)))).toBe(expected);
      expect(lengthOf(await asked('x'.repeat(3_000_000)))).toBe(expected);
    },
  );

  it('HTTP/1.0 without Host is answered, as balancers ask', async () => {
    expect(await exchangeRaw('GET /health/live HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('an expectation that nobody knows is passed over', async () => {
    const answer = await exchangeRaw(
      'GET /v1/levels HTTP/1.1\r\nHost: a\r\nExpect: the-impossible\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each(['Content-Length: 1000', 'Transfer-Encoding: chunked'])(
    'an upload with %s that is broken off is no internal error',
    async (length) => {
      service.log.length = 0;
      const socket = connect(port, '127.0.0.1');
      socket.write(
        `POST /v1/plans HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${length}\r\n\r\n5\r\n{"tim\r\n`,
      );
      const received = once(server, 'request');
      const [request] = await received;
      const closed = new Promise((resolve) => request.once('close', resolve));
      socket.destroy();
      await closed;
      await vi.waitFor(() => expect(service.log).not.toEqual([]));
      expect(service.log.filter(({ level }) => level === 'error')).toEqual([]);
      expect(service.log.map(({ message }) => message)).toContain('The caller left before the answer.');
    },
  );
});

describe('an odd Host', () => {
  /** Whether these are hosts is for each version of Node to say. */
  const PUNYCODE = ['xn--', 'xn--a'];
  const isHost = (host: string) => URL.canParse(`http://${host}/`);
  /** Those that the adapter lets through, those that it refuses, and what it takes for a host. */
  const REFUSED = [
    '1.2.3.4.5',
    '0x100000000',
    '1.2.3.256',
    'a b',
    'a/b',
    '[::1',
    'a:99999',
    '%',
    ...PUNYCODE.filter((host) => !isHost(host)),
  ];
  const KEY = 'sl_plan_k3J8cT0vQ1mY2bXw5uZa7g';
  const TOKEN = 'k3J8cT0vQ1mY2bXw5uZa7g';
  const REQUESTS = [
    ['GET', '/v1/questions'],
    ['GET', `/p/${KEY}`],
    ['GET', `/calendars/${TOKEN}.ics`],
    ['GET', `/s/${TOKEN}`],
    ['GET', `/nowhere/${TOKEN}?key=${KEY}`],
    ['POST', `/p/${KEY}/rotate`],
    ['POST', '/v1/plans'],
    ['OPTIONS', '/v1/plans'],
  ] as const;

  it.each(REFUSED)(
    '%s is a problem of the client on every kind of route, and no key is in log or answer',
    async (host) => {
      service.log.length = 0;
      for (const [method, path] of REQUESTS) {
        const body =
          method === 'POST' ? 'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}' : '\r\n';
        const answer = await exchangeRaw(
          `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${KEY}\r\nConnection: close\r\n${body}`,
        );
        expect(answer, `${method} ${path}`).toMatch(/^HTTP\/1\.1 (400|204) /);
        if (method === 'OPTIONS') continue;
        expect(answer).toMatch(/^content-type: (application\/problem\+json|text\/html)/im);
        expect(answer.replaceAll(path, '')).not.toContain(TOKEN);
      }
      expect(JSON.stringify(service.log)).not.toContain(TOKEN);
      expect(service.log.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it.each([
    'evil.example',
    '127.0.0.1:1',
    '[::1]',
    'localhost',
    'A.example',
    'a..b',
    ...PUNYCODE.filter(isHost),
  ])('%s changes nothing in what is answered', async (host) => {
    const ask = (name: string) =>
      exchangeRaw(`GET /v1/levels?zzz=1 HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
    const bodyOf = (answer: string) =>
      answer.slice(answer.indexOf('\r\n\r\n')).replace(/"requestId":"[^"]*"/, '');
    expect(bodyOf(await ask(host))).toBe(bodyOf(await ask('a')));
  });
});
