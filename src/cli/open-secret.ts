import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../domain/error.ts';
import type { PlanStore } from '../domain/ports.ts';
import { claimStore, isClaimed } from '../service/index.ts';
import type { Config } from './config.ts';

/**
 * The secret that capabilities are derived from: SECRET, or the file `secret` of the data folder, made at the first
 * start. It has been shown to be the one that the stored plans were made with.
 * @throws AppError `unavailable` where it is not, or is missing though there are plans.
 */
export async function openSecret(
  { secret: given, dataDir }: Pick<Config, 'secret' | 'dataDir'>,
  store: PlanStore,
): Promise<string> {
  const file = join(dataDir, 'secret');
  const remedy = 'Put the secret back, or start with an empty data folder (DATA_DIR).';
  const plans = `the plans in ${join(dataDir, 'state.db')}`;
  // Asked before the file is read: whoever claims the store has written the file.
  const isNeeded = await isClaimed(store);
  let secret = given ?? readSecret(file);
  if (secret === undefined && isNeeded)
    throw new AppError('unavailable', `The secret of ${plans} is missing from ${file}. ${remedy}`);
  secret ??= makeSecret(file);
  if (await claimStore(store, secret)) return secret;
  const place = given === undefined ? `The secret in ${file}` : 'SECRET';
  throw new AppError('unavailable', `${place} is not the one of ${plans}: no key would open them. ${remedy}`);
}

/** Readable by its owner only. Of processes that start together all get the one that was linked first. */
function makeSecret(file: string): string {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecret(file) as string;
}

/** Undefined where there is no such file. */
function readSecret(file: string): string | undefined {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (secret.length < 32)
    throw new AppError('unavailable', `The secret in ${file} is damaged: restore it from a backup.`);
  return secret;
}
