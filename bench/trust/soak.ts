// Twenty minutes of reads, plans, marks, uploads and hostile requests at once; memory, descriptors and the write-ahead log
// are looked at every second, and have to be flat. `--seconds=60` for a try, `--svg=docs/soak.svg` draws them.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { drawSoak, type Sample } from './draw-soak.ts';
import { argument, numbersFrom, startServer } from './server.ts';
import { mixedLoad } from './soak-load.ts';

const SECONDS = argument('seconds', 1_200);
const svg = process.argv.find((each) => each.startsWith('--svg='))?.slice('--svg='.length);
const MOST_WAL_BYTES = 64_000_000;

const folder = mkdtempSync(join(tmpdir(), 'stepladder-soak-'));
const server = await startServer(folder, { TRUSTED_PROXIES: '127.0.0.1' });
const samples: Sample[] = [];

function look(seconds: number): Sample {
  const { pid } = server.process;
  const [, resident = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  const wal = statSync(join(folder, 'state.db-wal'), { throwIfNoEntry: false })?.size ?? 0;
  return {
    seconds,
    memoryBytes: Number(resident) * 1024,
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    walBytes: wal,
  };
}

/** What is steady after the first quarter, in which everything is loaded, is so at the end. */
function findGrowth(): string[] {
  const quarter = Math.floor(samples.length / 4);
  const early = samples.slice(quarter, 2 * quarter);
  const late = samples.slice(-quarter);
  const faults: string[] = [];
  const memory = [
    median(early.map((each) => each.memoryBytes)),
    median(late.map((each) => each.memoryBytes)),
  ];
  if ((memory[1] ?? 0) > 1.15 * (memory[0] ?? 0))
    faults.push(`memory grew from ${memory.join(' to ')} bytes`);
  const descriptors = [
    median(early.map((each) => each.descriptors)),
    median(late.map((each) => each.descriptors)),
  ];
  if ((descriptors[1] ?? 0) > (descriptors[0] ?? 0) + 10)
    faults.push(`descriptors grew from ${descriptors.join(' to ')}`);
  const wal = Math.max(...samples.map(({ walBytes }) => walBytes));
  if (wal > MOST_WAL_BYTES) faults.push(`the write-ahead log had ${wal} bytes`);
  return faults;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const leaving = new AbortController();
const load = mixedLoad(server.url, numbersFrom(argument('seed', 1)), leaving.signal);
try {
  const startedAt = performance.now();
  for (let at = 0; at < SECONDS; at++) {
    samples.push(look(at));
    await setTimeout(Math.max(0, startedAt + (at + 1) * 1_000 - performance.now()));
  }
  leaving.abort();
  const { answered, refused, faults } = await load;
  const growth = findGrowth();
  const steady = samples.slice(Math.floor(samples.length / 4));
  const megabytes = (values: number[]) => Math.round(Math.max(...values) / 1e6);
  process.stdout.write(
    `${SECONDS} s, ${answered} requests, ${refused} refused, ${faults.length} failed; at most ` +
      `${megabytes(steady.map((each) => each.memoryBytes))} MB of memory, ` +
      `${Math.max(...steady.map((each) => each.descriptors))} descriptors, ` +
      `${megabytes(steady.map((each) => each.walBytes))} MB of write-ahead log\n`,
  );
  for (const fault of [...growth, ...faults.slice(0, 10)]) process.stdout.write(`${fault}\n`);
  process.exitCode = growth.length + faults.length === 0 ? 0 : 1;
  if (svg) writeFileSync(svg, drawSoak(samples));
} finally {
  leaving.abort();
  server.process.kill('SIGTERM');
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}
