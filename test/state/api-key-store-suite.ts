import { describe, expect, it, onTestFinished } from 'vitest';
import type { ApiKeyStore } from '../../src/domain/api-key.ts';
import { apiKeyStoreOver, type StateDatabase } from '../../src/state/index.ts';

const FIRST = { id: 'ak_0000000000bb', name: 'The quiz app', createdAt: '2026-11-23T10:00:00Z' };
const SECOND = { id: 'ak_0000000000aa', name: 'A bot', createdAt: '2026-11-23T11:00:00Z' };
const NOW = '2026-11-23T12:00:00Z';
const LATER = '2026-11-23T13:00:00Z';
const hashOf = (digit: string) => digit.repeat(64);

/**
 * What every ApiKeyStore does, whatever is behind it.
 * @param openAll opens one empty database so many times, as so many processes would.
 */
export function apiKeyStoreSuite(name: string, openAll: (times: number) => Promise<StateDatabase[]>): void {
  describe(`keys of the API in ${name}`, () => {
    async function open(): Promise<{ store: ApiKeyStore; beside: ApiKeyStore }> {
      const databases = await openAll(2);
      onTestFinished(async () => void (await Promise.all(databases.map((each) => each.close()))));
      const [store, beside] = databases.map(apiKeyStoreOver);
      if (!store || !beside) throw new Error('Two were not opened.');
      return { store, beside };
    }

    it('are listed oldest first, without what opens anything', async () => {
      const { store } = await open();
      await store.addApiKey(SECOND, hashOf('b'));
      await store.addApiKey(FIRST, hashOf('a'));
      expect(await store.listApiKeys()).toEqual([FIRST, SECOND]);
    });

    it('are found by the hash of what is sent, and by nothing else', async () => {
      const { store } = await open();
      expect(await store.listUsableApiKeys()).toEqual(new Map());
      await store.addApiKey(FIRST, hashOf('a'));
      expect(await store.listUsableApiKeys()).toEqual(new Map([[hashOf('a'), FIRST.id]]));
    });

    it('that were added stay what they were when the same is added again', async () => {
      const { store } = await open();
      await store.addApiKey(FIRST, hashOf('a'));
      await store.addApiKey({ ...FIRST, name: 'Another' }, hashOf('b'));
      await store.addApiKey({ ...SECOND, name: 'Another' }, hashOf('a'));
      expect(await store.listApiKeys()).toEqual([FIRST]);
      expect(await store.listUsableApiKeys()).toEqual(new Map([[hashOf('a'), FIRST.id]]));
    });

    it('that were revoked cannot be used, are listed with when, and cannot be revoked again', async () => {
      const { store } = await open();
      await store.addApiKey(FIRST, hashOf('a'));
      await store.addApiKey(SECOND, hashOf('b'));
      expect(await store.revokeApiKey(FIRST.id, NOW)).toBe(true);
      expect(await store.revokeApiKey(FIRST.id, LATER)).toBe(false);
      expect(await store.revokeApiKey('ak_000000000000', NOW)).toBe(false);
      expect(await store.listApiKeys()).toEqual([{ ...FIRST, revokedAt: NOW }, SECOND]);
      expect([...(await store.listUsableApiKeys()).values()]).toEqual([SECOND.id]);
    });

    it('are the same for another process at once', async () => {
      const { store, beside } = await open();
      await store.addApiKey(FIRST, hashOf('a'));
      expect((await beside.listUsableApiKeys()).size).toBe(1);
      await beside.revokeApiKey(FIRST.id, NOW);
      expect((await store.listUsableApiKeys()).size).toBe(0);
    });

    it('are revoked once, whoever does it at the same time', async () => {
      const { store, beside } = await open();
      await store.addApiKey(FIRST, hashOf('a'));
      const both = [store, beside].map((each) => each.revokeApiKey(FIRST.id, NOW));
      expect((await Promise.all(both)).sort()).toEqual([false, true]);
    });
  });
}
