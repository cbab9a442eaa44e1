import { accessSync, constants, mkdirSync } from 'node:fs';
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
