import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type DatabaseAddress, describeAddress } from '../database-address.ts';
import type { StateDatabase, Work } from '../state-database.ts';
import type { Step, Steps } from '../steps.ts';
import type { StateTables } from '../tables.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { faultKind, NoAnswerError, toOpeningFault, toStoreFault } from './postgres-faults.ts';
import { linkPrimary, type Primary } from './primary-link.ts';
import * as tables from './schema.ts';
import { whileAnswered } from './while-answered.ts';

/** How long work is tried again: a failover takes some seconds, and a request does not wait longer. */
const TRYING_MILLISECONDS = 10_000;
/** A server that has not answered one statement for so long is left for another, or for a new connection. */
const ANSWERING_MILLISECONDS = 5_000;
/** Another process may be changing the schema. */
const OPENING_MILLISECONDS = 60_000;
const PAUSES_MILLISECONDS = [10, 50, 100, 250] as const;
const NAME = 'stepladder';

/**
 * Plans and reports in PostgreSQL, for any number of machines; brought to the present schema.
 * @throws AppError `unavailable` where it cannot be opened, and why.
 */
export async function openPostgresDatabase(address: DatabaseAddress): Promise<StateDatabase> {
  const applicationName = `${NAME}-${randomBytes(8).toString('hex')}`;
  const link = linkPrimary(address, applicationName);

  /** Does something with the primary, and again where that helps. */
  async function perform<T>(
    work: (primary: Primary, mayBeDone: boolean, answered: () => void) => Promise<T>,
    tryingMilliseconds = TRYING_MILLISECONDS,
    answeringMilliseconds = ANSWERING_MILLISECONDS,
  ): Promise<T> {
    const giveUpAt = performance.now() + tryingMilliseconds;
    let mayBeDone = false;
    for (let attempt = 0; ; attempt++) {
      const pause = PAUSES_MILLISECONDS[Math.min(attempt, PAUSES_MILLISECONDS.length - 1)] ?? 0;
      let primary: Primary | undefined;
      try {
        const asked = await whileAnswered(giveUpAt - performance.now(), link.find);
        primary = asked;
        return await whileAnswered(giveUpAt - performance.now(), () =>
          whileAnswered(answeringMilliseconds, (answered) => work(asked, mayBeDone, answered)),
        );
      } catch (error) {
        const kind = faultKind(error);
        if (kind === 'other' || performance.now() + pause >= giveUpAt) throw error;
        if (kind === 'lost' && primary) {
          link.leave(primary, error instanceof NoAnswerError);
          mayBeDone = true;
        }
      }
      await setTimeout(pause);
    }
  }

  const mapped = <T>(promise: Promise<T>) =>
    promise.catch((error: unknown) => {
      throw toStoreFault(error);
    });

  try {
    await perform(({ client }) => migratePostgres(client), TRYING_MILLISECONDS, OPENING_MILLISECONDS);
  } catch (error) {
    await link.close();
    throw toOpeningFault(describeAddress(address), error);
  }
  return {
    read: (work) =>
      mapped(perform(({ db }, mayBeDone, answered) => doOneByOne(work(tablesIn(db, mayBeDone)), answered))),
    write: <T>(work: Work<T>, tryingMilliseconds?: number) =>
      mapped(
        perform(
          ({ db }, mayBeDone, answered) =>
            db.transaction((transaction) => doOneByOne(work(tablesIn(transaction, mayBeDone)), answered)),
          tryingMilliseconds,
        ),
      ),
    countOthers: () =>
      mapped(
        perform(async ({ client }) => {
          const [row] = await client<{ others: number }[]>`
            SELECT count(*)::int AS others FROM pg_stat_activity
            WHERE datname = current_database() AND application_name LIKE ${`${NAME}-%`}
              AND application_name <> ${applicationName}`;
          return row?.others ?? 0;
        }),
      ),
    emptyLog: () => undefined,
    close: () => link.close(),
  };
}

/** The kits have one form, and what is built with either is used alike (see `postgresKit`). */
function tablesIn(db: unknown, mayBeDone: boolean): StateTables {
  return { ...tables, db: db as StateTables['db'], mayBeDone };
}

/** What is built with a kit of PostgreSQL is waited for (see `postgresKit`). */
function startStep(step: Step): PromiseLike<unknown[]> {
  if (step.kind !== 'prepared') return step.statement as unknown as PromiseLike<unknown[]>;
  const { execute } = step.statement as unknown as { execute: (values: object) => PromiseLike<unknown[]> };
  return execute.call(step.statement, step.values);
}

/** Does the steps of a unit of work, each when the one before was answered. */
async function doOneByOne<T>(steps: Steps<T>, answered: () => void): Promise<T> {
  let next = steps.next();
  while (next.done !== true) {
    const rows = await startStep(next.value);
    answered();
    next = steps.next(rows);
  }
  return next.value;
}
