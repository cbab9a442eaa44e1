import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WebhookStore } from '../../src/domain/webhook.ts';
import { openSqliteDatabase, webhookStoreOver } from '../../src/state/index.ts';
import { tellReleases } from '../../src/webhooks/index.ts';
import { startReceiver } from '../helpers/webhook-receiver.ts';

const SECRET = 'a secret of webhooks, at least 32 characters';
const START = Date.UTC(2026, 10, 23, 10);
const HOUR = 3_600_000;

// The library that verifies reads the clock of the process.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

/** What a process serves, and may be swapped. */
interface Served {
  release: string;
  publishedAt: string;
}

function openStore(): WebhookStore {
  const database = openSqliteDatabase(':memory:');
  onTestFinished(() => database.close());
  return webhookStoreOver(database);
}

/** A process that tells of releases, whose looks are let through one by one. */
function startTelling(store: WebhookStore, addresses: string[], served: Served, settleMilliseconds = 0) {
  const ending = new AbortController();
  const said: string[] = [];
  let pass = () => {};
  let arrived = () => {};
  const waiting = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const telling = tellReleases({
    ...{ store, addresses, settleMilliseconds, secret: SECRET, publicUrl: 'https://prep.example.org' },
    clock: () => Date.now(),
    signal: ending.signal,
    servedRelease: () => served.release,
    findPublishedAt: () => served.publishedAt,
    onDelivered: ({ release }) => said.push(`delivered ${release}`),
    onRefused: (_delivery, fault, isLast) => said.push(`${fault}${isLast ? ', the last' : ''}`),
    onFault: (error) => said.push(String(error)),
    wait: () => {
      arrived();
      return new Promise<void>((resolve) => {
        pass = resolve;
        if (ending.signal.aborted) resolve();
      });
    },
  });
  const close = async () => {
    ending.abort();
    pass();
    await telling;
  };
  onTestFinished(close);
  const look = async (milliseconds = 0) => {
    await waiting;
    const ended = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    vi.setSystemTime(Date.now() + milliseconds);
    pass();
    await ended;
  };
  return { said, close, look };
}

const first = (): Served => ({ release: 'r_1', publishedAt: '2026-11-23T09:00:00.000Z' });

describe('a release that is served', () => {
  it('is told once, signed, and only after it has been served at two looks', async () => {
    const receiver = await startReceiver(SECRET, () => 204);
    const served = first();
    const { look, said } = startTelling(openStore(), [receiver.url], served);
    await look();
    await look();
    Object.assign(served, { release: 'r_2', publishedAt: '2026-11-23T10:00:00.000Z' });
    await look();
    expect(said).toEqual(['delivered r_1']);
    await look();
    await look();
    expect(said).toEqual(['delivered r_1', 'delivered r_2']);
    expect(receiver.forged).toEqual([]);
    expect(receiver.received.map(({ message }) => message)).toEqual([
      {
        type: 'release.published',
        timestamp: '2026-11-23T09:00:00.000Z',
        data: { release: 'r_1', url: 'https://prep.example.org/v1/releases/r_1' },
      },
      {
        type: 'release.published',
        timestamp: '2026-11-23T10:00:00.000Z',
        data: {
          release: 'r_2',
          url: 'https://prep.example.org/v1/releases/r_2',
          previous: 'r_1',
          changesUrl: 'https://prep.example.org/v1/releases/r_2/changes?since=r_1',
        },
      },
    ]);
  });

  it('waits where other nodes may not serve it yet', async () => {
    const receiver = await startReceiver(SECRET, () => 200);
    const { look } = startTelling(openStore(), [receiver.url], first(), 30_000);
    await look();
    await look();
    await look(29_000);
    expect(receiver.received).toEqual([]);
    await look(1_000);
    expect(receiver.received).toHaveLength(1);
  });

  it('is told by one of two nodes', async () => {
    const receiver = await startReceiver(SECRET, () => 200);
    const store = openStore();
    const nodes = [first(), first()].map((served) => startTelling(store, [receiver.url], served));
    for (let looks = 0; looks < 3; looks += 1) await Promise.all(nodes.map((node) => node.look()));
    expect(receiver.received).toHaveLength(1);
    expect(nodes.flatMap(({ said }) => said)).toEqual(['delivered r_1']);
  });

  it('is told to nobody who is not configured any more', async () => {
    const receiver = await startReceiver(SECRET, () => 500);
    const store = openStore();
    const before = startTelling(store, [receiver.url], first());
    await before.look();
    await before.look();
    await before.close();
    const { look } = startTelling(store, ['http://127.0.0.1:9/'], first());
    await look(24 * HOUR);
    await look();
    expect(receiver.received).toHaveLength(1);
  });
});

