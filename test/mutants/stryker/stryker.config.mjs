import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const tool = createRequire(resolve('.mutants/tool/package.json'));
const folder = process.env.MUTATED_FOLDER;

/** Paths are relative to the root of the repository, from where `run.mjs` starts the tool. */
export default {
  plugins: [tool.resolve('@stryker-mutator/vitest-runner')],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutants/stryker/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 10_000,
  timeoutFactor: 3,
  tempDirName: '.mutants/copies',
  ignorePatterns: ['/.mutants', '/data'],
  // There is nothing to rewrite in tsconfig.json, and for it the tool wants an API that TypeScript 7 does not have.
  tsconfigFile: 'none',
  reporters: ['clear-text', 'json', 'dots'],
  clearTextReporter: { reportTests: false, reportMutants: true, allowColor: false },
  jsonReporter: { fileName: `.mutants/${folder}.json` },
  allowConsoleColors: false,
  thresholds: { high: 95, low: 85, break: 85 },
};
