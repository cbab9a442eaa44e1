import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openState } from '../../src/cli/open-state.ts';
import { builtPack, newFolder, runHere, startServer } from '../helpers/command-line.ts';

const PLAN = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

interface Created {
  plan: { id: string; sessions: { id: string }[] };
  key: string;
  calendar: { url: string };
}

it('after secret rotate old links still open and change a plan, and lead to its new ones', async () => {
  const data = newFolder();
  const args = await builtPack(data);
  const first = await startServer(args);
  const { plan, key, calendar } = await createPlan(first.url);
  const feedPath = new URL(calendar.url).pathname;
  const [sessionPath = ''] =
    /\/s\/[\w-]+/.exec((await (await fetch(calendar.url)).text()).replaceAll('\r\n ', '')) ?? [];
  const running = await runHere('secret', 'rotate', '--data', data);
  expect(running).toMatchObject({
    code: 1,
    stderr: `stepladder: A server is running on ${data}. Stop it first.\n`,
  });
  await first.stop();
  const before = readFileSync(join(data, 'secret'), 'utf8');
  const rotated = await runHere('secret', 'rotate', '--data', data);
  expect(rotated.stdout).toMatch(
    /^The secret is a new one; plans: 1\. Old links hold until 2\d{3}-\d\d-\d\dT[\d:]+Z\.\n$/,
  );
  expect(readFileSync(join(data, 'secret'), 'utf8')).not.toBe(before);
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);

  const { url } = await startServer(args);
  expect((await fetch(url + feedPath)).status).toBe(200);
  expect((await fetch(url + sessionPath)).status).toBe(200);
  const page = await fetch(`${url}/p/${key}`, { redirect: 'manual' });
  const newKey = page.headers.get('Location')?.replace('/p/', '') ?? '';
  expect(newKey).toMatch(/^sl_plan_[\w-]{22}$/);
  expect(newKey).not.toBe(key);
  for (const each of [key, newKey]) {
    const marked = await fetch(`${url}/v1/plans/${plan.id}/sessions/${plan.sessions[0]?.id}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${each}`, 'If-Match': '*', 'Content-Type': 'application/json' },
      body: JSON.stringify({ status: each === key ? 'done' : 'skipped' }),
    });
    expect(marked.status).toBe(200);
  }
  // Whatever was stored in between took nobody's access away.
  expect(
    (await fetch(`${url}/v1/plans/${plan.id}`, { headers: { Authorization: `Bearer ${key}` } })).status,
  ).toBe(200);
  expect((await fetch(url + feedPath)).status).toBe(200);
}, 180_000);

it('with --keep 0 old links end at once', async () => {
  const data = newFolder();
  const args = await builtPack(data);
  const first = await startServer(args);
  const { plan, key, calendar } = await createPlan(first.url);
  await first.stop();
  expect((await runHere('secret', 'rotate', '--keep', '0', '--data', data)).code).toBe(0);
  const { url } = await startServer(args);
  const headers = { Authorization: `Bearer ${key}` };
  expect((await fetch(`${url}/v1/plans/${plan.id}`, { headers })).status).toBe(404);
  expect((await fetch(url + new URL(calendar.url).pathname)).status).toBe(410);
}, 180_000);

it.each([
  [['secret'], 'Say what to do with the secret: stepladder secret rotate.'],
  [['secret', 'rotate', '--keep', '1y'], '--keep is a number of days from 0 to 365; "1y" is none.'],
  [['secret', 'rotate', '--keep', '366'], '--keep is a number of days from 0 to 365; "366" is none.'],
])('%j is refused with what would be right', async (args, message) => {
  expect(await runHere(...args)).toMatchObject({ code: 2, stderr: `stepladder: ${message}\n` });
});

it('a SECRET of the environment is never written down: the new one is printed, and is what opens the plans', async () => {
  const dataDir = newFolder();
  const old = 'the old secret, which has more than 32 characters';
  await (await openState({ dataDir, secret: old }, false, () => {})).store.close();
  process.env.SECRET = old;
  const { stdout } = await runHere('secret', 'rotate', '--data', dataDir).finally(
    () => delete process.env.SECRET,
  );
  const [, next = ''] = /^Set SECRET to this before the next start:\n([\w-]{43})\n/.exec(stdout) ?? [];
  await expect(openState({ dataDir, secret: old }, false, () => {})).rejects.toThrow('is not the one of');
  await (await openState({ dataDir, secret: next }, false, () => {})).store.close();
});

async function createPlan(url: string): Promise<Created> {
  const response = await fetch(`${url}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(PLAN),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as Created;
}
