import { AppError } from '../domain/error.ts';
import type { PlanStore } from '../domain/ports.ts';
import { claimStore, isClaimed, isStoreOf } from '../service/index.ts';
import type { Config } from './config.ts';
import { secretFile, stateFile } from './data-folder.ts';
import { acceptNext, newSecret, readNext, readSecret, writeNext } from './secret-file.ts';

const REMEDY =
  'Put the secret back, restore a backup (stepladder restore), or begin without these plans (stepladder serve --new).';

/**
 * The secret that capabilities are derived from: SECRET, or the file `secret` of the data folder, made at the first
 * start. It has been shown to be the one that the stored plans were made with. Processes that start at once take turns.
 * @throws AppError `conflict` where it is not, or is missing though there are plans.
 */
export async function openSecret(
  { secret: given, dataDir }: Pick<Config, 'secret' | 'dataDir'>,
  store: PlanStore,
): Promise<string> {
  const file = secretFile(dataDir);
  const plans = `the plans in ${stateFile(dataDir)}`;
  if (given === undefined) await finishRotation(file, store);
  const found = given ?? readSecret(file);
  if (found === undefined) {
    if (await isClaimed(store))
      throw new AppError('conflict', `The secret of ${plans} is missing from ${file}. ${REMEDY}`);
    return makeSecret(file, store);
  }
  if (await claimStore(store, found)) return found;
  const place = given === undefined ? `The secret in ${file}` : 'SECRET';
  throw new AppError('conflict', `${place} is not the one of ${plans}: no key would open them. ${REMEDY}`);
}

/** A rotation that was interrupted after the store had become that of the next secret is brought to its end. */
async function finishRotation(file: string, store: PlanStore): Promise<void> {
  const next = readNext(file);
  if (next !== undefined && (await isClaimed(store)) && (await isStoreOf(store, next))) acceptNext(file);
}

/** Whatever interrupts this, the next start goes on from there: it is as if the secret were being rotated. */
async function makeSecret(file: string, store: PlanStore): Promise<string> {
  const secret = newSecret();
  writeNext(file, secret);
  await claimStore(store, secret);
  acceptNext(file);
  return secret;
}
