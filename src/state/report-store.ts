import { MOST_OPEN_REPORTS, type ReportStore } from '../domain/report.ts';
import { forgetReports, insertReport, markClosed, selectReports } from './report-rows.ts';
import type { StateDatabase } from './state-database.ts';

/**
 * Reports in a database, which it closes.
 * @param mostOpen how many may be open at once.
 */
export function reportStoreOver(database: StateDatabase, mostOpen: number = MOST_OPEN_REPORTS): ReportStore {
  const { read, write } = database;
  return {
    addReport: (report) => write((on) => insertReport(on, report, mostOpen)),
    listReports: (query) => read((on) => selectReports(on, query)),
    closeReport: (id, now) => write((on) => markClosed(on, id, now)),
    purgeReports: (closedBefore) => write((on) => forgetReports(on, closedBefore)),
    close: () => database.close(),
  };
}
