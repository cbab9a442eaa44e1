import { describe, expect, it, onTestFinished } from 'vitest';
import type { WebhookStore } from '../../src/domain/webhook.ts';
import { type StateDatabase, webhookStoreOver } from '../../src/state/index.ts';

const [ONE, TWO] = ['https://one.example.org/', 'https://two.example.org/'];
const NOW = '2026-11-23T10:00:00Z';
const LATER = '2026-11-23T10:05:00Z';
const UNTIL = '2026-11-23T10:01:00Z';

/** A message about a release, by a number that is also the minute at which it was published. */
const message = (number: number, at = number) => ({
  release: `r_${number}`,
  publishedAt: `2026-11-23T09:0${at}:00.000Z`,
  ...{ addresses: [ONE, TWO], now: NOW, firstAttemptAt: NOW },
});

/**
 * What every WebhookStore does, whatever is behind it.
 * @param openAll opens one empty database so many times, as so many processes would.
 */
export function webhookStoreSuite(name: string, openAll: (times: number) => Promise<StateDatabase[]>): void {
  describe(`webhooks in ${name}`, () => {
    async function open(times: number): Promise<WebhookStore[]> {
      const databases = await openAll(times);
      onTestFinished(async () => void (await Promise.all(databases.map((each) => each.close()))));
      return databases.map(webhookStoreOver);
    }
    async function openOne(): Promise<WebhookStore> {
      const [store] = await open(1);
      if (!store) throw new Error('None was opened.');
      return store;
    }

    it('a release is told to each address, with the one that was told before', async () => {
      const store = await openOne();
      expect(await store.addMessage(message(1))).toBe(true);
      expect(await store.addMessage(message(2))).toBe(true);
      const listed = await store.listDeliveries();
      expect(listed.map(({ address, release, previous }) => [address, release, previous])).toEqual([
        [ONE, 'r_2', 'r_1'],
        [TWO, 'r_2', 'r_1'],
        [ONE, 'r_1', undefined],
        [TWO, 'r_1', undefined],
      ]);
      const [first, second] = listed;
      expect(first?.messageId).toMatch(/^msg_[0-9a-f]{32}$/);
      expect(second?.messageId).toBe(first?.messageId);
      expect(first?.id).toMatch(/^wh_[0-9a-f]{20}$/);
      expect(new Set(listed.map(({ id }) => id)).size).toBe(4);
    });

    it('is told once by several processes, and not by one that still serves the release before', async () => {
      const store = await openOne();
      await store.addMessage(message(1));
      await store.addMessage(message(2));
      // Compiled a minute later elsewhere, and not yet replaced there.
      expect(await store.addMessage(message(2, 3))).toBe(false);
      expect(await store.addMessage(message(1))).toBe(false);
      expect(await store.listDeliveries()).toHaveLength(4);
      // Published again, after another.
      expect(await store.addMessage(message(1, 4))).toBe(true);
      const [latest] = await store.listDeliveries();
      expect(latest).toMatchObject({ release: 'r_1', previous: 'r_2' });
    });

    it('four processes that tell the same at once make one message, and each delivery is claimed once', async () => {
      const stores = await open(4);
      await Promise.all(stores.map((store, index) => store.addMessage(message(1, index))));
      expect(await stores[0]?.listDeliveries()).toHaveLength(2);
      const claimed = await Promise.all(
        stores.flatMap((store) => [ONE, TWO].map((address) => store.claimDelivery(address, NOW, UNTIL))),
      );
      expect(claimed.flatMap((each) => each?.address ?? []).sort()).toEqual([ONE, TWO]);
    });

    it('a claimed delivery is nobody else’s until its time is over, nor what is not due', async () => {
      const store = await openOne();
      await store.addMessage({ ...message(1), firstAttemptAt: UNTIL });
      expect(await store.claimDelivery(ONE, NOW, UNTIL)).toBeUndefined();
      expect(await store.claimDelivery('https://three.example.org/', LATER, LATER)).toBeUndefined();
      const claimed = await store.claimDelivery(ONE, UNTIL, LATER);
      expect(claimed).toMatchObject({ address: ONE, attempts: 1, attemptedAt: UNTIL });
      expect(await store.claimDelivery(ONE, UNTIL, LATER)).toBeUndefined();
      expect(await store.claimDelivery(ONE, LATER, LATER)).toMatchObject({ id: claimed?.id, attempts: 2 });
    });

    it('what came of a try is kept, unless another has begun since', async () => {
      const store = await openOne();
      await store.addMessage(message(1));
      const first = await claim(store, NOW, UNTIL);
      const second = await claim(store, UNTIL, LATER);
      await store.recordAttempt(first, { fault: 'HTTP 500' });
      expect(await find(store, first.id)).toMatchObject({ nextAttemptAt: LATER, attempts: 2 });
      await store.recordAttempt(second, { fault: 'HTTP 500', nextAttemptAt: UNTIL });
      expect(await find(store, first.id)).toMatchObject({ fault: 'HTTP 500', nextAttemptAt: UNTIL });
      await store.recordAttempt(await claim(store, UNTIL, LATER), { deliveredAt: LATER });
      const delivered = await find(store, first.id);
      expect(delivered).toMatchObject({ deliveredAt: LATER, attempts: 3 });
      expect(delivered).not.toHaveProperty('fault');
      expect(delivered).not.toHaveProperty('nextAttemptAt');
      expect(await store.claimDelivery(ONE, '2026-12-01T00:00:00Z', LATER)).toBeUndefined();
    });

    it('a delivery is sent again when it is told to be, and tried as often as a new one', async () => {
      const store = await openOne();
      await store.addMessage(message(1));
      const claimed = await claim(store, NOW, UNTIL);
      await store.recordAttempt(claimed, { fault: 'HTTP 410' });
      expect(await store.resendDelivery(claimed.id, LATER)).toBe(true);
      expect(await store.resendDelivery('wh_none', LATER)).toBe(false);
      expect(await claim(store, LATER, LATER)).toMatchObject({ id: claimed.id, attempts: 1 });
    });

    it('what is over is forgotten, but not what waits, nor the last message', async () => {
      const store = await openOne();
      for (const number of [1, 2, 3]) await store.addMessage(message(number));
      for (const address of [ONE, ONE, ONE, TWO, TWO])
        await store.recordAttempt(await claim(store, NOW, UNTIL, address), { deliveredAt: NOW });
      await store.purgeDeliveries(NOW);
      expect(await store.listDeliveries()).toHaveLength(6);
      await store.purgeDeliveries(LATER);
      const left = await store.listDeliveries();
      expect(left.filter(({ release }) => release === 'r_3')).toHaveLength(2);
      expect(left.length).toBeLessThan(6);
      expect(left.filter(({ nextAttemptAt }) => nextAttemptAt !== undefined)).toHaveLength(1);
      expect(await store.addMessage(message(3, 4))).toBe(false);
    });
  });
}

async function claim(store: WebhookStore, now: string, until: string, address = ONE) {
  const claimed = await store.claimDelivery(address, now, until);
  if (!claimed) throw new Error('None was due.');
  return claimed;
}

async function find(store: WebhookStore, id: string) {
  return (await store.listDeliveries()).find((each) => each.id === id);
}
