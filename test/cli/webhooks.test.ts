import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openSqliteDatabase, webhookStoreOver } from '../../src/state/index.ts';
import { webhookSecret } from '../../src/webhooks/index.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';

const ADDRESS = 'https://hooks.example.org/releases';
const SECRET = 'a secret of webhooks, at least 32 characters';

afterEach(() => vi.unstubAllEnvs());

/** A data folder with four deliveries of one release: untried, waiting, given up, delivered. */
async function openWithDeliveries() {
  const data = newFolder();
  const database = openSqliteDatabase(join(data, 'state.db'));
  const store = webhookStoreOver(database);
  const now = '2026-11-23T10:00:00Z';
  const addresses = ['a', 'b', 'c', 'd'].map((name) => `https://${name}.example.org/`);
  await store.addMessage({
    ...{ release: 'r_1', publishedAt: '2026-11-23T09:59:00.000Z', addresses, now, firstAttemptAt: now },
  });
  const outcomes = [
    { fault: 'HTTP 500', nextAttemptAt: '2026-11-23T10:00:05Z' },
    { fault: 'HTTP 410' },
    { deliveredAt: '2026-11-23T10:00:01Z' },
  ];
  for (const [index, outcome] of outcomes.entries()) {
    const claimed = await store.claimDelivery(addresses[index + 1] ?? '', now, now);
    if (claimed) await store.recordAttempt(claimed, outcome);
  }
  await database.close();
  return data;
}

it('webhooks lists what addresses were told, with what came of it', async () => {
  const data = await openWithDeliveries();
  const { code, stdout } = await runHere('webhooks', '--data', data);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/wh_[0-9a-f]{20}/, 'wh'))).toEqual([
    'wh  r_1  2026-11-23T09:59:00.000Z  https://a.example.org/',
    '  waiting, next try 2026-11-23T10:00:00Z, 0 tries',
    'wh  r_1  2026-11-23T09:59:00.000Z  https://b.example.org/',
    '  waiting, next try 2026-11-23T10:00:05Z, 1 try: HTTP 500',
    'wh  r_1  2026-11-23T09:59:00.000Z  https://c.example.org/',
    '  given up after 1 try: HTTP 410',
    'wh  r_1  2026-11-23T09:59:00.000Z  https://d.example.org/',
    '  delivered 2026-11-23T10:00:01Z, 1 try',
  ]);
  const asJson = await runHere('webhooks', 'list', '--json', '--data', data);
  expect((JSON.parse(asJson.stdout) as unknown[]).length).toBe(4);
});

it('webhooks resend lets one be sent again, and says where there is none', async () => {
  const data = await openWithDeliveries();
  const list = async () =>
    JSON.parse((await runHere('webhooks', 'list', '--json', '--data', data)).stdout) as {
      id: string;
      nextAttemptAt?: string;
    }[];
  const id = (await list())[2]?.id ?? '';
  expect((await runHere('webhooks', 'resend', id, '--data', data)).stdout).toBe(
    `${id} is sent again by the server, as a new one would be.\n`,
  );
  expect((await list())[2]).toMatchObject({ attempts: 0, nextAttemptAt: expect.any(String) });
  const { code, stdout } = await runHere('webhooks', 'resend', 'wh_none', '--data', data);
  expect([code, stdout]).toEqual([1, 'No webhook has the id "wh_none".\n']);
});

it('webhooks secret says what messages to an address are signed with, however it is written', async () => {
  vi.stubEnv('SECRET', SECRET);
  for (const address of [ADDRESS, 'HTTPS://HOOKS.example.org:443/releases']) {
    const { stdout } = await runHere('webhooks', 'secret', address);
    expect(stdout).toBe(`${webhookSecret(SECRET, ADDRESS)}\n`);
  }
  expect(webhookSecret(SECRET, ADDRESS)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(webhookSecret(SECRET, 'https://other.example.org/')).not.toBe(webhookSecret(SECRET, ADDRESS));
});

it.each([
  [['webhooks', 'send'], 2, 'webhooks list, webhooks resend <id>, or webhooks secret <address>.'],
  [['webhooks', 'secret', 'hooks'], 1, 'There is no '],
  [['webhooks', 'list'], 1, 'Start the server once, or set DATA_DIR.'],
])('%j says what is wrong', async (args, expected, reason) => {
  const { code, stderr } = await runHere(...args, '--data', newFolder());
  expect(stderr).toContain(reason);
  expect(code).toBe(expected);
});

it('an address that may not be sent to has no secret', async () => {
  vi.stubEnv('SECRET', SECRET);
  const { code, stderr } = await runHere('webhooks', 'secret', 'http://hooks.example.org/');
  expect(stderr).toContain('The address must begin with https://');
  expect(code).toBe(2);
});
