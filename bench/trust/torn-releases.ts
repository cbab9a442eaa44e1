// Publishes a release over another, and has every system call on their files fail in turn (strace's fault injection): after
// each there has to be the old release or the new one, whole, and where the publisher said nothing the new one.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  heldFolder,
  holdRelease,
  isSealed,
  openCatalogue,
  publishContent,
} from '../../src/catalogue/index.ts';
import type { ContentPack, Release } from '../../src/domain/content-pack.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';
import { samplePack } from '../../testbed/packs/sample-pack.ts';
import { argument } from './server.ts';

/** Of the many `pwrite64` one in so many fails; 1: each. */
const EVERY = argument('every', 1);
// Not `close`: where that fails, Node ends the process.
const CALLS = [
  ...['openat', 'read', 'pread64', 'write', 'pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'link'],
  ...['unlink', 'fstat', 'newfstatat', 'lseek', 'mkdir', 'fcntl'],
];

const release = (pack: ContentPack, file: string): Release => {
  const published = publishContent(pack, file, { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'torn' });
  const publishedAt = `2026-11-23T10:00:0${pack.questions.length > 40 ? 2 : 1}.000Z`;
  holdRelease(file, heldFolder(file), { release: published, publishedAt, most: 3 });
  return published;
};

/** Publishes the second release whenever it is told a file, and answers whether that threw. */
function publishWhenTold(): void {
  const pack = randomPack(60);
  process.on('message', (file: string) => {
    try {
      release(pack, file);
      process.send?.({ ok: true });
    } catch (error) {
      process.send?.({ ok: false, message: (error as Error).message });
    }
  });
  process.send?.('ready');
}

/** The paths that a publisher touches. */
function pathsOf(file: string, pid: number | undefined, id: string): string[] {
  const held = heldFolder(file);
  const draft = `${file}.${pid}.draft`;
  const inHeld = ['db', 'json'].flatMap((end) => [`${id}.${end}`, `${id}.${end}.${pid}.draft`]);
  return [file, draft, `${draft}-journal`, dirname(file), held, ...inHeld.map((name) => join(held, name))];
}

/** Lets a call of a process fail once it is attached, which the promise waits for. */
async function attach(pid: number | undefined, paths: string[], call: string, at: number) {
  const options = ['-f', '-p', String(pid), '-e', `trace=${call}`];
  const inject = ['-e', `inject=${call}:error=EIO:when=${at}`];
  const strace = spawn('strace', [...options, ...inject, ...paths.flatMap((path) => ['-P', path])]);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    strace.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('attached')) resolve();
    });
    strace.once('exit', () => reject(new Error(`strace ended: ${said}`)));
  });
  return {
    /** Whether any call failed, and which. */
    async detach(): Promise<string | undefined> {
      strace.removeAllListeners('exit');
      strace.kill('SIGINT');
      await once(strace, 'close');
      return said.split('\n').find((line) => line.includes('(INJECTED)'));
    },
  };
}

function findFaults(file: string, [before, after]: [Release, Release], isPublished: boolean): string[] {
  if (!isSealed(file)) return ['what is published is not whole'];
  const source = openCatalogue(file);
  try {
    const { id } = source.current().release();
    const faults = id === before.id || id === after.id ? [] : [`${id} is published`];
    if (isPublished && id !== after.id) faults.push('the publisher said that it had published, and had not');
    const questions = source.current().release().counts.questions;
    if (questions !== (id === before.id ? before : after).counts.questions)
      faults.push('a mixture is published');
    for (const held of source.listReleases())
      if (source.findRelease(held.release.id)?.release().id !== held.release.id)
        faults.push(`${held.release.id} is held and cannot be read`);
    return faults;
  } finally {
    source.close();
  }
}

/** A store and what is held beside it, in a folder of their own. */
function copyOf(first: string, place: string): string {
  const file = join(place, 'content.db');
  mkdirSync(heldFolder(file), { recursive: true });
  copyFileSync(first, file);
  for (const name of readdirSync(heldFolder(first)))
    copyFileSync(join(heldFolder(first), name), join(heldFolder(file), name));
  return file;
}

async function failInTurn(folder: string, publisher: ChildProcess): Promise<void> {
  const first = join(folder, 'first', 'content.db');
  mkdirSync(join(folder, 'first'));
  const before = release(samplePack(), first);
  const after = release(randomPack(60), join(folder, 'second.db'));
  const faults: string[] = [];
  const failed = new Map<string, number>();
  for (const call of CALLS) {
    const step = call === 'pwrite64' ? EVERY : 1;
    for (let at = 1; ; at += step) {
      const file = copyOf(first, join(folder, `${call}-${at}`));
      const strace = await attach(publisher.pid, pathsOf(file, publisher.pid, after.id), call, at);
      publisher.send(file);
      const [outcome] = (await once(publisher, 'message')) as [{ ok: boolean }];
      const line = await strace.detach();
      for (const found of findFaults(file, [before, after], outcome.ok)) faults.push(`${line}: ${found}`);
      rmSync(dirname(file), { recursive: true });
      if (line === undefined) break;
      failed.set(call, (failed.get(call) ?? 0) + 1);
    }
  }
  const kinds = [...failed].map(([call, times]) => `${call} ${times}`).join(', ');
  process.stdout.write(
    `calls that failed in turn: ${kinds}; ${faults.length} left something else than a whole release\n`,
  );
  for (const fault of faults.slice(0, 10)) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 && failed.size > 0 ? 0 : 1;
}

if (process.send) publishWhenTold();
else {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-torn-'));
  const publisher = fork(import.meta.filename, { execArgv: ['--import', 'tsx'] });
  try {
    await once(publisher, 'message');
    await failInTurn(folder, publisher);
  } finally {
    publisher.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
