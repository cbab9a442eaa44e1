import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Running } from './servers.ts';

const SCRIPT = fileURLToPath(new URL('./paths.lua', import.meta.url));
const CONNECTIONS = 8;

/** What is asked of a server: paths in turns, all with the same headers. */
export interface Requests {
  paths: readonly string[];
  headers?: Record<string, string>;
}

/**
 * Loads a server with `wrk` for a second, and says what a request cost it: microseconds of processor time.
 * @throws where one failed: then the figure means nothing.
 */
export function costOf(server: Running, requests: Requests): number {
  const before = server.worked();
  const said = runWrk(server.url, requests);
  const worked = server.worked() - before;
  const [, count] = /(\d+) requests in/.exec(said) ?? [];
  if (Number(count) === 0 || /Non-2xx or 3xx|Socket errors/.test(said))
    throw new Error(`void: ${requests.paths[0]} of ${server.url}\n${said}`);
  return worked / Number(count);
}

function runWrk(url: string, { paths, headers = {} }: Requests): string {
  const list = join(mkdtempSync(join(tmpdir(), 'stepladder-wrk-')), 'paths');
  writeFileSync(list, paths.map((path) => `${path}\n`).join(''));
  const said = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const how = ['-t1', `-c${CONNECTIONS}`, '-d1s', ...said, '-s', SCRIPT, url, '--', list];
  return execFileSync('wrk', how, { encoding: 'utf8' });
}

/** Two servers loaded in turns: what a request costs each, and the median of the ratios of first to second. */
export function compare(
  [first, second]: readonly [Running, Running],
  [ofFirst, ofSecond]: readonly [Requests, Requests],
  pairs: number,
): { ratio: number; costs: [number, number] } {
  const measure = (): [number, number] => [costOf(first, ofFirst), costOf(second, ofSecond)];
  // Not counted: code is compiled, caches fill.
  measure();
  const measured = Array.from({ length: pairs }, measure);
  return {
    ratio: median(measured.map(([one, other]) => one / other)),
    costs: [median(measured.map(([one]) => one)), median(measured.map(([, other]) => other))],
  };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}
