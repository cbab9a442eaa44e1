import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteDatabase } from '../../src/state/index.ts';
import { webhookStoreSuite } from './webhook-store-suite.ts';

webhookStoreSuite('SQLite', async (times) => {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-webhooks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Array.from({ length: times }, () => openSqliteDatabase(join(folder, 'state.db')));
});
