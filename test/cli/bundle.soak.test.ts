import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, globSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, startServer } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

/** A copy of the package without its bundle, which lacks the named dependencies. */
function copyWithout(...dependencies: string[]): string {
  const copy = newFolder();
  for (const name of ['src', 'migrations', 'package.json', 'tsconfig.json', 'openapi.json'])
    cpSync(name, join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!dependencies.includes(name))
      symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name));
  return copy;
}

const PLAN = {
  timeZone: 'Europe/Dublin',
  careerLevel: 'entry',
  role: 'ml-engineer',
  availability: [{ days: ['mon', 'wed', 'sat'], from: '18:00', to: '21:00' }],
};
const BUSY = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', 'END:VCALENDAR', ''].join('\r\n');

/** The engine keeps any other text in twice the memory. */
function expectOneBytePerCharacter(folder: string): void {
  const files = globSync('*/*.mjs', { cwd: folder });
  expect(files.map((file) => basename(file))).toContain('main.mjs');
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    expect(bytes.length, file).toBe(bytes.toString('utf8').length);
  }
}

/** Starts the server of a package on content that is not yet compiled, makes a plan and gives it a calendar. */
async function useServer(copy: string, args: string[]): Promise<void> {
  const { url, stop } = await startServer(args, {}, [], copy);
  expect((await fetch(`${url}/v1/questions`)).status).toBe(200);
  const made = await fetch(`${url}/v1/plans`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(PLAN),
  });
  expect(made.status).toBe(201);
  const { plan, key } = (await made.json()) as { plan: { id: string }; key: string };
  const busy = await fetch(`${url}/v1/plans/${plan.id}/busy/work`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/calendar', 'If-Match': '"1"', Authorization: `Bearer ${key}` },
    body: BUSY,
  });
  expect(busy.status, await busy.text()).toBe(200);
  expect((await stop()).code).toBe(0);
}

it('a bundle compiles, serves, plans and reads calendars; changed code leaves it aside', async () => {
  // What cannot translate TypeScript runs from its bundle or not at all.
  const copy = copyWithout('tsx');
  execFileSync(process.execPath, [join(copy, 'src/cli/bundle.mjs')]);
  expectOneBytePerCharacter(join(copy, 'dist'));
  const args = ['--content', writePack(), '--data', newFolder()];
  await useServer(copy, args);

  appendFileSync(join(copy, 'src/cli/serve.ts'), '// changed\n');
  await expect(startServer(args, {}, [], copy)).rejects.toThrow(/'tsx'/);
}, 180_000);

it('without a bundle all of it runs from TypeScript', async () => {
  await useServer(copyWithout(), ['--content', writePack(), '--data', newFolder()]);
}, 180_000);
