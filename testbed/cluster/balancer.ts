import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Why there is no HAProxy: undefined where there is one. Said and judged as `missingPostgres` does. */
export function missingBalancer(): string | undefined {
  try {
    execFileSync('haproxy', ['-v'], { stdio: 'ignore', env: withSbin() });
    return undefined;
  } catch {
    const reason = 'HAProxy is not installed (Debian: haproxy); the cluster was not tested.';
    if (process.env.REQUIRE_TOOLS === '1') throw new Error(reason);
    process.stderr.write(`SKIPPED: ${reason}\n`);
    return reason;
  }
}

/** Starts HAProxy on a port, in front of nodes on others; resolves when it takes connections. */
export async function startBalancer(
  folder: string,
  port: number,
  nodePorts: readonly number[],
): Promise<{ url: string; stop(): Promise<void> }> {
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, balancerSettings(port, nodePorts));
  const child = spawn('haproxy', ['-db', '-f', file], {
    stdio: 'ignore',
    env: withSbin(),
  });
  await untilListening(port, child);
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Whoever is ready gets everything. Where nobody can write plans, whoever is alive still gets what reads content. Of what a
 * lost node left unanswered only reads are sent again.
 */
function balancerSettings(port: number, nodePorts: readonly number[]): string {
  const servers = nodePorts
    .map((nodePort, index) => `  server node${index} 127.0.0.1:${nodePort}`)
    .join('\n');
  return `defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 60s
  timeout check 2s
  retries 5
  option redispatch 1
  retry-on conn-failure empty-response 503
  default-server check inter 250 fall 2 rise 1
frontend all
  bind 127.0.0.1:${port}
  use_backend alive if { nbsrv(ready) lt 1 }
  default_backend ready
backend ready
  option httpchk GET /health/ready
  http-request disable-l7-retry if !METH_GET
${servers}
backend alive
  option httpchk GET /health/live
  http-request disable-l7-retry if !METH_GET
${servers}
`;
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`HAProxy ended with ${child.exitCode}.`);
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await setTimeout(50);
    } finally {
      socket.destroy();
    }
  }
}

/** Debian keeps it where only the superuser looks. */
function withSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
}
