// Four servers on one data folder change one plan at once, each change under If-Match with the ETag that was read just
// before: as many revisions as acknowledged changes, or one was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argument, type BenchServer, REQUEST, startServer } from './server.ts';

const UPDATES = argument('updates', 10_000);
const PROCESSES = argument('processes', 4);

const folder = mkdtempSync(join(tmpdir(), 'stepladder-updates-'));
const servers: BenchServer[] = [await startServer(folder, { TRUSTED_PROXIES: '127.0.0.1' })];
while (servers.length < PROCESSES) servers.push(await startServer(folder, { TRUSTED_PROXIES: '127.0.0.1' }));
let sent = 0;
let acknowledged = 0;
let refused = 0;

/** Every request comes from a client of its own, so that no limit of one client is met. */
async function ask(server: BenchServer, method: string, path: string, init: RequestInit = {}) {
  sent += 1;
  const client = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
  const response = await fetch(server.url + path, {
    ...init,
    method,
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': client, ...init.headers },
  });
  return { status: response.status, etag: response.headers.get('ETag') ?? '', text: await response.text() };
}

const made = await ask(servers[0] as BenchServer, 'POST', '/v1/plans', { body: JSON.stringify(REQUEST) });
const { plan, key } = JSON.parse(made.text) as { plan: { id: string; revision: number }; key: string };
const path = `/v1/plans/${plan.id}`;
const own = { Authorization: `Bearer ${key}` };

/** Renews the calendar's address again and again, until all of them together have done so often enough. */
async function update(server: BenchServer): Promise<void> {
  let { etag } = await ask(server, 'GET', path, { headers: own });
  while (acknowledged < UPDATES) {
    const headers = { ...own, 'If-Match': etag };
    const answer = await ask(server, 'POST', `${path}/calendar/rotate`, { headers });
    if (answer.status === 200) {
      acknowledged += 1;
      if (acknowledged % 500 === 0)
        process.stderr.write(`${acknowledged} of ${UPDATES}, ${refused} refused\n`);
    } else if (answer.status === 412) refused += 1;
    else throw new Error(`${answer.status} ${answer.text.slice(0, 200)}`);
    ({ etag } = answer.status === 200 ? answer : await ask(server, 'GET', path, { headers: own }));
  }
}

try {
  await Promise.all(servers.map(update));
  const read = await ask(servers[0] as BenchServer, 'GET', path, { headers: own });
  const { revision } = JSON.parse(read.text) as { revision: number };
  const lost = acknowledged - (revision - plan.revision);
  process.stdout.write(
    `${acknowledged} changes acknowledged by ${PROCESSES} processes, ${refused} refused with 412, ${lost} lost\n`,
  );
  // Where nothing was refused they took turns, and nothing was shown.
  process.exitCode = lost === 0 && refused > 0 ? 0 : 1;
} finally {
  for (const server of servers) server.process.kill('SIGTERM');
  await Promise.all(servers.map(({ ended }) => ended));
  rmSync(folder, { recursive: true, force: true });
}
