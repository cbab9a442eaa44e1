/**
 * A burst of plan previews while others read content: `npx tsx bench/burst.ts [previews] `.
 *
 * Starts a server of its own, reads questions one after the other, alone and then during the burst, and prints the
 * reads' percentiles in milliseconds with the ratio between the two. Reader and server share the machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const PREVIEWS = Number(process.argv[2] ?? 50);
const ALONE_READS = 500;
const REQUEST = {
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  startDate: '2026-12-01',
  weeks: 10,
  availability: [
    { days: ['mon', 'wed', 'thu'], from: '19:00', to: '20:30' },
    { days: ['sat'], from: '09:00', to: '12:00' },
  ],
};

const data = mkdtempSync(join(tmpdir(), 'stepladder-burst-'));
const server = spawn(process.execPath, ['src/cli/bin.mjs', 'serve', '--port', '0', '--data', data], {
  env: { ...process.env, LOG_LEVEL: 'silent', READS_PER_MINUTE: '9999999' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const url = await address();
  await preview(url, 0);
  await readFor(url, () => false, 100);
  const alone = await readFor(url, () => false, ALONE_READS);
  let left = PREVIEWS;
  const statuses = new Map<number, number>();
  const startedAt = performance.now();
  const burst = Promise.all(
    Array.from({ length: PREVIEWS }, async (_, seed) => {
      const status = await preview(url, seed + 1);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      left -= 1;
    }),
  );
  const during = await readFor(url, () => left > 0, 0);
  await burst;
  report('reads alone', alone);
  report(`reads during ${PREVIEWS} previews`, during);
  const ratio = percentile(during, 0.99) / percentile(alone, 0.99);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  say(`p99 ratio ${ratio.toFixed(1)}; previews in ${seconds} s: ${answers}`);
} finally {
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}

async function address(): Promise<string> {
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    const [, url] = /Stepladder serves (\S+)/.exec(said) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('the server did not start');
}

async function preview(url: string, seed: number): Promise<number> {
  const response = await fetch(`${url}/v1/plans/preview`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...REQUEST, seed }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Milliseconds of one read after the other, at least `count` and for as long as `goOn` says. */
async function readFor(url: string, goOn: () => boolean, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count || goOn()) {
    const id = `q${String((taken.length % 20) + 1).padStart(2, '0')}`;
    const startedAt = performance.now();
    const response = await fetch(`${url}/v1/questions/${id}`);
    await response.arrayBuffer();
    taken.push(performance.now() - startedAt);
  }
  return taken.sort((a, b) => a - b);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function report(name: string, sorted: readonly number[]): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(1));
  say(`${name}: ${sorted.length} reads, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
