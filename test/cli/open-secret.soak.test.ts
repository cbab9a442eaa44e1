import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSecret } from '../../src/cli/open-secret.ts';
import { openState } from '../../src/cli/open-state.ts';
import type { PlanStore } from '../../src/domain/plan-store.ts';
import { openSqlitePlanStore } from '../../src/state/index.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { builtPack, newFolder, runHere, startServer } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const OTHER = 'another secret, which has more than 32 characters';
const REMEDY =
  'Put the secret back, restore a backup (stepladder restore), or begin without these plans (stepladder serve --new).';
const PLAN = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

it('a deleted secret stops the start, and its plan is whole once the secret is put back', async () => {
  const data = newFolder();
  const args = await builtPack(data);
  const first = await startServer(args);
  const created = await fetch(`${first.url}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(PLAN),
  });
  const { plan, key, calendar } = (await created.json()) as {
    plan: { id: string; sessions: { id: string }[] };
    key: string;
    calendar: { url: string };
  };
  await first.stop();

  const file = join(data, 'secret');
  const secret = readFileSync(file);
  rmSync(file);
  const missing = await runHere('serve', '--port', '0', ...args);
  expect(missing.stderr).toBe(
    `stepladder: The secret of the plans in ${join(data, 'state.db')} is missing from ${file}. ` +
      `${REMEDY}\n`,
  );
  expect(missing.code).toBe(1);
  expect(existsSync(file)).toBe(false);

  writeFileSync(file, OTHER);
  const changed = await runHere('serve', '--port', '0', ...args);
  expect(changed.stderr).toBe(
    `stepladder: The secret in ${file} is not the one of the plans in ${join(data, 'state.db')}: no key would open them. ` +
      `${REMEDY}\n`,
  );
  expect(changed.code).toBe(1);
  // Before the content is looked at: compiling it takes long, and a fault there would hide this one.
  expect(changed.stdout).not.toContain('release r_');

  writeFileSync(file, secret);
  const second = await startServer(args);
  const marked = await fetch(`${second.url}/v1/plans/${plan.id}/sessions/${plan.sessions[0]?.id}`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${key}`, 'If-Match': '*', 'Content-Type': 'application/json' },
    body: JSON.stringify({ status: 'done' }),
  });
  expect(marked.status).toBe(200);
  expect((await fetch(second.url + new URL(calendar.url).pathname)).status).toBe(200);
}, 180_000);

it('a SECRET of other plans is refused, and an empty data folder takes any', async () => {
  const dataDir = newFolder();
  await withStore(join(dataDir, 'state.db'), async (store) => {
    const secret = await openSecret({ dataDir }, store);
    expect(await openSecret({ dataDir }, store)).toBe(secret);
    await expect(openSecret({ dataDir, secret: OTHER }, store)).rejects.toThrow(
      /^SECRET is not the one of the plans in .*state\.db/,
    );
  });
  const empty = newFolder();
  await withStore(join(empty, 'state.db'), async (store) => {
    expect(await openSecret({ dataDir: empty, secret: OTHER }, store)).toBe(OTHER);
  });
});

it('the store of 0.1.0, which has no verifier, is adopted by the secret of its plans alone', async () => {
  const { secret } = JSON.parse(readFileSync('test/fixtures/state-0.1.0.json', 'utf8')) as { secret: string };
  const dataDir = newFolder();
  const file = join(dataDir, 'state.db');
  copyFileSync('test/fixtures/state-0.1.0.db', file);
  await withStore(file, async (store) => {
    await expect(openSecret({ dataDir }, store)).rejects.toThrow('is missing from');
    await expect(openSecret({ dataDir, secret: OTHER }, store)).rejects.toThrow('is not the one');
    expect(await store.findSecretVerifier()).toBeUndefined();
    expect(await openSecret({ dataDir, secret }, store)).toBe(secret);
    expect(await store.findSecretVerifier()).toMatch(/^[0-9a-f]{64}$/);
    await expect(openSecret({ dataDir, secret: OTHER }, store)).rejects.toThrow('is not the one');
  });
});

