import { createHash } from 'node:crypto';
import { and, asc, count, eq, isNull, lt } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { canonicalJson } from '../domain/canonical-json.ts';
import { AppError } from '../domain/error.ts';
import {
  MOST_OPEN_REPORTS,
  type Report,
  type ReportKind,
  type ReportPart,
  type ReportStore,
} from '../domain/report.ts';
import { openSqlite } from './open-sqlite.ts';
import { reports } from './schema.ts';
import { retrying } from './sqlite-faults.ts';

/**
 * Reports in the SQLite file of the plans, over a connection of their own.
 * @param file a path, or `:memory:`.
 * @param mostOpen how many may be open at once.
 * @throws AppError as `openSqlite`.
 */
export function openSqliteReportStore(file: string, mostOpen: number = MOST_OPEN_REPORTS): ReportStore {
  const sqlite = openSqlite(file);
  const db = drizzle(sqlite);
  const write = <T>(work: () => T): Promise<T> => retrying(() => sqlite.transaction(work).immediate());
  return {
    addReport: (report) => write(() => insertReport(db, report, mostOpen)),
    listReports: ({ questionId, withClosed }) =>
      retrying(() =>
        db
          .select()
          .from(reports)
          .where(
            and(
              questionId === undefined ? undefined : eq(reports.questionId, questionId),
              withClosed ? undefined : isNull(reports.closedAt),
            ),
          )
          .orderBy(asc(reports.createdAt), asc(reports.id))
          .all()
          .map(readReportRow),
      ),
    closeReport: (id, now) =>
      write(() => {
        const where = and(eq(reports.id, id), isNull(reports.closedAt));
        return db.update(reports).set({ closedAt: now }).where(where).run().changes > 0;
      }),
    async purgeReports(closedBefore) {
      await write(() => db.delete(reports).where(lt(reports.closedAt, closedBefore)).run());
    },
    async close() {
      sqlite.close();
    },
  };
}

function insertReport(db: BetterSQLite3Database, report: Report, mostOpen: number): string {
  const contentHash = hashReport(report);
  const same = db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.contentHash, contentHash), isNull(reports.closedAt)))
    .get();
  if (same) return same.id;
  const open = db.select({ total: count() }).from(reports).where(isNull(reports.closedAt)).get();
  if ((open?.total ?? 0) >= mostOpen)
    throw new AppError('storage_full', 'Too many reports wait to be read. Try again another day.');
  db.insert(reports)
    .values({ ...report, contentHash })
    .run();
  return report.id;
}

/** The same for reports that say the same, whoever sent them and when. */
function hashReport({ questionId, kind, text, part, quote }: Report): string {
  return createHash('sha256').update(canonicalJson({ questionId, kind, text, part, quote })).digest('hex');
}

function readReportRow(row: typeof reports.$inferSelect): Report {
  const { id, questionId, kind, text, part, quote, release, createdAt, closedAt } = row;
  return {
    ...{ id, questionId, kind: kind as ReportKind, text, release, createdAt },
    ...(part !== null && { part: part as ReportPart }),
    ...(quote !== null && { quote }),
    ...(closedAt !== null && { closedAt }),
  };
}
