import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceIn } from '../../../testbed/packs/valid-pack.ts';
import { builtPack, newFolder, runHere, startServer } from '../../helpers/command-line.ts';
import { writePack } from '../../helpers/content-pack.ts';
import { installPackedClient, missingInstallation } from '../../helpers/packed-client.ts';

const EXAMPLE = resolve('examples/astro');
const missing = missingInstallation('clients/typescript') ?? missingInstallation('examples/astro');
const FIRST = 'questions/statistics/mean-and-median.md';

describe.skipIf(missing !== undefined)('the loader for Astro', { timeout: 180_000 }, () => {
  let site: string;
  let installed: ReturnType<typeof installPackedClient>;
  beforeAll(() => {
    installed = installPackedClient();
    site = join(installed.folder, 'site');
    cpSync(EXAMPLE, site, { recursive: true, filter: (file) => !file.includes('node_modules') });
    symlinkSync(join(EXAMPLE, 'node_modules/astro'), join(installed.folder, 'node_modules/astro'));
  });
  afterAll(() => installed?.remove());

  /** Builds the site, and answers what the loader said. */
  function buildSite(url: string): string {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(EXAMPLE, 'node_modules/astro/bin/astro.mjs'), 'build'],
      {
        cwd: site,
        env: {
          ...{ PATH: process.env.PATH ?? '', HOME: installed.folder },
          ...{ STEPLADDER_URL: url, ASTRO_TELEMETRY_DISABLED: '1' },
        },
        encoding: 'utf8',
      },
    );
    expect(status, stdout + stderr).toBe(0);
    return stdout;
  }
  const pageOf = (id: string) => readFileSync(join(site, 'dist', id, 'index.html'), 'utf8');

  it('loads all questions, and at the next build those that have changed, without those that are no more', async () => {
    const data = newFolder();
    const { url } = await startServer(await builtPack(data));
    expect(buildSite(url)).toMatch(/Questions read: 3, of r_/);
    expect(pageOf('q01')).toContain('<h1>Mean and median</h1>');
    expect(pageOf('q02')).toMatch(/<details>.*<p>/s);

    const changed = writePack((files) => {
      replaceIn(files, FIRST, 'title: Mean and median', 'title: Median and mean');
      files.delete('questions/coding/running-mean.md');
    });
    const built = await runHere('build', '--content', changed, '--data', data);
    expect(built.code, built.stderr).toBe(0);
    expect(buildSite(url)).toMatch(/Questions read: 1, of r_/);
    expect(pageOf('q01')).toContain('<h1>Median and mean</h1>');
    expect(existsSync(join(site, 'dist/q03'))).toBe(false);
    expect(buildSite(url)).not.toMatch(/Questions read/);
  });
});
