// Makes one file of the code for each process and thread (`npm run bundle`, and after each installation), so that a start
// does not read and translate hundreds. Left out is what only authors wait for, and what is no JavaScript.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BUNDLED_COMMANDS, BUNDLES_FOLDER, bundleFolder, findBundle } from './find-bundle.mjs';

/** A running server still takes parts of the one before when it first needs them. */
const KEPT_BUNDLES = 2;

/** Its own parts name their CommonJS dependencies by `require`, which a module of JavaScript has not. */
const REQUIRE =
  "import { createRequire as createBundleRequire } from 'node:module'; const require = createBundleRequire(import.meta.url);";

const isBundled = (path) => BUNDLED_COMMANDS.some((name) => path === `./${name}.ts`);

/** What the server's file leaves to others. */
const APART = {
  name: 'apart',
  setup({ onResolve, onLoad }) {
    // One module for the command and its bundle: what it has hashed, it has hashed for both.
    onResolve({ filter: /\/code-hash\.mjs$/ }, () => ({
      path: '../../src/cli/code-hash.mjs',
      external: true,
    }));
    // Read where content is compiled: values go in and out, so that it may have copies of its own of what it shares.
    onResolve({ filter: /\/content\/index\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './content.mjs', external: true } : undefined,
    );
    // Other commands run from TypeScript, and are not reached from here.
    onResolve({ filter: /\.ts$/ }, ({ path, kind, importer }) =>
      kind === 'dynamic-import' && importer.endsWith('run-command-line.ts') && !isBundled(path)
        ? { path, external: true }
        : undefined,
    );
    // The bundle is JavaScript: its threads need no translator.
    onResolve({ filter: /^tsx\/esm\/api$/ }, () => ({ path: 'register', namespace: 'untranslated' }));
    onLoad({ filter: /.*/, namespace: 'untranslated' }, () => ({
      contents: 'export function register() {}',
    }));
  },
};

/** Short enough that a line of a stack trace still tells a place. */
const LINE_CHARACTERS = 120;

/**
 * The engine keeps the text of a bundle as long as the process runs, a character in two bytes where one of them is beyond
 * Latin-1: so it has neither comments nor such characters. esbuild leaves them in regular expressions alone.
 */
async function writeBundle(folder) {
  const { outputFiles } = await build({
    // The folders are as deep as those of `src`, since files are found by their way from the code.
    entryPoints: {
      main: inSource('cli/main.ts'),
      content: inSource('content/index.ts'),
      'planner-worker': inSource('cli/planner-worker.mjs'),
      'busy-worker': inSource('calendar/busy/busy-worker.mjs'),
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22.14',
    ...{ minifyWhitespace: true, lineLimit: LINE_CHARACTERS, legalComments: 'none', write: false },
    external: ['better-sqlite3', 'shiki', '@shikijs/*'],
    banner: { js: REQUIRE },
    plugins: [APART],
    logLevel: 'warning',
  });
  for (const { path, text } of outputFiles) writeFileSync(path, text.replace(/[^\p{ASCII}]/gv, escapeUnit));
}

function escapeUnit(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function inSource(name) {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** Deletes all but the latest bundles, and what a broken-off run left. */
function forgetOthers() {
  const latestFirst = readdirSync(BUNDLES_FOLDER)
    .map((name) => join(BUNDLES_FOLDER, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of latestFirst.slice(KEPT_BUNDLES)) rmSync(folder, { recursive: true, force: true });
}

if (findBundle() === undefined) {
  const draft = join(BUNDLES_FOLDER, `draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  await writeBundle(draft);
  rmSync(bundleFolder(), { recursive: true, force: true });
  renameSync(draft, bundleFolder());
  forgetOthers();
  // The first start would compile it otherwise.
  execFileSync(process.execPath, [fileURLToPath(new URL('./bin.mjs', import.meta.url)), 'serve', '--help']);
}
