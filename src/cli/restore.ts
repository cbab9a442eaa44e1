import { resolve } from 'node:path';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { readBackup, restoreState, verifyState } from '../state/index.ts';
import { utcText } from '../time/local-time.ts';
import { type Command, stringOption } from './command.ts';
import { readConfig } from './config.ts';
import { hasKept, prepareDataFolder, secretFile, setAside, stateFile, takeAlone } from './data-folder.ts';
import { refusePostgres } from './open-database.ts';
import { acceptNext, writeNext } from './secret-file.ts';

/** Puts a backup into the data folder. */
export const restore: Command = {
  details:
    'With the server stopped. A damaged backup is refused; where there are plans or a secret already, --replace sets\n' +
    'them aside in a folder beside.',
  positionals: ['file'],
  options: {
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
    replace: { type: 'boolean', description: 'Set aside the plans and the secret that are there.' },
  },
  examples: ['stepladder restore /var/backups/stepladder-monday.db'],
  async run(values, [given]) {
    if (given === undefined)
      throw new AppError('malformed', 'Say which backup to restore: stepladder restore <file>.');
    const config = readConfig(process.env, { ...optional('DATA_DIR', stringOption(values, 'data')) });
    refusePostgres(config, 'Put them back with pg_restore into an empty database.');
    const file = resolve(given);
    const note = readBackup(file);
    if (!note) throw new AppError('malformed', `${file} is no backup that stepladder backup made.`);
    const faults = verifyState(file);
    if (faults.length > 0) throw new AppError('invalid', `The backup is damaged.\n${faults.join('\n')}`);
    const { dataDir } = config;
    prepareDataFolder(dataDir);
    const lock = await takeAlone(dataDir);
    try {
      put(file, note.secret, dataDir, values.replace === true);
    } finally {
      lock.release();
    }
    const missing = note.secret === undefined ? ' Its secret is not in it: set SECRET.' : '';
    process.stdout.write(`${dataDir} holds the plans of ${note.madeAt}.${missing}\n`);
    return 0;
  },
};

/** An interruption between the two files is mended by the next start, as that of a rotation is. */
function put(file: string, secret: string | undefined, dataDir: string, isReplacing: boolean): void {
  if (hasKept(dataDir)) {
    if (!isReplacing)
      throw new AppError(
        'conflict',
        `There are plans or a secret in ${dataDir} already. --replace sets them aside.`,
      );
    const folder = setAside(dataDir, utcText(Date.now()).replaceAll(':', ''));
    process.stdout.write(`What was there before is in ${folder}\n`);
  }
  restoreState(file, stateFile(dataDir), () => {
    if (secret !== undefined) writeNext(secretFile(dataDir), secret);
  });
  if (secret !== undefined) acceptNext(secretFile(dataDir));
}