it('the verifier does not hold the secret', async () => {
  const dataDir = newFolder();
  const file = join(dataDir, 'state.db');
  await withStore(file, async (store) => {
    await store.createPlan({ plan: aPlan(), capabilities: [] }, '2026-11-23T10:00:00Z');
    await openSecret({ dataDir, secret: OTHER }, store);
  });
  expect(readFileSync(file).includes(OTHER)).toBe(false);
});

async function withStore<T>(file: string, work: (store: PlanStore) => Promise<T>): Promise<T> {
  const store = openSqlitePlanStore(file);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

it('plans that are missing beside their secret stop the start, until --new sets the secret aside', async () => {
  const data = newFolder();
  const file = join(data, 'secret');
  writeFileSync(file, OTHER);
  for (const state of [undefined, '']) {
    if (state !== undefined) writeFileSync(join(data, 'state.db'), state);
    const refused = await runHere('serve', '--port', '0', '--content', writePack(), '--data', data);
    expect(refused.stderr).toBe(
      `stepladder: There is a secret in ${file}, but the plans that were made with it are missing from ${join(data, 'state.db')}. ` +
        'Put that file back, restore a backup (stepladder restore), or begin without plans (stepladder serve --new).\n',
    );
    expect(refused.code).toBe(1);
  }
  const { stop } = await startServer([...(await builtPack(data)), '--new']);
  expect((await stop()).stdout).toMatch(/^Began anew\. What was there before is in .*set-aside-/);
  const [aside = ''] = readdirSync(data).filter((name) => name.startsWith('set-aside-'));
  expect(readFileSync(join(data, aside, 'secret'), 'utf8')).toBe(OTHER);
  expect(readFileSync(file, 'utf8')).not.toContain(OTHER);
});

it('--new sets aside plans whose secret is lost, and leaves alone what belongs together', async () => {
  const dataDir = newFolder();
  const said: string[] = [];
  const open = async (isNew: boolean) => {
    const { store, secret } = await openState({ dataDir }, isNew, (text) => said.push(text));
    const plan = await store.findPlan('pl_one');
    if (!plan) await store.createPlan({ plan: aPlan(), capabilities: [] }, '2026-11-23T10:00:00Z');
    await store.close();
    return { secret, had: plan !== undefined };
  };
  const first = await open(false);
  expect(await open(true)).toEqual({ secret: first.secret, had: true });
  expect(said).toEqual([]);
  rmSync(join(dataDir, 'secret'));
  await expect(open(false)).rejects.toThrow('is missing from');
  expect((await open(true)).had).toBe(false);
  const [, aside = ''] = /is in (.*)$/.exec(said[0] ?? '') ?? [];
  expect(readdirSync(aside)).toContain('state.db');
});

it('a start that was interrupted while it made the secret is gone on with', async () => {
  const dataDir = newFolder();
  await withStore(join(dataDir, 'state.db'), async (store) => {
    const secret = await openSecret({ dataDir }, store);
    renameSync(join(dataDir, 'secret'), join(dataDir, 'secret.next'));
    expect(await openSecret({ dataDir }, store)).toBe(secret);
    writeFileSync(join(dataDir, 'secret.next'), OTHER);
    expect(await openSecret({ dataDir }, store)).toBe(secret);
  });
});

it.each([
  ['a folder', (file: string) => mkdirSync(file), /^The secret in .* cannot be read \(EISDIR\)\.$/],
  ['cut short', (file: string) => writeFileSync(file, 'abc'), /^The secret in .* is damaged: restore it/],
])('a secret that is %s is said in one sentence', async (_what, damage, message) => {
  const dataDir = newFolder();
  damage(join(dataDir, 'secret'));
  await withStore(join(dataDir, 'state.db'), async (store) => {
    await expect(openSecret({ dataDir }, store)).rejects.toThrow(message);
  });
});
