import { readdirSync, statSync } from 'node:fs';
import { AppError } from '../domain/error.ts';

/**
 * Holds a command off what is there already.
 * @throws AppError `malformed` where the folder is a file or holds anything.
 */
export function refuseFilledFolder(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isDirectory() && readdirSync(folder).length === 0)) return;
  throw new AppError('malformed', `${folder} is there already and is not an empty folder. Name a new one.`);
}