describe('a receiver', () => {
  it('that fails at first gets the same message again, and then no more', async () => {
    const receiver = await startReceiver(SECRET, (index) => [500, 302, 200][index] ?? 599);
    const { look, said } = startTelling(openStore(), [receiver.url], first());
    await look();
    await look();
    await look(4_000);
    expect(said).toEqual(['HTTP 500']);
    await look(1_000);
    await look(30_000);
    await look(HOUR);
    expect(said).toEqual(['HTTP 500', 'HTTP 302, a redirect, which is not followed', 'delivered r_1']);
    expect(receiver.forged).toEqual([]);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    expect(receiver.received).toHaveLength(3);
  });

  it('that is down for a day is tried eleven times, then given up until it is told to be sent again', async () => {
    const receiver = await startReceiver(SECRET, () => 200);
    await receiver.close();
    const store = openStore();
    const { look, said } = startTelling(store, [receiver.url], first());
    for (let quarter = 0; quarter < 4 * 30; quarter += 1) await look(HOUR / 4);
    expect(said).toEqual([...Array(10).fill('ECONNREFUSED'), 'ECONNREFUSED, the last']);
    const [delivery] = await store.listDeliveries();
    expect(delivery).toMatchObject({ attempts: 11, fault: 'ECONNREFUSED' });
    expect(Date.parse(delivery?.attemptedAt ?? '') - START).toBeGreaterThan(23 * HOUR);
    expect(delivery).not.toHaveProperty('nextAttemptAt');
    await store.resendDelivery(delivery?.id ?? '', new Date().toISOString());
    await look(1_000);
    expect(said).toHaveLength(12);
  });

  it('that wants no more of it gets no more', async () => {
    const receiver = await startReceiver(SECRET, () => 410);
    const { look, said } = startTelling(openStore(), [receiver.url], first());
    await look();
    await look();
    await look(24 * HOUR);
    expect(said).toEqual(['HTTP 410, the last']);
  });

  it('that never answers holds up no other, and is tried again by the process that comes after a killed one', async () => {
    let isDown = true;
    let asked = () => {};
    const begun = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const slow = await startReceiver(SECRET, () => {
      asked();
      return isDown ? new Promise<number>(() => {}) : 200;
    });
    const quick = await startReceiver(SECRET, () => 200);
    const store = openStore();
    const killed = startTelling(store, [slow.url, quick.url], first());
    const ended = killed.look();
    await begun;
    await expect.poll(() => quick.received.length).toBe(1);
    await killed.close();
    await ended;
    expect(killed.said).toEqual(['delivered r_1']);

    isDown = false;
    const { look, said } = startTelling(store, [slow.url, quick.url], first());
    await look(19_000);
    expect(said).toEqual([]);
    await look(1_000);
    expect(said).toEqual(['delivered r_1']);
    expect([slow.received.length, quick.received.length]).toEqual([2, 1]);
    expect(new Set(slow.received.map(({ id }) => id)).size).toBe(1);
  });

  it('is not told where the store cannot keep it; that is said once, and it is told later', async () => {
    const receiver = await startReceiver(SECRET, () => 200);
    const store = openStore();
    let isFull = true;
    const failing: WebhookStore = {
      ...store,
      addMessage: async (message) => {
        if (isFull) throw new Error('no room');
        return store.addMessage(message);
      },
    };
    const { look, said } = startTelling(failing, [receiver.url], first());
    for (let looks = 0; looks < 3; looks += 1) await look();
    isFull = false;
    await look();
    expect(said).toEqual(['Error: no room', 'delivered r_1']);
  });
});
