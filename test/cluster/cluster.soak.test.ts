import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { missingBalancer } from '../../testbed/cluster/balancer.ts';
import { CLUSTER_SECRET, type Cluster, startCluster } from '../../testbed/cluster/cluster.ts';
import { findLost, type Load, makePlan, readFrom, startLoad } from '../../testbed/cluster/load.ts';
import { missingPostgres } from '../../testbed/postgres/postgres-programs.ts';
import { startReceiver, type WebhookReceiver } from '../helpers/webhook-receiver.ts';

/** `npm run test:cluster` also pauses the primary, and restarts every part in turn. */
const IS_WHOLE = process.env.CLUSTER === 'whole';
const SETTLING_MILLISECONDS = IS_WHOLE ? 8_000 : 3_000;
const PAUSE_MILLISECONDS = 10_000;
const LONGEST_MILLISECONDS = 15 * 60_000;

describe.skipIf(missingPostgres() ?? missingBalancer())('two nodes over PostgreSQL with a standby', () => {
  it(
    'lose no acknowledged write and fail no read of content, whatever is killed',
    async () => {
      const receiver = await startReceiver(CLUSTER_SECRET, () => 204);
      const cluster = await startCluster(receiver.url);
      onTestFinished(() => cluster.remove());
      await expectRevocation(cluster);
      const load = startLoad(cluster.url);
      const events: Event[] = [
        killNode,
        publishRelease,
        killPrimary,
        ...(IS_WHOLE ? [pausePrimary, restartAll] : []),
      ];
      for (const event of events) {
        await untilMore(load);
        await event(cluster);
        await setTimeout(SETTLING_MILLISECONDS);
        report(event.name, load);
      }
      await untilMore(load);
      await load.stop();
      report('the end', load);
      expect(load.failedReads).toEqual([]);
      for (const { url } of cluster.nodes) expect(await findLost(url, load.plans)).toEqual([]);
      await expectSameFeeds(cluster, load);
      await expectToldOnce(cluster, receiver);
    },
    LONGEST_MILLISECONDS,
  );
});

type Event = (cluster: Cluster) => Promise<unknown>;

async function killNode({ nodes }: Cluster): Promise<void> {
  await nodes[1].kill();
  await setTimeout(SETTLING_MILLISECONDS);
  await nodes[1].start();
}

/** Until both nodes serve it, the second by way of the first. */
async function publishRelease({ nodes, publisher }: Cluster): Promise<void> {
  const release = await publisher.publish('Published while the cluster runs');
  for (const { url } of nodes) while ((await servedBy(url)) !== release) await setTimeout(100);
}

async function servedBy(url: string): Promise<string> {
  return ((await (await readFrom(`${url}/v1/releases/current`)).json()) as { id: string }).id;
}

async function killPrimary({ primary, standby }: Cluster): Promise<void> {
  primary.signal('SIGKILL');
  await standby.run('SELECT pg_promote()');
}

async function pausePrimary({ standby: primary }: Cluster): Promise<void> {
  primary.signal('SIGSTOP');
  await setTimeout(PAUSE_MILLISECONDS);
  primary.signal('SIGCONT');
}

async function restartAll({ nodes, standby: primary }: Cluster): Promise<void> {
  for (const node of nodes) {
    await node.stop();
    await node.start();
    await setTimeout(SETTLING_MILLISECONDS);
  }
  await primary.stop();
  await primary.start();
}

/** A key that one node has deleted is refused by the other within a second. */
async function expectRevocation({ nodes: [one, two] }: Cluster): Promise<void> {
  const plan = await makePlan(one.url, '10.9.9.9');
  const headers = { Authorization: `Bearer ${plan.key}` };
  const path = `/v1/plans/${plan.id}`;
  expect((await fetch(two.url + path, { headers })).status).toBe(200);
  const deleted = await fetch(one.url + path, { method: 'DELETE', headers: { ...headers, 'If-Match': '*' } });
  expect(deleted.status).toBe(204);
  const deletedAt = performance.now();
  expect((await fetch(two.url + path, { headers })).status).toBe(404);
  expect((await fetch(two.url + plan.feed)).status).toBe(410);
  expect(performance.now() - deletedAt).toBeLessThan(1_000);
}

async function expectSameFeeds({ nodes }: Cluster, { plans }: Load): Promise<void> {
  const kept = plans.filter(({ isDeleted, isUnsure }) => !isDeleted && !isUnsure).slice(0, 20);
  expect(kept.length).toBeGreaterThan(0);
  for (const { feed } of kept) {
    const [one, two] = await Promise.all(nodes.map(async ({ url }) => (await readFrom(url + feed)).text()));
    expect(one).toMatch(/^BEGIN:VCALENDAR/);
    expect(two).toBe(one);
  }
}

/** Of the release that it began with and of the one that came, each by one node. */
async function expectToldOnce({ nodes }: Cluster, { received, forged }: WebhookReceiver): Promise<void> {
  while (received.length < 2) await setTimeout(100);
  const releases = received.map(({ message }) => (message as { data: { release: string } }).data.release);
  expect(releases[1]).toBe(await servedBy(nodes[1].url));
  expect(new Set(releases).size).toBe(2);
  expect([received.length, forged]).toEqual([2, []]);
}

/** Until something was written since now: what comes next meets a service that works. */
async function untilMore(load: Load): Promise<void> {
  const before = load.acknowledged;
  while (load.acknowledged < before + 5) await setTimeout(50);
}

function report(after: string, { reads, failedReads, acknowledged, unacknowledged }: Load): void {
  process.stdout.write(
    `after ${after}: ${reads} reads of content, ${failedReads.length} failed; ${acknowledged} writes acknowledged, ${unacknowledged} not\n`,
  );
}
