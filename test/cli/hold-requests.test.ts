import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { holdRequests } from '../../src/cli/hold-requests.ts';

it('a request that comes before anything can answer it waits, unless its caller leaves', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  const answerHeld = holdRequests(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const held = () => once(server, 'request');
  const arrived = held();
  const staying = fetch(`${url}/stays`, { method: 'POST', body: 'all of it' });
  await arrived;
  const leaving = new AbortController();
  const second = held();
  const left = expect(fetch(`${url}/leaves`, { signal: leaving.signal })).rejects.toThrow('aborted');
  const [, response] = await second;
  leaving.abort();
  await left;
  await once(response, 'close');

  const answered: (string | undefined)[] = [];
  server.on('request', async (request, answer) => {
    answered.push(request.url);
    answer.end(await request.toArray().then((chunks: Buffer[]) => Buffer.concat(chunks)));
  });
  answerHeld();
  expect(await (await staying).text()).toBe('all of it');
  await (await fetch(`${url}/later`)).text();
  expect(answered).toEqual(['/stays', '/later']);
});
