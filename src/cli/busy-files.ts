import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { busyNameOf } from '../domain/busy-calendar.ts';
import { AppError } from '../domain/error.ts';
import type { BusyFile, BusyFilesReading } from '../service/index.ts';

/**
 * The calendars of `--busy`.
 * @throws AppError `malformed` for a file that cannot be read.
 */
export function readBusyOptions(files: readonly string[]): BusyFile[] {
  return files.map((file) => {
    try {
      return { name: busyNameOf(basename(file)), bytes: readFileSync(file) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new AppError('malformed', `--busy: ${file} cannot be read (${code}).`);
    }
  });
}

/** What of the calendars was passed over, a line each. */
export function sayIgnored(ignored: BusyFilesReading['ignored']): string {
  return ignored
    .map(({ calendar, line, reason }) => `${calendar}, line ${line}: passed over. ${reason}\n`)
    .join('');
}
