import { expect } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { openAnswerCache } from '../../src/http/protocol/answer-cache.ts';

/** Each answer has its own. */
const OWN = ['x-request-id', 'server-timing', 'ratelimit'];

/**
 * Sends each GET twice to an application of its own over the same stores, which counts and logs for itself; where the
 * answer cache has an answer then, it must be that of the application to the byte.
 */
export function askTwice(given: HttpDeps): (sent: Request, path: string) => Promise<void> {
  const silent = () => undefined;
  const deps = {
    ...given,
    log: { info: silent, warn: silent, error: silent },
    limits: { ...given.limits, readsPerMinute: 1e9 },
  };
  const cache = openAnswerCache(deps);
  const app = createApp(deps, cache);
  return async (sent, path) => {
    const headers = { host: 'localhost', ...Object.fromEntries(sent.headers) };
    const incoming = { socket: { remoteAddress: '192.0.2.1' }, method: 'GET', url: path, headers };
    const answers = [];
    for (let time = 0; time < 2; time += 1) {
      const response = await app.fetch(sent.clone(), { incoming });
      const bytes = new Uint8Array(await response.arrayBuffer());
      answers.push(common(response.status, Object.fromEntries(response.headers), bytes));
    }
    const ready = cache.find(incoming);
    if (!ready) return;
    const found = common(ready.status, pairs(ready.headers), bytesOf(ready.body));
    for (const answer of answers) expect(found, path).toEqual(answer);
  };
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

/** A body as bytes. */
export function bytesOf(body: string | Uint8Array | undefined): Uint8Array {
  return new Uint8Array(Buffer.from(body ?? ''));
}
