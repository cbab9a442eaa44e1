import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A server that runs in a process of its own and has said its address. */
export interface Running {
  url: string;
  /** Processor time so far, in microseconds; Linux counts it in hundredths of a second. */
  worked(): number;
  /** Resident memory, in megabytes. */
  resident(): number;
  stop(): void;
}

const MICROSECONDS_PER_TICK = 10_000;
const QUIET = { LOG_LEVEL: 'silent', DRAIN_SECONDS: '0', READS_PER_MINUTE: '9999999' };

/** What the service is started over. */
export interface Served {
  /** Its data folder. */
  data: string;
  env: Record<string, string>;
}

/** Starts the service as `npm start` does, from the bundle of the code as it is now. */
export function startService({ data, env }: Served): Promise<Running> {
  execFileSync(process.execPath, ['src/cli/bundle.mjs']);
  return startServer('src/cli/bin.mjs', ['serve', '--port', '0', '--data', data], { env });
}

/** Starts a file of ours as a server; it says its address on its first lines. @param input is written to it. */
export async function startServer(
  file: string,
  args: readonly string[] = [],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Running> {
  const translator = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const server = spawn(process.execPath, [...translator, file, ...args], {
    env: { ...process.env, ...QUIET, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Where a row is void, no server is left behind.
  process.once('exit', () => server.kill());
  server.stdin.end(input);
  return {
    url: await addressOf(server),
    worked: () => {
      const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK;
    },
    resident: () => {
      const [, kilobytes] =
        /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes) / 1024;
    },
    stop: () => server.kill('SIGTERM'),
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of server.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += chunk;
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`a server did not start: ${said}`);
}
