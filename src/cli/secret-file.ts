import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { AppError } from '../domain/error.ts';

const LEAST_CHARACTERS = 32;

/** 256 random bits in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The secret in a file; undefined where there is no such file.
 * @throws AppError `unavailable` where it cannot be read or is too short to be one.
 */
export function readSecret(file: string): string | undefined {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new AppError('unavailable', `The secret in ${file} cannot be read (${code}).`, { cause: error });
  }
  if (secret.length < LEAST_CHARACTERS)
    throw new AppError('unavailable', `The secret in ${file} is damaged: restore it from a backup.`);
  return secret;
}

/** Writes a secret so that its owner alone can read it, beside the one that it is to replace; `acceptNext` puts it there. */
export function writeNext(file: string, secret: string): void {
  writeFileSync(nextOf(file), `${secret}\n`, { mode: 0o600, flush: true });
}

/** The secret that is to replace the one in a file, where there is one. */
export function readNext(file: string): string | undefined {
  return existsSync(nextOf(file)) ? readSecret(nextOf(file)) : undefined;
}

/** Puts the next secret in the place of the one before it. */
export function acceptNext(file: string): void {
  renameSync(nextOf(file), file);
}

function nextOf(file: string): string {
  return `${file}.next`;
}
