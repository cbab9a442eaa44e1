import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../domain/error.ts';
import { type FolderLock, lockFolder } from '../state/index.ts';

const WAIT_MILLISECONDS = 120_000;

/** The files of a data folder that nothing can make again; the last two are parts of the first while it is open. */
const KEPT_FILES = ['state.db', 'secret', 'state.db-wal', 'state.db-shm'] as const;

/** The file of the plans. */
export function stateFile(dataDir: string): string {
  return join(dataDir, 'state.db');
}

/** The file of what their links are derived from. */
export function secretFile(dataDir: string): string {
  return join(dataDir, 'secret');
}

/** Whether a file is there and holds anything. */
export function isFilled(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

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
 * Waits for this process's turn to start on a data folder, so that of several the first prepares it for all.
 * @throws AppError `unavailable` where another takes more than two minutes; the reason of the signal where that was aborted.
 */
export async function takeTurn(folder: string, signal: AbortSignal): Promise<FolderLock> {
  const lock = await lockFolder(folder, 'starting', WAIT_MILLISECONDS, signal);
  if (lock) return lock;
  throw new AppError('unavailable', `Another process has been starting on ${folder} for two minutes.`);
}

/**
 * Takes a data folder for one process alone.
 * @throws AppError `unavailable` where a server runs on it.
 */
export async function takeAlone(folder: string): Promise<FolderLock> {
  const lock = await lockFolder(folder, 'alone');
  if (lock) return lock;
  throw new AppError('unavailable', `A server is running on ${folder}. Stop it first.`);
}

/** Whether a data folder holds anything that could be lost. */
export function hasKept(dataDir: string): boolean {
  return KEPT_FILES.some((name) => existsSync(join(dataDir, name)));
}

/** Moves what is left of an earlier service into a folder of its own, from where it can be had back. */
export function setAside(dataDir: string, stamp: string): string {
  const folder = join(dataDir, `set-aside-${stamp}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of KEPT_FILES) {
    const file = join(dataDir, name);
    if (existsSync(file)) renameSync(file, join(folder, name));
  }
  return folder;
}
