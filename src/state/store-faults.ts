import { AppError } from '../domain/error.ts';

/** A write that the database has no room for. */
export function noRoom(cause: unknown): AppError {
  return new AppError('storage_full', 'There is no room to store this now. Try again later.', { cause });
}

/** Anything else that the database cannot do now. */
export function cannotServe(cause: unknown): AppError {
  return new AppError('unavailable', 'The plan store cannot serve this now. Try again later.', { cause });
}
