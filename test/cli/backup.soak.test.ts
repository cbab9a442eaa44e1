import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openState } from '../../src/cli/open-state.ts';
import { lockFolder } from '../../src/state/index.ts';
import { aPlan } from '../../testbed/plans/plans.ts';
import { newFolder, run, runHere } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const NOW = '2026-11-23T10:00:00Z';

it('a backup that is made while plans are written holds all that was acknowledged before, and restores to that', async () => {
  const dataDir = newFolder();
  const { store, secret } = await openState({ dataDir }, false, () => {});
  const acknowledged: string[] = [];
  let isOver = false;
  const writing = (async () => {
    for (let at = 0; !isOver; at++) {
      await store.createPlan(
        { plan: aPlan({ id: `pl_${at}` }), capabilities: capabilitiesOf(`pl_${at}`) },
        NOW,
      );
      acknowledged.push(`pl_${at}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const file = join(newFolder(), 'backup.db');
  await expect.poll(() => acknowledged.length, { interval: 1 }).toBeGreaterThanOrEqual(10);
  const before = acknowledged.length;
  const made = await run(['backup', file, '--data', dataDir]);
  const after = acknowledged.length;
  isOver = true;
  await writing;
  await store.close();
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/backup\.db holds the plans of \S+ and their secret\.\n$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  // Else nothing was written meanwhile, and the drill was none.
  expect(after).toBeGreaterThan(before);

  const other = newFolder();
  expect(await runHere('restore', file, '--data', other)).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(other).sort()).toEqual(['lock', 'secret', 'state.db']);
  for (const name of ['secret', 'state.db']) expect(statSync(join(other, name)).mode & 0o777).toBe(0o600);
  const restored = await openState({ dataDir: other }, false, () => {});
  expect(restored.secret).toBe(secret);
  for (const id of acknowledged.slice(0, before)) expect((await restored.store.findPlan(id))?.id).toBe(id);
  await restored.store.close();
  expect(await runHere('verify', '--data', other)).toMatchObject({
    code: 0,
    stdout: 'Nothing is damaged.\n',
  });
  expect(readFileSync(join(other, 'state.db')).includes(secret)).toBe(false);
}, 120_000);

it('restore replaces nothing unless it is told to, and nothing that a server has open', async () => {
  const { dataDir, file } = await backedUp();
  const server = await lockFolder(dataDir, 'serving');
  expect((await runHere('restore', file, '--data', dataDir, '--replace')).stderr).toBe(
    `stepladder: A server is running on ${dataDir}. Stop it first.\n`,
  );
  server?.release();
  expect((await runHere('restore', file, '--data', dataDir)).stderr).toBe(
    `stepladder: There are plans or a secret in ${dataDir} already. --replace sets them aside.\n`,
  );
  const replaced = await runHere('restore', file, '--data', dataDir, '--replace');
  expect(replaced.code).toBe(0);
  const [, aside = ''] = /^What was there before is in (.*)$/m.exec(replaced.stdout) ?? [];
  expect(readdirSync(aside)).toEqual(expect.arrayContaining(['secret', 'state.db']));
});

it('a damaged backup is refused, and what is there stays', async () => {
  const { dataDir, file } = await backedUp();
  const sqlite = new Database(file);
  sqlite.exec(`UPDATE plans SET json = replace(json, '19:00', '19:01')`);
  sqlite.close();
  const before = readFileSync(join(dataDir, 'secret'), 'utf8');
  const refused = await runHere('restore', file, '--data', dataDir, '--replace');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('The backup is damaged.\n');
  expect(refused.stderr).toContain('the plan pl_one is not as it was stored.');
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(before);
});

it.each([
  [['backup'], 'Say where the backup is to go: stepladder backup <file>.'],
  [['backup', 'package.json'], 'package.json is there already; a backup replaces nothing.'],
  [['restore'], 'Say which backup to restore: stepladder restore <file>.'],
  [['restore', 'package.json'], 'package.json is no backup that stepladder backup made.'],
  [['restore', 'nowhere.db'], 'nowhere.db is no backup that stepladder backup made.'],
])('%j is refused with what would be right', async (args, message) => {
  const { code, stderr } = await runHere(...args, '--data', newFolder());
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

it('a backup to where nothing can be written says so, and leaves nothing behind', async () => {
  const { dataDir } = await backedUp();
  const to = join(newFolder(), 'nowhere', 'backup.db');
  expect((await runHere('backup', to, '--data', dataDir)).stderr).toBe(
    `stepladder: ${to} cannot be written (ENOENT).\n`,
  );
});

it('verify names every kind of damage, and ends with 1', async () => {
  const { dataDir, file } = await backedUp();
  await runHere('build', '--content', writePack(), '--data', dataDir);
  expect(await runHere('verify', '--data', dataDir)).toMatchObject({
    code: 0,
    stdout: 'Nothing is damaged.\n',
  });
  expect(await runHere('verify', file)).toMatchObject({ code: 0 });

  const content = join(dataDir, 'content.db');
  const bytes = readFileSync(content);
  bytes[bytes.length - 1] = 1 ^ (bytes[bytes.length - 1] as number);
  writeFileSync(content, bytes);
  const secret = join(dataDir, 'secret');
  writeFileSync(secret, 'another secret, which has more than 32 characters');
  const faults = await runHere('verify', '--data', dataDir);
  expect(faults.code).toBe(1);
  expect(faults.stdout.split('\n')).toEqual([
    `${content} is not as it was published. "stepladder build --force" makes it again.`,
    'The secret is not the one of the plans.',
    '',
  ]);

  const state = join(dataDir, 'state.db');
  const sqlite = new Database(state);
  sqlite.exec("DELETE FROM capabilities WHERE purpose = 'plan'");
  sqlite.close();
  expect((await runHere('verify', '--data', dataDir)).stdout).toContain(
    `${state}: nothing opens the plan pl_one.`,
  );
  writeFileSync(state, 'no store at all');
  expect((await runHere('verify', '--data', dataDir)).stdout).toContain(
    `${state} cannot be read: file is not a database.`,
  );
});

it('a damaged state.db is said in one sentence at the start', async () => {
  const { dataDir } = await backedUp();
  writeFileSync(join(dataDir, 'state.db'), 'no store at all');
  const { code, stderr } = await runHere('serve', '--port', '0', '--content', writePack(), '--data', dataDir);
  expect(stderr).toBe(
    `stepladder: ${join(dataDir, 'state.db')} is damaged (file is not a database). ` +
      'Put a backup in its place: stepladder restore <file>.\n',
  );
  expect(code).toBe(1);
});

it('what is deleted is in no file any more, nor in a backup', async () => {
  const dataDir = newFolder();
  const { store } = await openState({ dataDir }, false, () => {});
  const plan = aPlan({ notes: ['every Tuesday at the harbour'] });
  await store.createPlan({ plan, capabilities: capabilitiesOf(plan.id) }, NOW);
  const holders = () =>
    readdirSync(dataDir).filter((name) => readFileSync(join(dataDir, name)).includes('at the harbour'));
  expect(holders()).not.toEqual([]);
  await store.deletePlan(plan.id, 1, { until: NOW, mostPerPlan: 1 });
  expect(holders()).toEqual([]);
  for (const name of readdirSync(dataDir).filter((each) => each.startsWith('state.db')))
    expect([name, statSync(join(dataDir, name)).mode & 0o777]).toEqual([name, 0o600]);
  await store.close();
});

/** A data folder with one plan, and its backup. */
async function backedUp(): Promise<{ dataDir: string; file: string }> {
  const dataDir = newFolder();
  const { store } = await openState({ dataDir }, false, () => {});
  await store.createPlan({ plan: aPlan(), capabilities: capabilitiesOf('pl_one') }, NOW);
  await store.close();
  const file = join(newFolder(), 'backup.db');
  expect(await runHere('backup', file, '--data', dataDir)).toMatchObject({ code: 0, stderr: '' });
  return { dataDir, file };
}

function capabilitiesOf(id: string) {
  return [{ hash: `key of ${id}`, purpose: 'plan' as const }];
}
