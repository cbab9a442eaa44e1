import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import type { DatabaseAddress, DatabaseHost } from '../database-address.ts';
import { whileAnswered } from './while-answered.ts';

const MOST_CONNECTIONS = 10;
/** How long one host may take to say whether it is the primary. */
const ASKING_MILLISECONDS = 2_500;
/** How long others may go on over connections of which one was lost. */
const ENDING_SECONDS = 5;

/** Connections to the primary. */
export interface Primary {
  client: Sql;
  db: PostgresJsDatabase;
}

/** The way to whichever host is the primary now. postgres.js knows several hosts, too, but never gives up on them. */
export interface PrimaryLink {
  /** @throws what the last of the hosts said, where none is the primary. */
  find(): Promise<Primary>;
  /** Looks for the primary anew: the next host is asked first. `isStalled` cuts what still runs there. */
  leave(primary: Primary, isStalled: boolean): void;
  close(): Promise<void>;
}

/** @param applicationName under which the server lists these connections. */
export function linkPrimary(address: DatabaseAddress, applicationName: string): PrimaryLink {
  const { hosts } = address;
  let found: Promise<Primary> | undefined;
  let first = 0;

  async function seek(): Promise<Primary> {
    let fault: unknown;
    for (const place of [...hosts.slice(first), ...hosts.slice(0, first)]) {
      const client = connect(address, place, applicationName);
      try {
        const [row] = await whileAnswered(ASKING_MILLISECONDS, () =>
          client<{ isStandby: boolean }[]>`SELECT pg_is_in_recovery() AS "isStandby"`.execute(),
        );
        if (row?.isStandby === false) return { client, db: drizzle(client) };
        fault = Object.assign(new Error(`${place.host}:${place.port} is a standby`), { code: '25006' });
      } catch (error) {
        fault = error;
      }
      void client.end({ timeout: 0 });
    }
    throw fault;
  }

  return {
    async find() {
      found ??= seek();
      const asked = found;
      try {
        return await asked;
      } catch (error) {
        if (found === asked) found = undefined;
        throw error;
      }
    },
    async leave(primary, isStalled) {
      if ((await found?.catch(() => undefined)) !== primary) return;
      found = undefined;
      first = (first + 1) % hosts.length;
      await primary.client.end({ timeout: isStalled ? 0 : ENDING_SECONDS });
    },
    async close() {
      const last = await found?.catch(() => undefined);
      await last?.client.end({ timeout: ENDING_SECONDS });
    },
  };
}

function connect(address: DatabaseAddress, { host, port }: DatabaseHost, applicationName: string): Sql {
  const { database, user, password, tls } = address;
  return postgres({
    host,
    port,
    database,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ssl: tls === 'disable' ? false : tls,
    max: MOST_CONNECTIONS,
    connect_timeout: ASKING_MILLISECONDS / 1000,
    // Whoever pools connections (pgbouncer) may not know statements by name.
    prepare: false,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: applicationName },
  });
}
