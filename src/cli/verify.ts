import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSealed } from '../catalogue/index.ts';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { verifierOf } from '../service/index.ts';
import { planStoreOver, readVerifier, verifyPlans, verifyState } from '../state/index.ts';
import { type Command, stringOption } from './command.ts';
import { type Config, readConfig } from './config.ts';
import { secretFile, stateFile } from './data-folder.ts';
import { openDatabase } from './open-database.ts';
import { contentStore } from './publish.ts';
import { readSecret } from './secret-file.ts';

/** Looks for damage in plans, secret and content, or in a backup. */
export const verify: Command = {
  details:
    'Beside a running server or without. Every plan is compared with its checksum, the content with its seal, the secret\n' +
    'with the plans, and SQLite looks at the pages of its file. With a file, that backup alone.',
  positionals: ['backup'],
  options: {
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
  },
  examples: ['stepladder verify', 'stepladder verify /var/backups/stepladder-monday.db'],
  async run(values, [backup]) {
    const config = readConfig(process.env, { ...optional('DATA_DIR', stringOption(values, 'data')) });
    const faults = backup === undefined ? await verifyPlace(config) : verifyState(resolve(backup));
    process.stdout.write(faults.length === 0 ? 'Nothing is damaged.\n' : `${faults.join('\n')}\n`);
    return faults.length === 0 ? 0 : 1;
  },
};

async function verifyPlace(config: Config): Promise<string[]> {
  if (config.database === undefined) return verifyFolder(config);
  const content = contentStore(config.dataDir);
  const database = await openDatabase(config);
  try {
    const [inPlans, verifier] = await Promise.all([
      database.read(verifyPlans),
      planStoreOver(database).findSecretVerifier(),
    ]);
    const ofContent = existsSync(content) && !isSealed(content) ? [damagedContent(content, config)] : [];
    return [...ofContent, ...inPlans, ...verifySecret(config, verifier)];
  } finally {
    await database.close();
  }
}

function verifyFolder(config: Config): string[] {
  const [state, content] = [stateFile(config.dataDir), contentStore(config.dataDir)];
  if (!existsSync(state) && !existsSync(content))
    throw new AppError('unavailable', `There is nothing in ${config.dataDir}. Set DATA_DIR.`);
  const faults = existsSync(content) && !isSealed(content) ? [damagedContent(content, config)] : [];
  if (!existsSync(state)) return [...faults, `${state} is missing.`];
  const ofState = verifyState(state);
  return [...faults, ...ofState, ...(ofState.length === 0 ? verifySecret(config, readVerifier(state)) : [])];
}

function damagedContent(file: string, { releasesFrom }: Config): string {
  const remedy = releasesFrom
    ? `A restart of the server takes it again from ${releasesFrom.place}.`
    : '"stepladder build --force" makes it again.';
  return `${file} is not as it was published. ${remedy}`;
}

function verifySecret(config: Config, verifier: string | undefined): string[] {
  if (verifier === undefined) return [];
  try {
    const secret = config.secret ?? readSecret(secretFile(config.dataDir));
    if (secret === undefined) return [`${secretFile(config.dataDir)} is missing.`];
    return verifierOf(secret) === verifier ? [] : ['The secret is not the one of the plans.'];
  } catch (error) {
    if (error instanceof AppError) return [error.message];
    throw error;
  }
}
