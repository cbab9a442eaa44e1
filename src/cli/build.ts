import { openStoreWriter } from '../catalogue/index.ts';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { openBuildCache } from './build-cache.ts';
import { type Command, type Option, type OptionValues, stringOption } from './command.ts';
import { type Config, readConfig } from './config.ts';
import { prepareDataFolder } from './data-folder.ts';
import { formatMessages } from './messages.ts';
import { printLine } from './print-line.ts';
import { type Published, type PublishOptions, publish, publishedLine } from './publish.ts';
import { type CodeOptions, PYTHON_OPTION, REQUIRE_CODE } from './test-code.ts';
import { watchContent } from './watch-content.ts';

/** What says how a release is built. */
export const BUILD_OPTIONS: Record<string, Option> = {
  content: {
    type: 'string',
    value: '<folder>',
    description: 'The content folder (CONTENT_DIR, ./content).',
  },
  data: { type: 'string', value: '<folder>', description: 'Where content.db goes (DATA_DIR, ./data).' },
  force: {
    type: 'boolean',
    description: 'Compile, and run all code samples, even if nothing has changed.',
  },
  'no-code': {
    type: 'boolean',
    description: 'Run no code samples: what is known of them from earlier runs counts.',
  },
  python: PYTHON_OPTION,
  'require-code': REQUIRE_CODE,
  json: { type: 'boolean', description: 'Print the release as JSON.' },
};

/** Compiles and publishes a release; a running server serves it from its next request on. */
export const build: Command = {
  details:
    'Broken content is refused whole: every fault is listed and what is published stays as it is. Code samples that are not\n' +
    'known to pass are run first; what came of them is kept beside content.db. With --watch it goes on until it is stopped;\n' +
    'from the second build on only what was edited is made again.',
  options: {
    ...BUILD_OPTIONS,
    watch: { type: 'boolean', description: 'Build again whenever a file of the content changes.' },
  },
  examples: ['stepladder build', 'stepladder build --content ./my-pack --json', 'stepladder build --watch'],
  async run(values) {
    const config = readBuildConfig(values);
    if (values.watch === true) await buildAtChanges(values, config);
    else await buildOnce(values, config);
    return 0;
  },
};

function printPublished(published: Published, values: OptionValues): void {
  printLine(values.json === true ? JSON.stringify(published.release) : publishedLine(published));
}

/** Builds, unless the process that it builds for, where there is one, ends before. */
async function buildOnce(values: OptionValues, config: Config): Promise<void> {
  const hangUp = () => process.exit(1);
  process.once('disconnect', hangUp);
  try {
    printPublished(await buildRelease(values, config), values);
  } finally {
    process.off('disconnect', hangUp);
  }
}

/** Builds, and again at each change, until the process that it builds for has ended, where there is one. */
async function buildAtChanges(values: OptionValues, config: Config): Promise<void> {
  if (values.force === true)
    throw new AppError(
      'malformed',
      '--watch builds what has changed, and --force everything: give one of them.',
    );
  const stores = openStoreWriter();
  const kept = { cache: openBuildCache(config.dataDir), stores };
  const hungUp = new AbortController();
  process.once('disconnect', () => hungUp.abort());
  await watchContent(config.contentDir, {
    build: async () => printPublished(await buildRelease(values, config, kept), values),
    say: (text) => process.stderr.write(`${text}\n`),
    signal: hungUp.signal,
  });
  stores.close();
}

/**
 * The configuration of a command that builds a release here.
 * @throws AppError `malformed` where this machine takes its releases from elsewhere.
 */
export function readBuildConfig(values: OptionValues): Config {
  const config = readConfig(process.env, {
    ...optional('CONTENT_DIR', stringOption(values, 'content')),
    ...optional('DATA_DIR', stringOption(values, 'data')),
  });
  if (config.releasesFrom)
    throw new AppError(
      'malformed',
      'RELEASES_FROM is set, so releases come from elsewhere. Unset it to build here, with a data folder of its own.',
    );
  return config;
}

/**
 * Builds as `BUILD_OPTIONS` say; warnings go to standard error.
 * @param kept what a process that builds again keeps from one build to the next.
 * @throws AppError as `publish`.
 */
export async function buildRelease(
  values: OptionValues,
  config: Config,
  kept: Pick<PublishOptions, 'cache' | 'stores'> = {},
): Promise<Published> {
  prepareDataFolder(config.dataDir);
  const published = await publish(config.contentDir, config.dataDir, {
    force: values.force === true,
    heldReleases: config.heldReleases,
    code: {
      run: codeToRun(values),
      isRequired: values['require-code'] === true,
      ...optional('python', stringOption(values, 'python')),
    },
    ...kept,
  });
  if (published.warnings.length > 0)
    process.stderr.write(`${formatMessages(published.warnings, config.contentDir)}\n`);
  return published;
}

function codeToRun(values: OptionValues): CodeOptions['run'] {
  if (values['no-code'] === true) return 'nothing';
  return values.force === true ? 'all' : 'unknown';
}
