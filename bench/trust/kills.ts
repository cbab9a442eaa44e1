// Kills the server with -9 at random moments while plans are made, marked and deleted, and then looks for everything that was
// acknowledged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argument, type BenchServer, numbersFrom, REQUEST, startServer } from './server.ts';

const CYCLES = argument('cycles', 50);
const LONGEST_MILLISECONDS = 1_500;
const CLIENTS = 4;
/** The moments of the kills come from the seed alone. */
const random = numbersFrom(argument('seed', 1));

/** What was acknowledged: a plan's revision, or that it was deleted; `unsure` while a change is under way. */
interface Known {
  key: string;
  revision: number;
  isDeleted: boolean;
  isUnsure: boolean;
}

const known = new Map<string, Known>();
let acknowledged = 0;

async function work(server: BenchServer, client: number): Promise<void> {
  for (let turn = 0; ; turn++) {
    const id = await makePlan(server, `10.${client}.${turn >> 8}.${turn & 255}`);
    const plan = known.get(id) as Known;
    const headers = { Authorization: `Bearer ${plan.key}`, 'If-Match': '*' };
    plan.isUnsure = true;
    const isDeleting = random() < 0.2;
    const path = isDeleting ? `/v1/plans/${id}` : `/v1/plans/${id}/calendar/rotate`;
    const response = await fetch(server.url + path, { method: isDeleting ? 'DELETE' : 'POST', headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    if (isDeleting) plan.isDeleted = true;
    else plan.revision += 1;
    plan.isUnsure = false;
    acknowledged += 1;
  }
}

async function makePlan(server: BenchServer, client: string): Promise<string> {
  const response = await fetch(`${server.url}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': client },
    body: JSON.stringify(REQUEST),
  });
  const { plan, key } = (await response.json()) as { plan: { id: string; revision: number }; key: string };
  known.set(plan.id, { key, revision: plan.revision, isDeleted: false, isUnsure: false });
  acknowledged += 1;
  return plan.id;
}

/** What was acknowledged and is not so. */
async function findLost(server: BenchServer): Promise<string[]> {
  const lost: string[] = [];
  for (const [id, plan] of known) {
    const headers = { Authorization: `Bearer ${plan.key}` };
    const response = await fetch(`${server.url}/v1/plans/${id}`, { headers });
    const body = (await response.json()) as { revision?: number };
    const isThere = response.status === 200;
    if (plan.isUnsure)
      Object.assign(plan, { isUnsure: false, isDeleted: !isThere, revision: body.revision ?? 0 });
    else if (isThere === plan.isDeleted || (isThere && body.revision !== plan.revision))
      lost.push(`${id}: ${response.status}, revision ${body.revision} of ${plan.revision}`);
  }
  return lost;
}

const folder = mkdtempSync(join(tmpdir(), 'stepladder-kills-'));
const env = { TRUSTED_PROXIES: '127.0.0.1' };
const lost: string[] = [];
try {
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const server = await startServer(folder, env);
    lost.push(...(await findLost(server)));
    const working = Array.from({ length: CLIENTS }, (_, client) =>
      work(server, client).catch((error: Error) => error.message),
    );
    // A new process loads its planner first; before that there is nothing to lose.
    const before = acknowledged;
    let isOver = false;
    void Promise.all(working).then(() => {
      isOver = true;
    });
    while (acknowledged === before && !isOver) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_MILLISECONDS));
    server.process.kill('SIGKILL');
    await server.ended;
    const odd = (await Promise.all(working)).filter((message) => /: \d{3}$/.test(String(message)));
    if (odd.length > 0) process.stdout.write(`cycle ${cycle}: ${odd.join('; ')}\n`);
    if (cycle % 10 === 9)
      process.stderr.write(`${cycle + 1} of ${CYCLES} kills, ${acknowledged} acknowledged\n`);
  }
  const server = await startServer(folder, env);
  lost.push(...(await findLost(server)));
  server.process.kill('SIGTERM');
  await server.ended;
  process.stdout.write(
    `${CYCLES} kills, ${acknowledged} acknowledged, ${lost.length} lost\n${lost.join('\n')}\n`,
  );
  process.exitCode = lost.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
