export { openSqlitePlanStore } from './sqlite-plan-store.ts';
