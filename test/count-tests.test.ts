import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'stepladder-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A report as vitest writes it, of one file with a test of each status. */
function report(name: string, fileStatus: string, ...statuses: string[]): string {
  const file = join(folder, name);
  const assertionResults = statuses.map((status, place) => ({ status, fullName: `test ${place}` }));
  const testResults = [{ name: 'a.test.ts', status: fileStatus, assertionResults }];
  writeFileSync(file, JSON.stringify({ testResults }));
  return file;
}

function count(...reports: string[]): { code: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, ['.ci/count-tests.mjs', ...reports]);
  return { code: status, lines: stdout.toString().trimEnd().split('\n') };
}

it('adds reports up', () => {
  const reports = [report('1', 'passed', 'passed', 'passed'), report('2', 'passed', 'passed')];
  expect(count(...reports)).toEqual({ code: 0, lines: ['3 passed, 0 failed'] });
});

it.each([
  ['a failure', () => report('failed', 'failed', 'passed', 'failed'), 'a.test.ts: failed: test 1', 1],
  ['a skipped test', () => report('skipped', 'passed', 'passed', 'skipped'), 'a.test.ts: skipped: test 1', 1],
  ['a file that broke', () => report('broken', 'failed'), 'a.test.ts: broken outside of its tests', 0],
  [
    'a file that broke after its tests',
    () => report('after', 'failed', 'passed'),
    'a.test.ts: broken outside of its tests',
    1,
  ],
  ['a report that is not there', () => join(folder, 'none'), `${join(folder, 'none')}: no report`, 0],
])('counts %s as failed', (_, make, line, passed) => {
  expect(count(make())).toEqual({ code: 1, lines: [line, `${passed} passed, 1 failed`] });
});

it('says the start of what a failed test said', () => {
  const said = ['Error: Property failed', '', '{ seed: 7 }', 'x'.repeat(1_000), ...Array(100).fill('again')];
  const test = { status: 'failed', fullName: 'keeps', failureMessages: [said.join('\n')] };
  const file = join(folder, 'said');
  const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [test] }];
  writeFileSync(file, JSON.stringify({ testResults }));
  const { lines } = count(file);
  expect(lines.slice(0, 4)).toEqual([
    'a.test.ts: failed: keeps',
    '    Error: Property failed',
    '    { seed: 7 }',
    `    ${'x'.repeat(400)}`,
  ]);
  expect(lines.length).toBeLessThan(35);
  expect(lines.at(-1)).toBe('0 passed, 1 failed');
});
