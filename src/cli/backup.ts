import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { backupState, lockFolder } from '../state/index.ts';
import { utcText } from '../time/local-time.ts';
import { type Command, stringOption } from './command.ts';
import { readConfig } from './config.ts';
import { isFilled, secretFile, stateFile } from './data-folder.ts';
import { refusePostgres } from './open-database.ts';
import { readSecret } from './secret-file.ts';

const WAIT_MILLISECONDS = 10_000;

/** Copies plans and secret together into one file, while a server may go on writing. */
export const backup: Command = {
  details:
    'One file holds the plans as they are at one moment, and their secret: keep it as you keep the secret. What a running\n' +
    'server has acknowledged before is in it. Where SECRET is set, that is not: keep it yourself.',
  positionals: ['file'],
  options: {
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
  },
  examples: ['stepladder backup /var/backups/stepladder-monday.db'],
  async run(values, [given]) {
    if (given === undefined)
      throw new AppError('malformed', 'Say where the backup is to go: stepladder backup <file>.');
    const to = resolve(given);
    if (existsSync(to)) throw new AppError('malformed', `${to} is there already; a backup replaces nothing.`);
    const config = readConfig(process.env, { ...optional('DATA_DIR', stringOption(values, 'data')) });
    refusePostgres(config, 'Copy them with pg_dump --format=custom, and keep SECRET as well.');
    const from = stateFile(config.dataDir);
    if (!isFilled(from)) throw new AppError('unavailable', `There are no plans in ${from}. Set DATA_DIR.`);
    // Beside servers, but not while the secret is being replaced.
    const lock = await lockFolder(config.dataDir, 'serving', WAIT_MILLISECONDS);
    if (!lock) throw new AppError('unavailable', `Another command has ${config.dataDir} for itself.`);
    try {
      const secret = config.secret === undefined ? readSecret(secretFile(config.dataDir)) : undefined;
      const madeAt = utcText(Date.now());
      backupState(from, to, { madeAt, ...(secret === undefined ? {} : { secret }) });
      process.stdout.write(`${to} holds the plans of ${madeAt}${secret ? ' and their secret' : ''}.\n`);
    } finally {
      lock.release();
    }
    return 0;
  },
};
