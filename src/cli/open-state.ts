import type { ApiKeyStore } from '../domain/api-key.ts';
import { AppError } from '../domain/error.ts';
import type { PlanStore } from '../domain/plan-store.ts';
import type { ReportStore } from '../domain/report.ts';
import type { WebhookStore } from '../domain/webhook.ts';
import {
  apiKeyStoreOver,
  planStoreOver,
  reportStoreOver,
  type StateDatabase,
  webhookStoreOver,
} from '../state/index.ts';
import { utcText } from '../time/local-time.ts';
import type { Config } from './config.ts';
import { isFilled, secretFile, setAside, stateFile } from './data-folder.ts';
import { openDatabase } from './open-database.ts';
import { openSecret } from './open-secret.ts';
import { readSecret } from './secret-file.ts';

/** The plans with the secret that they were made with, and the reports beside them. */
export interface OpenedState {
  store: PlanStore;
  reports: ReportStore;
  apiKeys: ApiKeyStore;
  webhooks: WebhookStore;
  secret: string;
  /** That of both stores. */
  database: StateDatabase;
}

type StatePlace = Pick<Config, 'secret' | 'dataDir' | 'database'>;

/**
 * Opens plans together with their secret. To be called in this process's turn (`takeTurn`).
 * @param isNew whether files that do not fit together are set aside, to begin anew.
 * @param say gets what was set aside, in a sentence.
 * @throws AppError `conflict` where one of the two is missing or is not the other's, and what to do.
 */
export async function openState(
  config: StatePlace,
  isNew: boolean,
  say: (text: string) => void,
): Promise<OpenedState> {
  try {
    return await openPair(config);
  } catch (error) {
    if (!isNew || config.database !== undefined || !(error instanceof AppError && error.code === 'conflict'))
      throw error;
    const folder = setAside(config.dataDir, utcText(Date.now()).replaceAll(':', ''));
    say(`Began anew. What was there before is in ${folder}`);
    return openPair(config);
  }
}

async function openPair(config: StatePlace): Promise<OpenedState> {
  if (config.database === undefined) requirePlans(config.dataDir);
  const database = await openDatabase(config);
  const store = planStoreOver(database);
  try {
    const secret = await openSecret(config, store);
    return {
      store,
      reports: reportStoreOver(database),
      apiKeys: apiKeyStoreOver(database),
      webhooks: webhookStoreOver(database),
      secret,
      database,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function requirePlans(dataDir: string): void {
  const file = stateFile(dataDir);
  const secret = secretFile(dataDir);
  if (!isFilled(file) && readSecret(secret) !== undefined) throw missingPlans(file, secret);
}

function missingPlans(file: string, secret: string): AppError {
  return new AppError(
    'conflict',
    `There is a secret in ${secret}, but the plans that were made with it are missing from ${file}. ` +
      'Put that file back, restore a backup (stepladder restore), or begin without plans (stepladder serve --new).',
  );
}
