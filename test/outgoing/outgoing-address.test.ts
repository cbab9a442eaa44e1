import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { parseOutgoingAddress } from '../../src/outgoing/outgoing-address.ts';
import { nameStatus, sendRequest } from '../../src/outgoing/send-request.ts';

it.each([
  'https://prep.example.org/a?b=c',
  'http://127.0.0.1:8787',
  'http://localhost/x',
  'http://[::1]:80/',
])('an address that may be sent to is %s', (address) => {
  expect(parseOutgoingAddress(address).href).toBe(new URL(address).href);
});

it.each([
  ['prep.example.org', 'must be an address'],
  ['http://prep.example.org', 'must begin with https://'],
  ['http://localhost.example.org', 'must begin with https://'],
  ['http://127.0.0.1.example.org', 'must begin with https://'],
  ['http://10.0.0.7', 'must begin with https://'],
  ['file:///etc/passwd', 'must begin with https://'],
  ['https://user@prep.example.org', 'must hold no user name'],
  ['https://:hidden@prep.example.org', 'must hold no user name'],
  ['https://prep.example.org/#a', 'must have no fragment'],
])('%s is refused, and why', (address, reason) => {
  expect(() => parseOutgoingAddress(address)).toThrow(reason);
  try {
    parseOutgoingAddress(address);
  } catch (error) {
    expect((error as Error).message).not.toContain('hidden');
  }
});

it('a redirect is answered as it is, and nothing is sent to where it leads', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { Location: '/elsewhere' }).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/first`;
  const response = await sendRequest(url, { signal: new AbortController().signal });
  expect(nameStatus(response)).toBe('HTTP 302, a redirect, which is not followed');
  expect(asked).toEqual(['/first']);
});

it('what keeps an answer from coming is said in a few words', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const silent = sendRequest(url, { signal: AbortSignal.timeout(20) });
  await expect(silent).rejects.toMatchObject({ code: 'unavailable', message: 'no answer in time' });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  const refused = sendRequest(url, { signal: new AbortController().signal });
  await expect(refused).rejects.toMatchObject({ code: 'unavailable', message: 'ECONNREFUSED' });
});
