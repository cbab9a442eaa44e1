import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Running } from './servers.ts';

const SCRIPT = fileURLToPath(new URL('./paths.lua', import.meta.url));
const CONNECTIONS = 8;
const WARM_REQUESTS = 6_000;
const MOST_WARM_SECONDS = 8;

/** What is asked of a server: paths in turns, all with the same headers. */
export interface Requests {
  paths: readonly string[];
  headers?: Record<string, string>;
}

/**
 * Loads a server with `wrk` for a second, and says what a request cost it: microseconds of processor time.
 * @throws where one failed: then the figure means nothing.
 */
function costOf(server: Running, requests: Requests): { cost: number; count: number } {
  const before = server.worked();
  const said = runWrk(server.url, requests);
  const worked = server.worked() - before;
  const count = Number(/(\d+) requests in/.exec(said)?.[1]);
  if (Number.isNaN(count) || /Non-2xx or 3xx|Socket errors/.test(said))
    throw new Error(`void: ${requests.paths[0]} of ${server.url}\n${said}`);
  // On a busy machine a second may pass without a turn.
  return count === 0 ? costOf(server, requests) : { cost: worked / count, count };
}

/** Not counted: code is compiled while it is new, and caches fill. */
function warmUp(server: Running, requests: Requests): void {
  for (let left = WARM_REQUESTS, time = 0; left > 0 && time < MOST_WARM_SECONDS; time += 1)
    left -= costOf(server, requests).count;
}

function runWrk(url: string, { paths, headers = {} }: Requests): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-wrk-'));
  const list = join(folder, 'paths');
  writeFileSync(list, paths.map((path) => `${path}\n`).join(''));
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const how = ['-t1', `-c${CONNECTIONS}`, '-d1s', '--timeout', '30s', ...said, '-s', SCRIPT, url, '--', list];
  try {
    return execFileSync('wrk', how, { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two servers loaded in turns: what a request costs each, and the median of the ratios of first to second. */
export function compare(
  [first, second]: readonly [Running, Running],
  [ofFirst, ofSecond]: readonly [Requests, Requests],
  pairs: number,
): { ratio: number; costs: [number, number] } {
  const measure = (): [number, number] => [costOf(first, ofFirst).cost, costOf(second, ofSecond).cost];
  warmUp(first, ofFirst);
  warmUp(second, ofSecond);
  const measured = Array.from({ length: pairs }, measure);
  return {
    ratio: median(measured.map(([one, other]) => one / other)),
    costs: [median(measured.map(([one]) => one)), median(measured.map(([, other]) => other))],
  };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
