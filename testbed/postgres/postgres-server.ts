import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import { freePort } from './free-port.ts';
import { postgresProgram, postgresUser } from './postgres-programs.ts';

const USER = 'stepladder';
const STARTING_MILLISECONDS = 30_000;

/** A server of PostgreSQL on a port of the loopback, with a folder of its own. */
export interface PostgresServer {
  port: number;
  folder: string;
  /** The address of one of its databases, which need not be there. */
  url(database: string): string;
  /** Does one statement as its owner. */
  run(statement: string): Promise<Record<string, unknown>[]>;
  /** Makes an empty database. */
  create(database: string): Promise<string>;
  /** Sends a signal to the server and, where it is one that pauses or kills, to all its processes. */
  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** Starts it again on its folder, after it has ended. */
  start(): Promise<void>;
  /** Ends it at once, in good order. */
  stop(): Promise<void>;
  /** The same, and its folder. */
  remove(): Promise<void>;
}

/**
 * Makes a folder of data and starts a server on it, as a child of this process.
 * @param settings of the server, over those of a test, which do not wait for the disk.
 * @param copyFrom a server whose data it begins with, as its standby.
 */
export async function startPostgres(
  settings: Record<string, string> = {},
  copyFrom?: PostgresServer,
): Promise<PostgresServer> {
  const owner = postgresUser();
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-postgres-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const port = await freePort();
  const prepare = (program: string, args: string[]) =>
    execFileSync(postgresProgram(program), args, {
      ...owner,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const data = join(folder, 'data');
  if (copyFrom)
    prepare('pg_basebackup', [
      ...['-h', '127.0.0.1', '-p', `${copyFrom.port}`, '-U', USER, '-D', data, '--write-recovery-conf'],
      // Otherwise it waits for the next checkpoint, and that takes its time.
      ...['--checkpoint', 'fast', '--no-sync'],
    ]);
  else prepare('initdb', ['--no-sync', '-A', 'trust', '-U', USER, '-E', 'UTF8', '--locale', 'C.UTF-8', data]);
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', ...settings };
  let child: ChildProcess | undefined;

  const url = (database: string) => `postgres://${USER}@127.0.0.1:${port}/${database}`;
  const server: PostgresServer = {
    port,
    folder,
    url,
    async run(statement) {
      const sql = postgres(url('postgres'), { max: 1, onnotice: () => undefined });
      try {
        return [...(await sql.unsafe(statement))];
      } finally {
        await sql.end();
      }
    },
    async create(database) {
      await server.run(`CREATE DATABASE "${database}"`);
      return url(database);
    },
    signal(signal) {
      if (child?.pid === undefined) return;
      // A server that is paused while its processes go on would still answer.
      for (const pid of [child.pid, ...childrenOf(child.pid)]) signalProcess(pid, signal);
    },
    async start() {
      const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      child = spawn(postgresProgram('postgres'), ['-D', data, '-p', `${port}`, ...args], {
        ...owner,
        cwd: folder,
        stdio: process.env.POSTGRES_LOG === '1' ? 'inherit' : 'ignore',
      });
      await untilReady(port, child);
    },
    async stop() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      // Its fast shutdown; a paused one has to be woken for it.
      child.kill('SIGINT');
      server.signal('SIGCONT');
      await ended;
    },
    async remove() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + STARTING_MILLISECONDS;
  for (;;) {
    const sql = postgres(`postgres://${USER}@127.0.0.1:${port}/postgres`, { max: 1, connect_timeout: 2 });
    try {
      await sql`SELECT 1`;
      return;
    } catch (error) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}.`);
      if (performance.now() > giveUpAt) throw error;
    } finally {
      await sql.end({ timeout: 0 });
    }
    await setTimeout(50);
  }
}

/** One that has just ended needs none. */
function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Each of them leads a group of its own. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: after the name in brackets, state and parent.
        const [, parentId] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return Number(parentId) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}
