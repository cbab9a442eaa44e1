import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startService } from '../reads/servers.ts';
import { REQUEST } from '../trust/server.ts';
import type { Costs } from './simulate.ts';

const PLANS = 40;
const POLLS_A_PLAN = 150;
const WARM_POLLS_A_PLAN = 20;

interface Feed {
  url: string;
  etag: string;
  /** Changes the plan, and so its feed. */
  mark(status: 'done' | 'skipped'): Promise<void>;
}

/** What polls cost a server of one machine, as it is installed, over feeds of plans of its own. */
export async function measureCosts(): Promise<Costs> {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-subscribers-'));
  const server = await startService({ data: folder, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  try {
    const feeds: Feed[] = [];
    for (let at = 0; at < PLANS; at += 1) feeds.push(await subscribe(server.url, `10.0.${at}.1`));
    await pollAll(feeds, WARM_POLLS_A_PLAN, 304);
    const unchanged = await costOf(server, () => pollAll(feeds, POLLS_A_PLAN, 304));
    // Twice, for the code is new the first time.
    await changeAll(feeds, 'skipped');
    await pollAll(feeds, 1, 200);
    await changeAll(feeds, 'done');
    const rendered = await costOf(server, () => pollAll(feeds, 1, 200));
    return { unchanged: unchanged / (PLANS * POLLS_A_PLAN), rendered: rendered / PLANS };
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function costOf(server: Running, work: () => Promise<void>): Promise<number> {
  const before = server.worked();
  await work();
  return server.worked() - before;
}

/** @param address whose plan it is, for one address may not make many. */
async function subscribe(url: string, address: string): Promise<Feed> {
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': address };
  const created = await fetch(`${url}/v1/plans`, { method: 'POST', headers, body: JSON.stringify(REQUEST) });
  if (created.status !== 201) throw new Error(`no plan: ${created.status} ${await created.text()}`);
  const { plan, key, calendar } = (await created.json()) as {
    plan: { id: string; sessions: { id: string }[] };
    key: string;
    calendar: { url: string };
  };
  const response = await fetch(calendar.url);
  await response.arrayBuffer();
  return {
    ...{ url: calendar.url, etag: response.headers.get('ETag') ?? '' },
    async mark(status) {
      const marked = await fetch(`${url}/v1/plans/${plan.id}/sessions/${plan.sessions[0]?.id}`, {
        method: 'PATCH',
        headers: { ...headers, Authorization: `Bearer ${key}` },
        body: JSON.stringify({ status }),
      });
      if (marked.status !== 200) throw new Error(`no mark: ${marked.status} ${await marked.text()}`);
    },
  };
}

async function changeAll(feeds: readonly Feed[], status: 'done' | 'skipped'): Promise<void> {
  for (const feed of feeds) await feed.mark(status);
}

async function pollAll(feeds: readonly Feed[], times: number, expected: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const answers = await Promise.all(
      feeds.map(async ({ url, etag }) => {
        const response = await fetch(url, { headers: { 'If-None-Match': etag } });
        await response.arrayBuffer();
        return response.status;
      }),
    );
    const other = answers.find((status) => status !== expected);
    if (other !== undefined) throw new Error(`a poll was answered ${other} instead of ${expected}`);
  }
}
