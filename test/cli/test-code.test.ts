import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish, publishedLine } from '../../src/cli/publish.ts';
import { replaceIn } from '../../testbed/packs/valid-pack.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const FILE = 'questions/statistics/mean-and-median.md';
const NOT_RUN = 'Not run: 2 of 2 tested blocks of code.';

/** A stand-in for Python that counts its runs: the mutant fails, and what asserts that the middle is 3. */
function fakePython() {
  const folder = newFolder();
  const [python, runs] = [join(folder, 'python'), join(folder, 'runs')];
  writeFileSync(runs, '');
  writeFileSync(
    python,
    `#!/bin/sh
program=$(cat)
echo run >> ${runs}
case "$program" in
  *"assert middle == 3"*) printf '  File "<stdin>", line 5\\nAssertionError: no\\n' >&2; exit 1 ;;
  *"# mutant"*) ;;
  *middle*) echo AssertionError >&2; exit 1 ;;
esac
`,
  );
  chmodSync(python, 0o755);
  return { python, runs: () => readFileSync(runs, 'utf8').split('\n').length - 1 };
}

const failing = (files: Parameters<typeof replaceIn>[0]) =>
  replaceIn(files, FILE, 'assert middle == 2.0', 'assert middle == 3');

describe('tested code', () => {
  it('is run by a build once, and again only where it has changed', async () => {
    const { python, runs } = fakePython();
    const [content, data] = [writePack(), newFolder()];
    const build = (...more: string[]) =>
      runHere('build', '--content', content, '--data', data, '--python', python, ...more);
    const first = await build();
    expect([first.code, first.stderr]).toEqual([0, '']);
    // Whether there is numpy, the tests, and their mutant.
    expect(runs()).toBe(3);
    const page = join(content, FILE);
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace('One outlier moves', 'A single outlier moves'));
    const prose = await build();
    expect(prose.stdout).toMatch(/^Published release/);
    expect(runs()).toBe(3);
    writeFileSync(page, text.replace('100.0', '101.0'));
    expect((await build()).code).toBe(0);
    expect(runs()).toBe(6);
    expect((await build('--force')).code).toBe(0);
    expect(runs()).toBe(9);
  });

  it('that fails is not published by a build, nor by one that runs none and knows of it', async () => {
    const { python } = fakePython();
    const [content, data] = [writePack(failing), newFolder()];
    const built = await runHere('build', '--content', content, '--data', data, '--python', python);
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(
      /mean-and-median\.md:5:1 error the tests fail: AssertionError: no \(code\)[\s\S]*Nothing was published\./,
    );
    const recalled = await runHere('build', '--no-code', '--content', content, '--data', data);
    expect(recalled.code).toBe(1);
    expect(recalled.stderr).toMatch(
      /mean-and-median\.md:\d+:1 error these tests failed when they were last run: `stepladder build` runs/,
    );
  });

  it('that was not run is named each time, and refused where it is required', async () => {
    const [content, data] = [writePack(), newFolder()];
    const start = async () =>
      publishedLine(
        await publish(content, data, { force: false, heldReleases: 3, code: { run: 'nothing' } }),
      );
    expect(await start()).toContain(`s)\n${NOT_RUN} "stepladder build" runs them.`);
    expect(await start()).toMatch(new RegExp(`^Unchanged: [^\\n]*\\n${NOT_RUN}`));
    const refused = await runHere(
      ...['build', '--no-code', '--content', content, '--data', data, '--require-code'],
    );
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('2 blocks of code were not run: `stepladder build` runs them (code)'),
    ]);
    const { python } = fakePython();
    const built = await runHere('build', '--content', content, '--data', data, '--python', python);
    expect([built.code, built.stdout]).toEqual([0, expect.stringMatching(/^Unchanged: [^\n]*\n$/)]);
    expect(await start()).not.toContain('Not run');
  });

  it('without Python is a warning of a build and a check, and a fault where it is required', async () => {
    const [content, data] = [writePack(), newFolder()];
    const missing =
      '`/nowhere/python` with numpy was not found: 2 blocks of code in 1 files were not run (code)';
    const build = ['build', '--content', content, '--data', data, '--python', '/nowhere/python'];
    const warned = await runHere(...build);
    expect([warned.code, warned.stdout]).toEqual([0, expect.stringContaining(NOT_RUN)]);
    expect(warned.stderr).toContain(`warning ${missing}`);
    const refused = await runHere(...build, '--require-code');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(`error ${missing}`)]);
    const check = ['check', '--content', content, '--python', '/nowhere/python'];
    expect((await runHere(...check)).code).toBe(0);
    expect((await runHere(...check, '--require-code')).code).toBe(1);
  });
});
