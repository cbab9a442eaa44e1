import { once } from 'node:events';
import { createServer, type Server, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { REQUEST, startService } from '../../helpers/http.ts';

/** What only shows over a socket: the Node adapter hands in request objects of its own. */
const service = startService();
let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer(getRequestListener(createApp(service.deps).fetch, { overrideGlobalObjects: false }));
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
