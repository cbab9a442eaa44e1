import { AppError } from '../domain/error.ts';
import type { PlanStore } from '../domain/ports.ts';
import { openSqlitePlanStore } from '../state/index.ts';
import { utcText } from '../time/local-time.ts';
import type { Config } from './config.ts';
import { isFilled, secretFile, setAside, stateFile } from './data-folder.ts';
import { openSecret } from './open-secret.ts';
import { readSecret } from './secret-file.ts';

/** The plans, and the secret that they were made with. */
export interface OpenedState {
  store: PlanStore;
  secret: string;
}

/**
 * Opens the plans of a data folder together with their secret. To be called in this process's turn (`takeTurn`).
 * @param isNew whether what does not fit together is set aside, to begin anew.
 * @param say gets what was set aside, in a sentence.
 * @throws AppError `conflict` where one of the two is missing or is not the other's, and what to do.
 */
export async function openState(
  config: Pick<Config, 'secret' | 'dataDir'>,
  isNew: boolean,
  say: (text: string) => void,
): Promise<OpenedState> {
  try {
    return await openPair(config);
  } catch (error) {
    if (!isNew || !(error instanceof AppError && error.code === 'conflict')) throw error;
    const folder = setAside(config.dataDir, utcText(Date.now()).replaceAll(':', ''));
    say(`Began anew. What was there before is in ${folder}`);
    return openPair(config);
  }
}

async function openPair(config: Pick<Config, 'secret' | 'dataDir'>): Promise<OpenedState> {
  const file = stateFile(config.dataDir);
  const secret = secretFile(config.dataDir);
  if (!isFilled(file) && readSecret(secret) !== undefined) throw missingPlans(file, secret);
  const store = openSqlitePlanStore(file);
  try {
    return { store, secret: await openSecret(config, store) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function missingPlans(file: string, secret: string): AppError {
  return new AppError(
    'conflict',
    `There is a secret in ${secret}, but the plans that were made with it are missing from ${file}. ` +
      'Put that file back, restore a backup (stepladder restore), or begin without plans (stepladder serve --new).',
  );
}
