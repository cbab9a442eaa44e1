import { randomBytes } from 'node:crypto';
import { parseDatabaseAddress } from '../../src/state/database-address.ts';
import { openPostgresDatabase } from '../../src/state/postgres/postgres-database.ts';
import type { StateDatabase } from '../../src/state/state-database.ts';
import type { PostgresServer } from './postgres-server.ts';

/** An empty database of a server, opened so many times. */
export async function openNewDatabase(server: PostgresServer, times: number): Promise<StateDatabase[]> {
  const url = await server.create(`test_${randomBytes(6).toString('hex')}`);
  return Promise.all(Array.from({ length: times }, () => openPostgresDatabase(parseDatabaseAddress(url))));
}
