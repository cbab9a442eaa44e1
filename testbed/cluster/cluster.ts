import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../postgres/free-port.ts';
import { type PostgresServer, startPostgres } from '../postgres/postgres-server.ts';
import { startBalancer } from './balancer.ts';
import { type StepladderNode, stepladderNode } from './node.ts';

const DATABASE = 'prep';

/** Two nodes of Stepladder behind HAProxy, over a PostgreSQL server whose writes a second one confirms. */
export interface Cluster {
  /** That of HAProxy. */
  url: string;
  nodes: [StepladderNode, StepladderNode];
  primary: PostgresServer;
  standby: PostgresServer;
  remove(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-cluster-'));
  const primary = await startPostgres({ fsync: 'on' });
  await primary.create(DATABASE);
  const standby = await startPostgres({ fsync: 'on' }, primary);
  // From now on, and not in the copy: once it is the primary it has nobody to wait for.
  await primary.run("ALTER SYSTEM SET synchronous_standby_names = '*'");
  await primary.run('SELECT pg_reload_conf()');
  await untilConfirmed(primary);

  const ports = [await freePort(), await freePort(), await freePort()] as const;
  const env = {
    DATABASE_URL: `postgres://stepladder@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/${DATABASE}`,
    SECRET: 'the same on all machines of the cluster',
    PUBLIC_URL: `http://127.0.0.1:${ports[2]}`,
    TRUSTED_PROXIES: '127.0.0.1',
    READS_PER_MINUTE: '9999999',
    DRAIN_SECONDS: '2',
  };
  const folders = [join(folder, 'one'), join(folder, 'two')] as const;
  const nodes: Cluster['nodes'] = [
    stepladderNode(ports[0], folders[0], env),
    stepladderNode(ports[1], folders[1], env),
  ];
  await nodes[0].start();
  // The content of one is compiled already for the other.
  cpSync(folders[0], folders[1], { recursive: true, filter: (file) => !file.endsWith('/lock') });
  await nodes[1].start();
  const balancer = await startBalancer(folder, ports[2], [ports[0], ports[1]]);
  return {
    ...{ url: balancer.url, nodes, primary, standby },
    async remove() {
      await Promise.all([balancer.stop(), ...nodes.map((node) => node.kill())]);
      await Promise.all([primary.remove(), standby.remove()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilConfirmed(primary: PostgresServer): Promise<void> {
  for (;;) {
    const [row] = await primary.run(
      "SELECT count(*)::int AS standbys FROM pg_stat_replication WHERE sync_state = 'sync'",
    );
    if (row?.standbys === 1) return;
    await setTimeout(100);
  }
}
