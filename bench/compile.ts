/**
 * What a build costs: of 240 questions from nothing, and again after one of them was edited, each time up to the release
 * that is published; and the room it takes. The questions of the content are filled up with copies under other names.
 *
 * npx tsx bench/compile.ts [--edits=20]
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStoreWriter } from '../src/catalogue/index.ts';
import { openBuildCache } from '../src/cli/build-cache.ts';
import { contentStore, publish } from '../src/cli/publish.ts';

const QUESTIONS = 240;

const { values } = parseArgs({ options: { edits: { type: 'string', default: '20' } } });
const folder = mkdtempSync(join(tmpdir(), 'bench-compile-'));
try {
  const contentDir = join(folder, 'content');
  cpSync('content', contentDir, { recursive: true });
  const files = questionFiles(contentDir);
  for (const [index, file] of files.slice(0, QUESTIONS - files.length).entries())
    copyQuestion(file, index + 1);
  await measure(contentDir, join(folder, 'data'), Number(values.edits));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(contentDir: string, dataDir: string, edits: number): Promise<void> {
  const cache = openBuildCache(dataDir);
  const stores = openStoreWriter();
  const build = () =>
    publish(contentDir, dataDir, { force: false, heldReleases: 3, code: { run: 'nothing' }, cache, stores });
  const fromNothing = await processorMilliseconds(build);
  const files = questionFiles(contentDir);
  const costs: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const file = files[(edit * 37) % files.length] ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace('## Answer\n', `## Answer\n\nEdit ${edit}.\n`));
    costs.push(await processorMilliseconds(build));
  }
  costs.sort((a, b) => a - b);
  const bytes = statSync(contentStore(dataDir)).size;
  process.stdout.write(
    `${JSON.stringify({
      questions: files.length,
      fromNothingMilliseconds: fromNothing,
      editMilliseconds: { median: costs[costs.length >> 1], least: costs[0], most: costs.at(-1) },
      bytesPerQuestion: Math.round(bytes / files.length),
    })}\n`,
  );
}

function questionFiles(contentDir: string): string[] {
  const folder = join(contentDir, 'questions');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

function copyQuestion(file: string, number: number): void {
  const text = readFileSync(file, 'utf8').replace(/^id: q\d+$/m, `id: q${9000 + number}`);
  writeFileSync(file.replace(/\.md$/, `-copy-${number}.md`), text);
}

/** Processor time of this process and of those it has waited for, in whole milliseconds. */
async function processorMilliseconds(run: () => Promise<unknown>): Promise<number> {
  const before = usedMilliseconds();
  await run();
  return Math.round(usedMilliseconds() - before);
}

/** Of children the kernel counts in hundredths of a second (`cutime` and `cstime` of proc(5)). */
function usedMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (user + system) / 1_000 + 10 * (Number(fields[13]) + Number(fields[14]));
}
