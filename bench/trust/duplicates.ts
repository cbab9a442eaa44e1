// One creation, sent a hundred times with the same Idempotency-Key while the server is killed with -9 at a random moment and
// started again: there has to be one plan, and every answer has to be of it.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { argument, type BenchServer, numbersFrom, REQUEST, startServer } from './server.ts';

const ROUNDS = argument('rounds', 10);
const DUPLICATES = argument('duplicates', 100);
/** Within this time of the first request the plan is made and stored; the kill comes at any moment of it. */
const LONGEST_MILLISECONDS = argument('longest', 2_000);

const random = numbersFrom(argument('seed', 1));
const folder = mkdtempSync(join(tmpdir(), 'stepladder-duplicates-'));
const env = { TRUSTED_PROXIES: '127.0.0.1' };

/** The id of the plan that the duplicate `at` is answered with; undefined where the server was killed first. */
async function create(server: BenchServer, key: string, at: number): Promise<string | undefined> {
  const response = await fetch(`${server.url}/v1/plans`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'X-Forwarded-For': `10.${at}.0.1`,
    },
    body: JSON.stringify(REQUEST),
  }).catch(() => undefined);
  const said = await response?.text().catch(() => undefined);
  // Whoever is told 503 comes again, as one does whose connection was cut.
  if (response === undefined || said === undefined || response.status === 503) return undefined;
  if (!response.ok) throw new Error(`${response.status} ${said.slice(0, 200)}`);
  return (JSON.parse(said) as { plan: { id: string } }).plan.id;
}

/** As `create`, until there is an answer. */
async function createAtLast(server: BenchServer, key: string, at: number): Promise<string> {
  for (;;) {
    const id = await create(server, key, at);
    if (id !== undefined) return id;
    await setTimeout(500);
  }
}

/** Plans that are stored under none of the ids. */
function countPlansBeside(ids: ReadonlySet<string>): number {
  const sqlite = new Database(join(folder, 'state.db'), { readonly: true });
  const stored = sqlite.prepare('SELECT id FROM plans').pluck().all() as string[];
  sqlite.close();
  return stored.filter((id) => !ids.has(id)).length;
}

let server = await startServer(folder, env);
const made = new Set<string>();
const faults: string[] = [];
let cut = 0;
try {
  for (let round = 0; round < ROUNDS; round++) {
    const key = randomUUID();
    const first = Array.from({ length: DUPLICATES }, (_, at) => create(server, key, at));
    await setTimeout(random() * LONGEST_MILLISECONDS);
    server.process.kill('SIGKILL');
    await server.ended;
    const before = await Promise.all(first);
    server = await startServer(folder, env);
    const again = before.flatMap((id, at) => (id === undefined ? [createAtLast(server, key, at)] : []));
    cut += again.length;
    const answered = [...before.filter((id) => id !== undefined), ...(await Promise.all(again))];
    const ids = new Set(answered);
    if (ids.size !== 1) faults.push(`round ${round}: ${[...ids].join(', ')}`);
    for (const id of ids) made.add(id);
  }
} finally {
  server.process.kill('SIGTERM');
  await server.ended;
}
const beside = countPlansBeside(made);
if (made.size !== ROUNDS || beside > 0) faults.push(`${made.size + beside} plans of ${ROUNDS} creations`);
process.stdout.write(
  `${ROUNDS} creations, ${DUPLICATES} times each, ${cut} cut by a kill and sent again: ${faults.length} faults\n${faults.join('\n')}\n`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
rmSync(folder, { recursive: true, force: true });
