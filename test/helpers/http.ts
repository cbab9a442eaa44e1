import { expect } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { askTwice } from './ask-twice.ts';
import { findSpecFaults } from './spec-check.ts';
import { openTestDeps, type TestDeps } from './test-deps.ts';

export { NOW, PUBLIC_URL } from './test-deps.ts';

export interface TestService extends TestDeps {
  /** Sends a request, and checks what comes back against the published spec. */
  request(path: string, init?: RequestInit, peer?: string): Promise<Response>;
  /** The JSON of a GET that must succeed. */
  json(path: string): Promise<Record<string, never>>;
}

/** The whole HTTP side over fresh stores that hold the sample pack; the planner always answers the same schedule, and a replan leaves it as it is. */
export function startService(overrides: Partial<HttpDeps> = {}): TestService {
  const opened = openTestDeps(overrides);
  const { deps } = opened;
  const app = createApp(deps);
  // `EACH_GET_TWICE=1`: what is cached is compared with what is not, whatever a test asks for.
  const compare = process.env.EACH_GET_TWICE === '1' ? askTwice(deps) : async () => undefined;
  const request: TestService['request'] = async (path, init = {}, peer = '192.0.2.1') => {
    const sent = new Request(`http://localhost${path}`, init);
    if (sent.method === 'GET') await compare(sent, path);
    const response = await app.fetch(sent, { incoming: { socket: { remoteAddress: peer } } });
    expect(await findSpecFaults(sent.method, new URL(sent.url).pathname, response)).toEqual([]);
    return response;
  };
  return {
    ...opened,
    request,
    async json(path) {
      const response = await request(path);
      expect(response.status, path).toBe(200);
      return (await response.json()) as Record<string, never>;
    },
  };
}

/** A body for `POST /v1/plans`. */
export const REQUEST = {
  startDate: '2026-12-01',
  weeks: 10,
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  availability: [{ days: ['mon', 'wed'], from: '19:00', to: '21:00' }],
};

export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  };
}
