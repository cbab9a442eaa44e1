import { describe, expect, it } from 'vitest';
import { createApiKey, openApiKeyLookup } from '../../src/service/index.ts';
import { apiKeyStoreOver, openSqliteDatabase } from '../../src/state/index.ts';
import { countingBytes } from '../helpers/counting-bytes.ts';

function open() {
  const database = openSqliteDatabase(':memory:');
  const time = { now: 1_000 };
  const clock = () => time.now;
  const keys = apiKeyStoreOver(database);
  const lookup = openApiKeyLookup(keys, { clock, mostAgeMilliseconds: 200 });
  return {
    keys,
    time,
    lookup,
    make: (name: string) => createApiKey({ keys, clock, randomBytes: countingBytes() }, name),
  };
}

describe('keys of the API', () => {
  it('are kept as hashes alone, listed oldest first, and revoked once', async () => {
    const { keys, make } = open();
    const { id, key } = await make('The quiz app');
    expect(key).toMatch(/^sl_key_[\w-]{22}$/);
    expect(await keys.listApiKeys()).toEqual([
      { id, name: 'The quiz app', createdAt: '1970-01-01T00:00:01Z' },
    ]);
    const [hash = ''] = [...(await keys.listUsableApiKeys()).keys()];
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await keys.revokeApiKey(id, '2026-11-30T12:00:00.000Z')).toBe(true);
    expect(await keys.revokeApiKey(id, '2026-11-30T13:00:00.000Z')).toBe(false);
    expect(await keys.listApiKeys()).toMatchObject([{ id, revokedAt: '2026-11-30T12:00:00.000Z' }]);
    expect((await keys.listUsableApiKeys()).size).toBe(0);
  });

  it.each(['', '   ', 'two\nlines', 'x'.repeat(81)])('want a name of one line: %j', async (name) => {
    await expect(open().make(name)).rejects.toThrow('A name is one line of 1 to 80 characters.');
  });

  it('are found by who holds them, from memory for as long as that is believed', async () => {
    const { keys, time, lookup, make } = open();
    expect(lookup.peek('sl_key_nobody')).toBeUndefined();
    const { id, key } = await make('One');
    expect(await lookup.find(key)).toBe(id);
    expect(lookup.peek(key)).toBe(id);
    expect(await lookup.find('sl_key_nobody')).toBeUndefined();
    await keys.revokeApiKey(id, '2026-11-30T12:00:00.000Z');
    time.now += 200;
    expect(lookup.peek(key)).toBeUndefined();
    expect(await lookup.find(key)).toBeUndefined();
  });

  it('are refused where the store cannot be read, not let through', async () => {
    const { time, lookup, keys, make } = open();
    const { key } = await make('One');
    await lookup.find(key);
    time.now += 200;
    keys.listUsableApiKeys = () => Promise.reject(new Error('no disk'));
    await expect(lookup.find(key)).rejects.toThrow('no disk');
  });
});
