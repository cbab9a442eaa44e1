import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { verifierOf } from '../../src/service/index.ts';
import { parseDatabaseAddress } from '../../src/state/database-address.ts';
import { planStoreOver } from '../../src/state/index.ts';
import { openPostgresDatabase } from '../../src/state/postgres/postgres-database.ts';
import { missingPostgres } from '../../testbed/postgres/postgres-programs.ts';
import { type PostgresServer, startPostgres } from '../../testbed/postgres/postgres-server.ts';
import { newFolder, runHere } from '../helpers/command-line.ts';
import { writePack } from '../helpers/content-pack.ts';

const SECRET = 's'.repeat(40);
const OTHER = 'o'.repeat(40);

describe.skipIf(missingPostgres())('with the plans in PostgreSQL', () => {
  let server: PostgresServer;
  let made = 0;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  /** An empty database, named to the commands of one test. */
  async function useDatabase(secret = SECRET): Promise<string> {
    const url = await server.create(`commands_${made++}`);
    for (const [name, value] of Object.entries({ DATABASE_URL: url, SECRET: secret, DATA_DIR: newFolder() }))
      vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    return url;
  }

  it.each([
    ['backup', 'pg_dump --format=custom'],
    ['restore', 'pg_restore'],
  ])('%s says what to use instead', async (command, instead) => {
    await useDatabase();
    const { code, stderr } = await runHere(command, join(newFolder(), 'file.db'));
    expect([code, stderr]).toEqual([1, expect.stringContaining(instead)]);
  });

  it('verify looks at the plans there, and at the secret', async () => {
    const url = await useDatabase();
    expect(await runHere('verify')).toMatchObject({ code: 0, stdout: 'Nothing is damaged.\n' });
    const database = await openPostgresDatabase(parseDatabaseAddress(url));
    await planStoreOver(database).keepSecretVerifier(verifierOf(OTHER));
    await database.close();
    expect(await runHere('verify')).toMatchObject({
      code: 1,
      stdout: 'The secret is not the one of the plans.\n',
    });
  });

  it('the secret is not replaced while another process is connected', async () => {
    const url = await useDatabase();
    const database = await openPostgresDatabase(parseDatabaseAddress(url));
    const refused = await runHere('secret', 'rotate');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('Stop them first.')]);
    await database.close();
    const { code, stdout } = await runHere('secret', 'rotate');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Set SECRET to this before the next start:')]);
  });

  it('a server that cannot start leaves no connection, which would keep it from ending', async () => {
    const url = await useDatabase();
    const content = writePack((files) => files.set('pack.yaml', 'name: ['));
    const { code } = await runHere('serve', '--port', '0', '--content', content);
    const database = await openPostgresDatabase(parseDatabaseAddress(url));
    expect([code, await database.countOthers()]).toEqual([1, 0]);
    await database.close();
  });

  it('state copy brings the plans of a folder, and wants its secret', async () => {
    const url = await useDatabase('');
    vi.stubEnv('DATABASE_URL', '');
    const folder = newFolder();
    copyFileSync('test/fixtures/state-0.1.0.db', join(folder, 'state.db'));
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
    expect(await runHere('state', 'copy', '--from', folder)).toMatchObject({
      code: 2,
      stderr: 'stepladder: Say which database to copy to: --to postgres://…, or DATABASE_URL.\n',
    });
    const { code, stdout } = await runHere('state', 'copy', '--from', folder, '--to', url);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('compared row by row: plans 6, capabilities 533'),
    ]);
    expect(await runHere('state', 'copy', '--from', folder, '--to', url)).toMatchObject({ code: 1 });
  });
});
