import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../postgres/free-port.ts';
import { type PostgresServer, startPostgres } from '../postgres/postgres-server.ts';
import { startBalancer } from './balancer.ts';
import { type StepladderNode, stepladderNode } from './node.ts';
import { openPublisher, type Publisher } from './publisher.ts';

const DATABASE = 'prep';
export const CLUSTER_SECRET = 'the same on all machines of the cluster';

/**
 * Two nodes of Stepladder behind HAProxy, over a PostgreSQL server whose writes a second one confirms. The first takes its
 * releases from a folder, the second from the first.
 */
export interface Cluster {
  /** That of HAProxy. */
  url: string;
  nodes: [StepladderNode, StepladderNode];
  primary: PostgresServer;
  standby: PostgresServer;
  publisher: Publisher;
  remove(): Promise<void>;
}

/** @param webhook the address that both nodes tell of releases. */
export async function startCluster(webhook: string): Promise<Cluster> {
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
    SECRET: CLUSTER_SECRET,
    WEBHOOKS: webhook,
    PUBLIC_URL: `http://127.0.0.1:${ports[2]}`,
    TRUSTED_PROXIES: '127.0.0.1',
    READS_PER_MINUTE: '9999999',
    DRAIN_SECONDS: '2',
  };
  const publisher = openPublisher(join(folder, 'publisher'));
  await publisher.publish('As it was when the cluster started');
  const nodes: Cluster['nodes'] = [
    stepladderNode(ports[0], join(folder, 'one'), { ...env, RELEASES_FROM: publisher.folder }),
    stepladderNode(ports[1], join(folder, 'two'), {
      ...env,
      RELEASES_FROM: `http://127.0.0.1:${ports[0]}`,
    }),
  ];
  for (const node of nodes) await node.start();
  const balancer = await startBalancer(folder, ports[2], [ports[0], ports[1]]);
  return {
    ...{ url: balancer.url, nodes, primary, standby, publisher },
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
