import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPack, startServer } from '../helpers/command-line.ts';
import { missingInstallation } from '../helpers/packed-client.ts';

const TOOLS = resolve('clients/generated');
const LIVES = ['orval-life.ts', 'hey-api-life.ts'];
const missing = missingInstallation('clients/generated');

describe.skipIf(missing !== undefined)('what others make of the contract', { timeout: 180_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stepladder-generated-'));
    for (const file of readdirSync(TOOLS).filter((name) => name !== 'node_modules'))
      copyFileSync(join(TOOLS, file), join(folder, file));
    copyFileSync('openapi.json', join(folder, 'openapi.json'));
    symlinkSync(join(TOOLS, 'node_modules'), join(folder, 'node_modules'));
    run('orval', '--config', 'orval.config.mjs');
    run('openapi-ts', '-i', 'openapi.json', '-o', 'hey-api', '-c', '@hey-api/client-fetch');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a tool of that folder, and answers what it says; `null` is the status of what was killed. */
  function run(tool: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', tool), args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, DO_NOT_TRACK: '1' },
    });
    return { status, said: stdout + stderr };
  }

  it('compiles in strict TypeScript, each client with a program that uses it', () => {
    expect(run('tsc', '-p', '.', '--typeRoots', resolve('node_modules/@types'))).toEqual({
      status: 0,
      said: '',
    });
  });

  it('goes with a plan from its preview to its end', async () => {
    const { url } = await startServer(await builtPack());
    for (const life of LIVES) {
      const outfile = join(folder, `${life}.mjs`);
      await build({
        entryPoints: [join(folder, life)],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
      });
      const env = { PATH: process.env.PATH ?? '', STEPLADDER_URL: url };
      const said = execFileSync(process.execPath, [outfile], { encoding: 'utf8', env });
      expect(said.trim().split('\n'), life).toEqual([
        ...['statistics string', 'preview 200', 'marked done', 'stale stale'],
        ...['changed 10', 'replanned 3', 'deleted 204'],
      ]);
    }
  });

  it('has nothing that Spectral would have otherwise', () => {
    const { status, said } = run(
      'spectral',
      'lint',
      'openapi.json',
      '--ruleset',
      'spectral.yaml',
      '-D',
      '-F',
      'hint',
    );
    expect(status, said).toBe(0);
  });
});
