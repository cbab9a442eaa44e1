import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../domain/error.ts';
import { putRelease } from '../releases/index.ts';
import { BUILD_OPTIONS, buildRelease, readBuildConfig } from './build.ts';
import { type Command, stringOption } from './command.ts';
import { contentStore, publishedLine } from './publish.ts';

/** Builds a release and puts it where other machines take it from. */
export const publishTo: Command = {
  details:
    'Builds as "build" does, then puts the release into a folder: current.json names it, releases/ holds it and those before it\n' +
    '(HELD_RELEASES). Servers that run with RELEASES_FROM=<that folder> serve it a second later; the folder may be a mounted\n' +
    'one, or be copied in any order.',
  options: {
    to: { type: 'string', value: '<folder>', description: 'Where releases are put.' },
    ...BUILD_OPTIONS,
  },
  examples: ['stepladder publish --to /srv/releases', 'RELEASES_FROM=/srv/releases stepladder serve'],
  async run(values) {
    const folder = readFolder(stringOption(values, 'to'));
    const config = readBuildConfig(values);
    writeInto(folder, () => mkdirSync(folder, { recursive: true }));
    const published = await buildRelease(values, config);
    const { release } = published;
    const how = { release, publishedAt: new Date().toISOString(), most: config.heldReleases };
    const isNew = writeInto(folder, () => putRelease(contentStore(config.dataDir), folder, how));
    const where = isNew ? `Put into ${folder}` : `${folder} publishes it already`;
    process.stdout.write(
      values.json === true ? `${JSON.stringify(release)}\n` : `${publishedLine(published)}\n${where}\n`,
    );
    return 0;
  },
};

function readFolder(to: string | undefined): string {
  if (to === undefined)
    throw new AppError('malformed', 'Say where the release is to go: stepladder publish --to <folder>.');
  if (/^https?:/i.test(to))
    throw new AppError(
      'malformed',
      'Nothing is sent to an address: a server takes releases itself. Start it with RELEASES_FROM set to a folder, or to the address of a server that has them.',
    );
  return resolve(to);
}

/** @throws AppError `unavailable` where the disk does not let it. */
function writeInto<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError('unavailable', `The folder ${folder} cannot be written to (${reason}). See --to.`);
  }
}
