import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { rotateSecret } from '../service/index.ts';
import { type Command, stringOption } from './command.ts';
import { type Config, readConfig } from './config.ts';
import { prepareDataFolder, secretFile, takeAlone } from './data-folder.ts';
import { refuseOthers } from './open-database.ts';
import { openState } from './open-state.ts';
import { printLine } from './print-line.ts';
import { acceptNext, newSecret, writeNext } from './secret-file.ts';

const DEFAULT_DAYS = 30;
const MOST_DAYS = 365;

/** `stepladder secret rotate`: a new secret, and a time during which the links of the old one still open what they did. */
export const secret: Command = {
  details:
    'With the server stopped, "secret rotate" makes a new secret. Every plan gets a new key, calendar address and session\n' +
    'links; the old ones open what they did for as many days as --keep says, then a calendar answers that it is gone.\n' +
    'Where SECRET is set, the new one is printed, to be set before the next start.',
  positionals: ['rotate'],
  options: {
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
    keep: {
      type: 'string',
      value: '<days>',
      description: `Days for which old links go on, 0 to ${MOST_DAYS} (${DEFAULT_DAYS}); 0 where the secret has leaked.`,
    },
  },
  examples: ['stepladder secret rotate', 'stepladder secret rotate --keep 0'],
  async run(values, [action]) {
    if (action !== 'rotate')
      throw new AppError('malformed', 'Say what to do with the secret: stepladder secret rotate.');
    const keepDays = readDays(stringOption(values, 'keep'));
    const config = readConfig(process.env, { ...optional('DATA_DIR', stringOption(values, 'data')) });
    prepareDataFolder(config.dataDir);
    const lock = await takeAlone(config.dataDir);
    try {
      await rotate(config, keepDays);
    } finally {
      lock.release();
    }
    return 0;
  },
};

function readDays(text: string | undefined): number {
  if (text === undefined) return DEFAULT_DAYS;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (days <= MOST_DAYS) return days;
  throw new AppError('malformed', `--keep is a number of days from 0 to ${MOST_DAYS}; "${text}" is none.`);
}

/** The file with the new secret is there before the store is changed: an interruption loses neither. */
async function rotate(config: Config, keepDays: number): Promise<void> {
  const { store, database } = await openState(config, false, printLine);
  try {
    await refuseOthers(database, config);
    const next = newSecret();
    if (config.secret === undefined) writeNext(secretFile(config.dataDir), next);
    else printLine(`Set SECRET to this before the next start:\n${next}`);
    const { plans, expiresAt } = await rotateSecret({ store, clock: Date.now }, next, keepDays);
    if (config.secret === undefined) acceptNext(secretFile(config.dataDir));
    printLine(`The secret is a new one; plans: ${plans}. Old links hold until ${expiresAt}.`);
  } finally {
    await database.close();
  }
}
