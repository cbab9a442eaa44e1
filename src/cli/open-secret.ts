import { AppError } from '../domain/error.ts';
import type { PlanStore } from '../domain/plan-store.ts';
import { claimStore, isClaimed, isStoreOf } from '../service/index.ts';
import type { Config } from './config.ts';
import { secretFile } from './data-folder.ts';
import { nameOfDatabase } from './open-database.ts';
import { acceptNext, newSecret, readNext, readSecret, writeNext } from './secret-file.ts';

const REMEDY =
  'Put the secret back, restore a backup (stepladder restore), or begin without these plans (stepladder serve --new).';
const REMEDY_OF_MANY = 'Set the one that they were made with, or name an empty database.';

/**
 * The secret that capabilities are derived from: SECRET, or the file `secret` of the data folder, made at the first
 * start. It has been shown to be the one that the stored plans were made with. Processes that start at once take turns.
 * @throws AppError `conflict` where it is not, or is missing though there are plans.
 */
export async function openSecret(
  place: Pick<Config, 'secret' | 'dataDir' | 'database'>,
  store: PlanStore,
): Promise<string> {
  const { secret: given } = place;
  const file = secretFile(place.dataDir);
  const plans = `the plans in ${nameOfDatabase(place)}`;
  if (given === undefined) await finishRotation(file, store);
  const found = given ?? readSecret(file);
  if (found === undefined) {
    if (await isClaimed(store))
      throw new AppError('conflict', `The secret of ${plans} is missing from ${file}. ${REMEDY}`);
    return makeSecret(file, store);
  }
  if (await claimStore(store, found)) return found;
  const source = given === undefined ? `The secret in ${file}` : 'SECRET';
  const remedy = place.database === undefined ? REMEDY : REMEDY_OF_MANY;
  throw new AppError('conflict', `${source} is not the one of ${plans}: no key would open them. ${remedy}`);
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
