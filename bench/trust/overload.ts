// How many previews a minute are answered when five times as many are asked for as can be made, by people who give up after
// a while: against the most that are answered when nobody asks for more.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { argument, REQUEST, startServer } from './server.ts';

const SECONDS = argument('seconds', 120);
const FACTOR = argument('factor', 5);
const PATIENCE_MILLISECONDS = 1000 * argument('patience', 15);
/** As many as keep every thread at work. */
const CLIENTS = 2 * availableParallelism();

const folder = mkdtempSync(join(tmpdir(), 'stepladder-overload-'));
const server = await startServer(folder, { TRUSTED_PROXIES: '127.0.0.1' });
let asked = 0;

/** What became of one preview, asked for by a client of its own. */
async function preview(): Promise<string> {
  asked += 1;
  const client = `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': client };
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const init = { method: 'POST', headers, body: JSON.stringify(REQUEST), signal };
  try {
    const response = await fetch(`${server.url}/v1/plans/preview`, init);
    await response.arrayBuffer();
    const again = response.ok || response.headers.has('Retry-After') ? '' : ' without Retry-After';
    return `${response.status}${again}`;
  } catch {
    return 'given up';
  }
}

function count(outcomes: readonly string[]): string {
  const kinds = [...new Set(outcomes)].sort();
  return kinds.map((kind) => `${outcomes.filter((each) => each === kind).length} × ${kind}`).join(', ');
}

/** Each client asks again as soon as it has been answered. */
async function askAsAnswered(): Promise<string[]> {
  const endsAt = performance.now() + SECONDS * 1000;
  const outcomes: string[] = [];
  const client = async () => {
    while (performance.now() < endsAt) outcomes.push(await preview());
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return outcomes;
}

/** So many a second, whatever becomes of them. */
async function askAtRate(perSecond: number): Promise<string[]> {
  const startedAt = performance.now();
  const asking: Promise<string>[] = [];
  for (let at = 0; at < SECONDS * perSecond; at++) {
    await setTimeout(Math.max(0, startedAt + (1000 * at) / perSecond - performance.now()));
    asking.push(preview());
  }
  return Promise.all(asking);
}

const answeredPerSecond = (outcomes: readonly string[]) =>
  outcomes.filter((each) => each === '200').length / SECONDS;

try {
  await Promise.all(Array.from({ length: CLIENTS }, preview));
  const most = await askAsAnswered();
  const peak = answeredPerSecond(most);
  process.stdout.write(`at most ${peak.toFixed(2)} a second (${count(most)})\n`);
  const outcomes = await askAtRate(FACTOR * peak);
  const share = answeredPerSecond(outcomes) / peak;
  process.stdout.write(
    `${FACTOR} times as many asked for: ${Math.round(100 * share)} % of that answered (${count(outcomes)})\n`,
  );
  process.exitCode = share >= 0.8 ? 0 : 1;
} finally {
  server.process.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
