import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * From the start of the process to the first question: on the clock, and in processor time, which other work on the
 * machine lengthens less. The content is compiled beforehand. A number says how many starts.
 */
const starts = Number(process.argv[2] ?? 7);
const data = mkdtempSync(join(tmpdir(), 'stepladder-cold-'));
/** Linux counts processor time in hundredths of a second. */
const TICK_MILLISECONDS = 10;

try {
  await start();
  const measured = [];
  for (let at = 0; at < starts; at += 1) measured.push(await start());
  const how = existsSync('dist') ? 'with dist/' : 'from TypeScript';
  process.stdout.write(
    `${starts} starts ${how}: processor time ${spread(measured.map(({ worked }) => worked))}; ` +
      `on the clock ${spread(measured.map(({ waited }) => waited))}\n`,
  );
} finally {
  rmSync(data, { recursive: true });
}

/** Starts a server, asks as soon as it says where it is, and stops it: milliseconds. */
async function start(): Promise<{ waited: number; worked: number }> {
  const startedAt = performance.now();
  const args = ['src/cli/bin.mjs', 'serve', '--port', '0', '--data', data];
  const env = { ...process.env, LOG_LEVEL: 'silent', DRAIN_SECONDS: '0' };
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let url: string | undefined;
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    url = /Stepladder serves (\S+)/.exec(said)?.[1];
    if (url !== undefined) break;
  }
  const answer = await fetch(`${url}/v1/questions?limit=1`);
  if (!answer.ok) throw new Error(`the first answer is a ${answer.status}`);
  const waited = performance.now() - startedAt;
  const stat = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const worked = (Number(stat[11]) + Number(stat[12])) * TICK_MILLISECONDS;
  server.kill('SIGTERM');
  await once(server, 'exit');
  return { waited, worked };
}

function spread(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b).map(Math.round);
  return `median ${sorted[sorted.length >> 1]} ms (${sorted[0]} to ${sorted.at(-1)})`;
}
