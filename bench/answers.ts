import { readConfig } from '../src/cli/config.ts';
import { openDeps } from '../src/cli/open-deps.ts';
import { openState } from '../src/cli/open-state.ts';
import { openReads } from '../src/http/protocol/answer-reads.ts';
import { openReadLimits } from '../src/http/protocol/read-limits.ts';
import { operations } from '../src/http/routes.ts';
import { READS } from './reads/reads.ts';

/**
 * What an answer costs without Node's part of it, in one process, so that other work on the machine tells little:
 * `npx tsx bench/answers.ts DATA`, processor time in microseconds, the least of five rounds, kept and not kept.
 */
const [data = './data'] = process.argv.slice(2);
const ROUNDS = 5;
const ROUND_MICROSECONDS = 500_000;

const quiet = { ...process.env, LOG_LEVEL: 'silent', READS_PER_MINUTE: '9999999' };
const config = readConfig(quiet, { DATA_DIR: data });
const state = await openState(config, false, () => {});
const { deps, close } = openDeps(config, 'http://127.0.0.1:8787', state);
const answerRead = openReads(deps, operations, openReadLimits(deps));

for (const [name, path] of Object.entries(READS)) {
  const kept = await costOf(path, {});
  const made = await costOf(path, { authorization: 'none' });
  process.stdout.write(`| ${name} | ${kept.toFixed(1)} µs kept | ${made.toFixed(1)} µs not kept |\n`);
}
await close();

async function costOf(url: string, others: Record<string, string>): Promise<number> {
  const headers = { host: '127.0.0.1:8787', ...others };
  const request = { socket: { remoteAddress: '127.0.0.1' }, method: 'GET', url, headers };
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    let [count, worked] = [0, 0];
    while (worked < ROUND_MICROSECONDS) {
      if (!(await answerRead(request))) throw new Error(`${url} is not answered here`);
      count += 1;
      const { user, system } = process.cpuUsage(before);
      worked = user + system;
    }
    least = Math.min(least, worked / count);
  }
  return least;
}
