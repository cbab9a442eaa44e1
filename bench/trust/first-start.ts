// A start on an empty data folder: how long until the first answer, and how much memory (resident, at its peak) the process
// that serves and the one that builds have taken until then.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './server.ts';

const LOOKING_MILLISECONDS = 50;
const CLOCK_TICKS_PER_SECOND = 100;

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The children of this process's children: the servers and what they start. */
function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

const peakMegabytes = (pid: number) =>
  Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** Processor time of a process and of those of its children that have ended, in seconds. */
function processorSeconds(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / CLOCK_TICKS_PER_SECOND;
}

const folder = mkdtempSync(join(tmpdir(), 'stepladder-first-start-'));
const peaks = new Map<number, number>();
const looking = setInterval(() => {
  for (const pid of descendants(process.pid))
    peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakMegabytes(pid)));
}, LOOKING_MILLISECONDS);
const startedAt = performance.now();
const server = await startServer(folder);
try {
  const { status } = await fetch(`${server.url}/v1/questions`);
  const seconds = (performance.now() - startedAt) / 1000;
  const pid = server.process.pid ?? 0;
  const others = [...peaks].filter(([other]) => other !== pid).map(([, megabytes]) => megabytes);
  process.stdout.write(
    `${status} after ${seconds.toFixed(1)} s, of which ${processorSeconds(pid).toFixed(1)} s of processor time; ` +
      `the server had ${Math.round(peakMegabytes(pid))} MB at most, what it started ${Math.round(Math.max(0, ...others))} MB\n`,
  );
} finally {
  clearInterval(looking);
  server.process.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
