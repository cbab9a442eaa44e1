import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtPack, newFolder, runHere, startServer } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const PLAN = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};

it('serve plans, changes releases and stops in good order while garbage is collected all the time', {
  timeout: 180_000,
}, async () => {
  // Statements and stores of SQLite, and threads that end, are what a collection could take amiss.
  const data = newFolder();
  const nodeArgs = ['--expose-gc', '--import', './test/helpers/collect-often.mjs'];
  const { url, stop } = await startServer(await builtPack(data), {}, nodeArgs);
  const search = async () =>
    ((await (await fetch(`${url}/v1/questions?q=mean`)).json()) as { release: string }).release;
  const created = await fetch(`${url}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(PLAN),
  });
  const { plan, key } = (await created.json()) as { plan: { id: string }; key: string };
  const imported = await fetch(`${url}/v1/plans/${plan.id}/busy`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/calendar', Authorization: `Bearer ${key}`, 'If-Match': '"1"' },
    body: readFileSync('testbed/busy/files/google-single.ics'),
  });
  expect([created.status, imported.status]).toEqual([201, 200]);
  // The first of three releases is closed when the third is opened. The server looks for a new one now and then.
  for (const title of ['Second', 'Third']) {
    const before = await search();
    const content = writePack((files) => {
      const file = 'questions/statistics/mean-and-median.md';
      files.set(file, (files.get(file) ?? '').replace(/^title: .*$/m, `title: ${title} mean`));
    });
    expect((await runHere('build', '--content', content, '--data', data)).code).toBe(0);
    await expect.poll(search, { timeout: 10_000 }).not.toBe(before);
  }
  expect(await stop()).toMatchObject({ code: 0, stderr: '' });
});
