export { backupState, readBackup, restoreState } from './backup-state.ts';
export { type FolderLock, lockFolder } from './folder-lock.ts';
export { openSqlitePlanStore } from './sqlite-plan-store.ts';
export { openSqliteReportStore } from './sqlite-report-store.ts';
export { readVerifier, verifyState } from './verify-state.ts';
