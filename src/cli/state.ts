import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { verifierOf } from '../service/index.ts';
import { type CopiedRows, copyState, readAtOneMoment, readVerifier, verifyState } from '../state/index.ts';
import { type Command, type OptionValues, stringOption } from './command.ts';
import { type Config, readConfig } from './config.ts';
import { isFilled, secretFile, stateFile, takeAlone } from './data-folder.ts';
import { nameOfDatabase, openDatabase } from './open-database.ts';
import { printLine } from './print-line.ts';
import { readSecret } from './secret-file.ts';

/** `stepladder state copy`: from the file of one machine into the database of many. */
export const state: Command = {
  details:
    'With the server stopped, "state copy" copies plans, what opens them, and reports from the data folder into an empty\n' +
    'database: all or nothing, compared by count and SHA-256. The folder stays as it is. Servers on the database need\n' +
    'SECRET: what it says now, or what is in the file "secret" of the folder.',
  positionals: ['copy'],
  options: {
    from: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
    to: {
      type: 'string',
      value: '<url>',
      description: 'postgres://user:password@host/database (DATABASE_URL).',
    },
  },
  examples: ['DATABASE_URL=postgres://prep@db.example.org/prep stepladder state copy --from ./data'],
  async run(values, [action]) {
    if (action !== 'copy')
      throw new AppError('malformed', 'Say what to do with the state: stepladder state copy --to <url>.');
    const config = readPlaces(values);
    const file = stateFile(config.dataDir);
    if (!isFilled(file)) throw new AppError('unavailable', `There are no plans in ${file}. Set DATA_DIR.`);
    const lock = await takeAlone(config.dataDir);
    try {
      requireWhole(file);
      const copied = await copyFile(file, config);
      printLine(
        `${nameOfDatabase(config)} holds all of ${file}, compared row by row: ${describeRows(copied)}.`,
      );
    } finally {
      lock.release();
    }
    return 0;
  },
};

/** The folder, the database, and the secret of the folder. */
function readPlaces(values: OptionValues): Config {
  const folder = optional('DATA_DIR', stringOption(values, 'from'));
  const { dataDir, secret } = readConfig(process.env, { ...folder, DATABASE_URL: '' });
  const config = readConfig(process.env, {
    ...folder,
    ...optional('DATABASE_URL', stringOption(values, 'to')),
    ...optional('SECRET', secret ?? readSecret(secretFile(dataDir))),
  });
  if (config.database === undefined)
    throw new AppError('malformed', 'Say which database to copy to: --to postgres://…, or DATABASE_URL.');
  return config;
}

function requireWhole(file: string): void {
  const faults = verifyState(file);
  if (faults.length > 0) throw new AppError('invalid', `The plans are damaged.\n${faults.join('\n')}`);
}

function requireSecret(file: string, { secret }: Config): void {
  const verifier = readVerifier(file);
  if (secret !== undefined && verifier !== undefined && verifierOf(secret) !== verifier)
    throw new AppError('conflict', `The secret is not the one of the plans in ${file}.`);
}

async function copyFile(file: string, config: Config): Promise<CopiedRows> {
  // It has the present schema now, whatever version wrote it.
  const moment = readAtOneMoment(file);
  try {
    requireSecret(file, config);
    const database = await openDatabase(config);
    try {
      return await copyState(moment.on, database);
    } finally {
      await database.close();
    }
  } finally {
    moment.close();
  }
}

function describeRows(copied: CopiedRows): string {
  return Object.entries(copied)
    .map(([name, rows]) => `${name} ${rows}`)
    .join(', ');
}
