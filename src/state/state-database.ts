import type { Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

/** A unit of work, which may be begun several times. */
export type Work<T> = (on: StateTables) => Steps<T>;

/**
 * The database of plans and reports, whichever it is. What meets a lock or a lost connection is done again as a whole.
 * Both methods throw AppError `storage_full` or `unavailable` where it cannot be done.
 */
export interface StateDatabase {
  /** Does work that changes nothing, outside a transaction. */
  read<T>(work: Work<T>): Promise<T>;
  /**
   * Does work in one transaction, which is durable when the promise resolves.
   * @param tryingMilliseconds how long it is tried; by default as long as a request can wait.
   */
  write<T>(work: Work<T>, tryingMilliseconds?: number): Promise<T>;
  /** Takes what was deleted out of the log as well, where the database keeps one beside its file. Best effort. */
  emptyLog(): void;
  /** How many connections other processes have to it, where the database can tell. */
  countOthers(): Promise<number>;
  close(): Promise<void>;
}
