import type { PlanStore } from '../domain/plan-store.ts';
import type { ReportStore } from '../domain/report.ts';
import { planStoreOver } from './plan-store.ts';
import { reportStoreOver } from './report-store.ts';
import { openSqliteDatabase } from './sqlite/sqlite-database.ts';

export { apiKeyStoreOver } from './api-key-store.ts';
export { type CopiedRows, copyState } from './copy-state.ts';
export { describeAddress } from './database-address.ts';
export { planStoreOver } from './plan-store.ts';
export { reportStoreOver } from './report-store.ts';
export { backupState, readBackup, restoreState } from './sqlite/backup-state.ts';
export { type FolderLock, lockFolder } from './sqlite/folder-lock.ts';
export { readAtOneMoment } from './sqlite/read-at-one-moment.ts';
export { openSqliteDatabase } from './sqlite/sqlite-database.ts';
export { readVerifier, verifyState } from './sqlite/verify-state.ts';
export type { StateDatabase } from './state-database.ts';
export { verifyPlans } from './verify-plans.ts';
export { webhookStoreOver } from './webhook-store.ts';

/** Plans in an SQLite file; throws as `openSqlite`. */
export function openSqlitePlanStore(file: string, mostDraftBytes?: number): PlanStore {
  return planStoreOver(openSqliteDatabase(file), mostDraftBytes);
}

/** Reports in the SQLite file of the plans, over a connection of their own; throws as `openSqlite`. */
export function openSqliteReportStore(file: string, mostOpen?: number): ReportStore {
  return reportStoreOver(openSqliteDatabase(file), mostOpen);
}
