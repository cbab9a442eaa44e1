import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteDatabase } from '../../src/state/index.ts';
import { apiKeyStoreSuite } from './api-key-store-suite.ts';

apiKeyStoreSuite('SQLite', async (times) => {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Array.from({ length: times }, () => openSqliteDatabase(join(folder, 'state.db')));
});
