export { type FolderLock, lockFolder } from './folder-lock.ts';
export { openSqlitePlanStore } from './sqlite-plan-store.ts';
