// Records every system call with which the plan store writes its files (strace), and then cuts the power at random places of
// that record: what was synced is there, of everything else any part. Each time the store is opened from what is left, and
// has to hold all that was acknowledged before. `--lying` does the same on a disk that ignores syncs, and has to find losses.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openSqlitePlanStore, verifyState } from '../../src/state/index.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { type DiskCall, parseCall } from './disk-trace.ts';
import { argument, numbersFrom } from './server.ts';
import { simulatedDisk } from './simulated-disk.ts';

const CUTS = argument('cuts', 300);
const WRITES = argument('writes', 150);
const isLying = process.argv.includes('--lying');
const random = numbersFrom(argument('seed', 1));
/** So long that the log is written back into the file several times. */
const PLAN_NOTES = ['x'.repeat(60_000)];

/** What is acknowledged: a plan's revision after it, 0 for a deletion. */
type Acknowledged = { id: string; revision: number };

/** Makes, changes and deletes plans in `folder`, and notes each answer in a file of its own. */
async function writePlans(folder: string): Promise<void> {
  const store = openSqlitePlanStore(join(folder, 'state.db'));
  const acknowledge = (said: Acknowledged) =>
    appendFileSync(join(folder, 'acknowledged'), `${JSON.stringify(said)}\n`);
  const now = '2026-11-23T10:00:00Z';
  const retention = { until: '2027-11-23T10:00:00Z', mostPerPlan: 2 };
  for (let turn = 0; turn < WRITES; turn++) {
    const id = `pl_${Math.floor(turn / 3)}`;
    const plan = aPlan({ id, revision: 1 + (turn % 3), notes: PLAN_NOTES });
    if (turn % 3 === 0) await store.createPlan({ plan, capabilities: [{ hash: id, purpose: 'plan' }] }, now);
    else if (turn % 3 === 1 || turn % 2 === 0) await store.updatePlan(plan, plan.revision - 1);
    else await store.deletePlan(id, plan.revision - 1, retention);
    const isDeleted = turn % 3 === 2 && turn % 2 === 1;
    acknowledge({ id, revision: isDeleted ? 0 : plan.revision });
  }
  // Not closed: that writes everything back.
  process.exit();
}

function record(folder: string): DiskCall[] {
  const trace = join(folder, 'trace');
  const files = ['state.db', 'state.db-wal', 'state.db-journal', 'acknowledged'];
  const paths = files.flatMap((name) => ['-P', join(folder, name)]);
  const calls = ['-e', 'trace=pwrite64,write,ftruncate,fsync,fdatasync,unlink', '-e', 'signal=none'];
  const node = [
    process.execPath,
    '--import',
    'tsx',
    import.meta.filename,
    `--write=${folder}`,
    `--writes=${WRITES}`,
  ];
  const options = ['-f', '-y', '-xx', '-s', '70000', '-qq', '-o', trace, ...calls, ...paths];
  const { status, stderr } = spawnSync('strace', [...options, ...node], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`strace ended with ${status}: ${stderr}`);
  return readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap((line) => parseCall(line) ?? []);
}

/** What of `known` a store that is opened from these files does not hold, and what else is wrong with it. */
async function findLost(
  files: Map<string, Buffer>,
  known: Acknowledged[],
  folder: string,
): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, bytes] of files) writeFileSync(join(folder, basename(path)), bytes);
  const file = join(folder, 'state.db');
  const store = openSqlitePlanStore(file);
  const lost: string[] = [];
  const latest = new Map(known.map(({ id, revision }) => [id, revision]));
  const [last] = known.slice(-1);
  for (const [id, revision] of latest) {
    const found = (await store.findPlan(id).catch(() => undefined))?.revision ?? 0;
    // The next change of the last plan may have been stored without its answer.
    const isUnderWay = id === last?.id && (found === revision + 1 || found === 0);
    if (found !== revision && !isUnderWay) lost.push(`${id}: revision ${found} of ${revision}`);
  }
  await store.close();
  return [...lost, ...verifyState(file)];
}

const writing = process.argv.find((each) => each.startsWith('--write='));
if (writing !== undefined) await writePlans(writing.slice('--write='.length));

const folder = mkdtempSync(join(tmpdir(), 'stepladder-power-'));
try {
  const calls = record(folder);
  const disk = simulatedDisk(isLying);
  const places = Array.from({ length: CUTS }, () => Math.floor(random() * calls.length)).sort(
    (a, b) => a - b,
  );
  const known: Acknowledged[] = [];
  const faults: string[] = [];
  for (const [at, call] of calls.entries()) {
    if (basename(call.path) !== 'acknowledged') disk.apply(call);
    else if (call.kind === 'write') known.push(JSON.parse(String(call.bytes)) as Acknowledged);
    for (; places[0] === at; places.shift()) {
      const lost = await findLost(disk.cutPower(random), known, join(folder, 'left')).catch((error) => [
        (error as Error).message,
      ]);
      if (lost.length > 0) faults.push(`after ${at} calls: ${lost.slice(0, 3).join('; ')}`);
    }
  }
  process.stdout.write(
    `${CUTS} power cuts in ${calls.length} calls with ${known.length} acknowledged writes: ${faults.length} lost something\n`,
  );
  for (const fault of faults.slice(0, 10)) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length > 0 === isLying ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
