/**
 * Plants each fault of `plants.mjs` in a copy of the code, runs the tests that should notice it, and tells which were
 * noticed. `node test/mutants/plant.mjs` plants them all; words after it, those that have one of them in their names.
 *
 * Exits 0 where all were noticed, 1 where one was not, 2 where one could not be planted or the tests fail without any.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listPlants } from './plants.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = [
  'src',
  'test',
  'testbed',
  'bench',
  'content',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** A run that takes longer does not end: the fault is noticed. */
const LIMIT_MS = 60_000;

const words = process.argv.slice(2);
const copy = copyOf(ROOT);
let running;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endRunning();
    clear();
    process.exit(130);
  });
}

try {
  process.exitCode = await plantAll(
    listPlants(ROOT).filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word))),
  );
} catch (error) {
  write(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
} finally {
  clear();
}

async function plantAll(plants) {
  if (plants.length === 0) throw new Error(`No plant has ${words.join(' or ')} in its name.`);
  const missing = [...new Set(plants.map(({ test }) => test))].filter(
    (test) => !existsSync(join(copy, test)),
  );
  for (const test of missing) write(`${test} is missing`);
  const there = plants.filter(({ test }) => !missing.includes(test));
  const sound = await runTests([...new Set(there.map(({ test }) => test))], '');
  if (sound.failed.length > 0 || !sound.isWhole)
    throw new Error(
      `Nothing is planted and these fail: ${[...sound.failed, ...(sound.broken ?? [])].join('; ')}`,
    );
  let noticed = 0;
  for (const plant of plants) {
    const failed = there.includes(plant) ? await noticers(plant) : [];
    if (failed.length > 0) noticed++;
    write(`${failed.length > 0 ? 'noticed  ' : 'UNNOTICED'} ${plant.name}`);
  }
  write(`${noticed} of ${plants.length} noticed`);
  return noticed === plants.length ? 0 : 1;
}

/** The tests that fail with a plant. */
async function noticers({ name, file, change, test, called }) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  try {
    writeFileSync(path, planted(name, file, source, change));
    return (await runTests([test], called)).failed;
  } finally {
    writeFileSync(path, source);
  }
}

function planted(name, file, source, change) {
  try {
    return change(source);
  } catch (error) {
    throw new Error(`"${name}" cannot be planted in ${file}: ${error.message}`);
  }
}

/** Runs test files; of what stands in them only tests that have `called` in their names count. */
async function runTests(files, called) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  running = spawn(
    process.execPath,
    [vitest, 'run', '--project', 'unit', '--reporter=json', `--outputFile=${report}`, ...files],
    // A group of its own, so that a plant that never ends can be ended with the workers that run it.
    { cwd: copy, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let errors = '';
  running.stderr.on('data', (text) => {
    errors += text;
  });
  let isEnded = false;
  const limit = setTimeout(() => {
    isEnded = true;
    endRunning();
  }, LIMIT_MS);
  await new Promise((done) => running.on('exit', done));
  clearTimeout(limit);
  running = undefined;
  if (isEnded) return { failed: [`${files.join(' ')} did not end in ${LIMIT_MS / 1000} s`], isWhole: false };
  if (!existsSync(report)) throw new Error(`vitest gave no report of ${files.join(' ')}: ${errors}`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status, fullName }) => status === 'failed' && fullName.includes(called));
  const broken = testResults
    .filter(({ assertionResults }) => assertionResults.length === 0)
    .map(({ name }) => name);
  const isWhole =
    testResults.length === files.length &&
    testResults.every(({ assertionResults }) => assertionResults.length > 0);
  return { failed: failed.map(({ fullName }) => fullName), broken, isWhole };
}

function endRunning() {
  if (running?.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
}

function copyOf(root) {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-plant-'));
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function clear() {
  rmSync(copy, { recursive: true, force: true });
}

function write(line) {
  process.stdout.write(`${line}\n`);
}
