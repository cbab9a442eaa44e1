/**
 * `npm run mutants -- <folder> [files …]`: plants small changes in `src/planner/<folder>` one by one, in a copy of the code,
 * and says which of them no test in `test/planner/<folder>` notices. Minutes for each folder. The files, without
 * `.ts`, choose among those of the folder.
 *
 * Exits 0 where at least 85 % were noticed, 1 where fewer were, 2 where it was called wrongly.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDERS = ['constraints', 'soft', 'check', 'follow'];
const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '../../..');
/** Not below `test/`, whose files are read by tests. */
const TOOL = join(ROOT, '.mutants/tool');

const [folder, ...files] = process.argv.slice(2);
process.exitCode = FOLDERS.includes(folder) ? mutate(folder, files) : refuse(folder);

function refuse(name) {
  process.stderr.write(
    `Which folder? npm run mutants -- ${FOLDERS.join(' | ')}${name ? ` (there is no ${name})` : ''}\n`,
  );
  return 2;
}

function mutate(name, chosen) {
  const there = readdirSync(join(ROOT, 'src/planner', name)).map((file) => file.replace(/\.ts$/, ''));
  const unknown = chosen.filter((file) => !there.includes(file));
  if (unknown.length > 0) {
    process.stderr.write(`src/planner/${name} has no ${unknown.join(', ')}. It has ${there.join(', ')}.\n`);
    return 2;
  }
  if (!isInstalled() && !install()) return 2;
  const mutated = (chosen.length > 0 ? chosen : there)
    .map((file) => `src/planner/${name}/${file}.ts`)
    .join(',');
  const tool = join(TOOL, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const args = [tool, 'run', join(HERE, 'stryker.config.mjs'), '--mutate', mutated];
  return run(process.execPath, args, { MUTATED_FOLDER: name }) ? 0 : 1;
}

function isInstalled() {
  return existsSync(join(TOOL, 'node_modules'));
}

function install() {
  mkdirSync(TOOL, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(HERE, file), join(TOOL, file));
  return run('npm', ['ci', '--ignore-scripts', '--prefix', TOOL], {});
}

function run(command, args, variables) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  return status === 0;
}
