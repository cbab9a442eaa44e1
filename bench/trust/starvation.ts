// How long an honest preview waits beside an attacker's sixty, all hung up at once or all kept waiting.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argument, REQUEST, startServer } from './server.ts';

const ATTACKERS = argument('attackers', 60);
const ROUNDS = argument('rounds', 3);
/** What takes the planner longest: twelve weeks, many windows, every round. */
const GREEDY = {
  ...REQUEST,
  careerLevel: 'staff',
  weeks: 12,
  availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '08:00', to: '22:00' }],
};

const folder = mkdtempSync(join(tmpdir(), 'stepladder-starvation-'));
const server = await startServer(folder, { TRUSTED_PROXIES: '127.0.0.1' });
let lastClient = 0;

/** Processor time of the server and its threads, in milliseconds. */
function processorTime(): number {
  const [, fields = ''] = readFileSync(`/proc/${server.process.pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}

function preview(body: object, client: string, signal?: AbortSignal): Promise<number> {
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': client };
  const init = { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) };
  return fetch(`${server.url}/v1/plans/preview`, init).then(async (response) => {
    await response.arrayBuffer();
    return response.status;
  });
}

async function wait(): Promise<string> {
  lastClient += 1;
  const [startedAt, before] = [performance.now(), processorTime()];
  const status = await preview(REQUEST, `192.0.2.${lastClient}`);
  const milliseconds = performance.now() - startedAt;
  return `${status} after ${(milliseconds / 1000).toFixed(2)} s, ${((processorTime() - before) / 1000).toFixed(2)} s of processor time`;
}

try {
  await preview(REQUEST, '192.0.2.200');
  await Promise.all([preview(GREEDY, '192.0.2.200'), preview(GREEDY, '192.0.2.201')]);
  const before = processorTime();
  const greedy = await preview(GREEDY, '192.0.2.202');
  process.stdout.write(
    `a greedy one alone: ${greedy}, ${(processorTime() - before) / 1000} s of processor time\n`,
  );
  for (let round = 0; round < ROUNDS; round++) {
    process.stdout.write(`alone: ${await wait()}\n`);
    for (const isHangingUp of [true, false]) {
      const leaving = new AbortController();
      const client = `198.51.100.${round * 2 + (isHangingUp ? 1 : 2)}`;
      const attack = Array.from({ length: ATTACKERS }, () =>
        preview(GREEDY, client, leaving.signal).catch(() => 0),
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (isHangingUp) leaving.abort();
      const name = isHangingUp ? 'hung up' : 'waiting';
      process.stdout.write(`beside ${ATTACKERS}, ${name}: ${await wait()}\n`);
      leaving.abort();
      await Promise.all(attack);
    }
  }
} finally {
  server.process.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
