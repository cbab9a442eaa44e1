import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, startServer } from '../helpers/command-line.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The package as npm packs it, laid elsewhere among nothing but its dependencies. */
function installElsewhere(): string {
  const elsewhere = newFolder();
  const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', elsewhere];
  const [packed] = JSON.parse(execFileSync('npm', packing, { encoding: 'utf8' })) as [{ filename: string }];
  const installed = join(elsewhere, 'node_modules/stepladder');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(elsewhere, packed.filename), '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(dependencies)) {
    const link = join(elsewhere, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link);
  }
  return installed;
}

it('the packed package, installed elsewhere, makes a content folder and serves it', async () => {
  const installed = installElsewhere();
  const pack = join(newFolder(), 'pack');
  execFileSync(process.execPath, [join(installed, 'src/cli/bin.mjs'), 'init', pack]);
  const { url } = await startServer(['--content', pack, '--data', newFolder()], {}, [], installed);
  expect((await fetch(`${url}/`)).status).toBe(200);
  expect(((await (await fetch(`${url}/v1/questions`)).json()) as { items: [] }).items).toHaveLength(5);
});

it('the packed package holds every file of the content that comes with it', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--dry-run', '--json'], { encoding: 'utf8' }),
  ) as [{ files: { path: string }[] }];
  const packed = files.map(({ path }) => path).filter((path) => path.startsWith('content/'));
  const kept = execFileSync('git', ['ls-files', 'content'], { encoding: 'utf8' }).trim().split('\n');
  expect(packed.sort()).toEqual(kept.sort());
});
