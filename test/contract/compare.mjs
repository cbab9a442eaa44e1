/**
 * Fails where openapi.json breaks the contract of the last version that was tagged: `node test/contract/compare.mjs`.
 * Tags are `v` and a version; before 1.0.0 a minor version may break, so those before are not compared with.
 * With two files, `compare.mjs <base> <revision>` compares those.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [givenBase, revision = 'openapi.json'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'stepladder-contract-'));
try {
  const base = givenBase ?? baseOfLastTag(folder);
  if (base === undefined) say('No version from 1.0.0 on is tagged: there is no contract to keep yet.');
  else process.exitCode = compare(base, revision);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** The contract of the last tag, as a file; undefined where there is no such tag. */
function baseOfLastTag(into) {
  const git = (...args) => spawnSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v[1-9]*').stdout.trim();
  if (tag === '') return undefined;
  say(`Compared with ${tag}.`);
  const file = join(into, 'openapi.json');
  const shown = git('show', `${tag}:openapi.json`);
  if (shown.status !== 0) throw new Error(`${tag} has no openapi.json: ${shown.stderr}`);
  writeFileSync(file, shown.stdout);
  return file;
}

/** @returns the exit code: 0 where nothing breaks. */
function compare(base, revised) {
  try {
    execFileSync('npx', ['redocly', 'diff', base, revised, '--fail-on', 'major'], {
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return 0;
  } catch (error) {
    return error.status ?? 1;
  }
}
