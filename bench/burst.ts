/**
 * A burst of plan previews while others read content: `npx tsx bench/burst.ts [previews] `.
 *
 * Starts a server of its own, reads questions one after the other, alone and then during the burst, and prints the
 * reads' percentiles in milliseconds with the ratio between the two. Reader and server share the machine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureBurst, percentile } from './reads/burst.ts';
import { startService } from './reads/servers.ts';

const previews = Number(process.argv[2] ?? 50);
const data = mkdtempSync(join(tmpdir(), 'stepladder-burst-'));
const server = await startService({ data, env: {} });
try {
  const { alone, during, seconds, statuses } = await measureBurst(server.url, previews);
  report('reads alone', alone);
  report(`reads during ${previews} previews`, during);
  const ratio = percentile(during, 0.99) / percentile(alone, 0.99);
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  say(`p99 ratio ${ratio.toFixed(1)}; previews in ${seconds.toFixed(1)} s: ${answers}`);
} finally {
  server.stop();
  rmSync(data, { recursive: true, force: true });
}

function report(name: string, sorted: readonly number[]): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(1));
  say(`${name}: ${sorted.length} reads, p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
