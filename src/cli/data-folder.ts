import { randomBytes } from 'node:crypto';
import { accessSync, constants, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../domain/error.ts';

/**
 * Makes the data folder where it is missing.
 * @throws AppError `unavailable` where it cannot be made or written to.
 */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError(
      'unavailable',
      `The data folder ${folder} cannot be written to (${reason}). Set DATA_DIR.`,
    );
  }
}

/**
 * The secret that capabilities are derived from: made at the first start, readable by its owner only, the same ever
 * after. Of processes that start together all get the one that was linked first.
 */
export function readOrMakeSecret(folder: string): string {
  const file = join(folder, 'secret');
  const draft = `${file}.${process.pid}`;
  try {
    return readSecret(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  try {
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecret(file);
}

function readSecret(file: string): string {
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new AppError('unavailable', `The secret in ${file} is damaged: restore it from a backup.`);
  return secret;
}
