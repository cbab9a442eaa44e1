import { expect } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { openReads, type ReadyAnswer } from '../../src/http/protocol/answer-reads.ts';
import { openReadLimits } from '../../src/http/protocol/read-limits.ts';
import { operations } from '../../src/http/routes.ts';

/** Each answer has its own. */
const OWN = ['x-request-id', 'server-timing', 'ratelimit'];
/** Made, made and kept, and what was kept. */
const TIMES = 3;

/**
 * Sends each GET to an application of its own over the same stores, which counts and logs for itself, and several times to
 * what stands in front of it: where that has an answer, it must be the application's to the byte.
 */
export function askTwice(given: HttpDeps): (sent: Request, path: string) => Promise<void> {
  const silent = () => undefined;
  const deps = {
    ...given,
    log: { info: silent, warn: silent, error: silent },
    limits: { ...given.limits, readsPerMinute: 1e9 },
  };
  const limits = openReadLimits(deps);
  const answerRead = openReads(deps, operations, limits);
  const app = createApp(deps, limits);
  return async (sent, path) => {
    const headers = { host: 'localhost', ...Object.fromEntries(sent.headers) };
    const incoming = { socket: { remoteAddress: '192.0.2.1' }, method: 'GET', url: path, headers };
    const response = await app.fetch(sent.clone(), { incoming });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const answered = common(response.status, Object.fromEntries(response.headers), bytes);
    for (let time = 0; time < TIMES; time += 1) {
      const ready = await answerRead(incoming);
      if (ready) expect(commonOf(ready), path).toEqual(answered);
    }
  };
}

function commonOf(ready: ReadyAnswer) {
  return common(ready.status, pairs(ready.headers), bytesOf(ready));
}

function common(status: number, headers: Record<string, string>, bytes: Uint8Array) {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { status, headers: Object.fromEntries(named.filter(([name]) => !OWN.includes(name))), bytes };
}

/** Names and values in turns as a record. */
export function pairs(list: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1] ?? '']] : [])) as [string, string][],
  );
}

/** A body as the bytes that are sent. */
export function bytesOf({ body = '', encoding }: ReadyAnswer): Uint8Array {
  return new Uint8Array(typeof body === 'string' ? Buffer.from(body, encoding) : body);
}
