import { createHash } from 'node:crypto';
import { and, asc, count, eq, isNull, lt } from 'drizzle-orm';
import { canonicalJson } from '../domain/canonical-json.ts';
import { AppError } from '../domain/error.ts';
import type { Report, ReportKind, ReportPart } from '../domain/report.ts';
import { allRows, done, firstRow, type Steps } from './steps.ts';
import type { StateTables } from './tables.ts';

/** Keeps a report, unless an open one says the same; answers the id of the one that is kept. */
export function* insertReport(on: StateTables, report: Report, mostOpen: number): Steps<string> {
  const { db, reports } = on;
  const contentHash = hashReport(report);
  const same = yield* findOpen(on, contentHash);
  if (same !== undefined) return same;
  const open = yield* firstRow(db.select({ total: count() }).from(reports).where(isNull(reports.closedAt)));
  if ((open?.total ?? 0) >= mostOpen)
    throw new AppError('storage_full', 'Too many reports wait to be read. Try again another day.');
  // Another connection may have stored the same since it was looked for.
  yield* done(
    db
      .insert(reports)
      .values({ ...report, contentHash })
      .onConflictDoNothing(),
  );
  return (yield* findOpen(on, contentHash)) ?? report.id;
}

function* findOpen({ db, reports }: StateTables, contentHash: string): Steps<string | undefined> {
  const isSame = and(eq(reports.contentHash, contentHash), isNull(reports.closedAt));
  return (yield* firstRow(db.select({ id: reports.id }).from(reports).where(isSame)))?.id;
}

export function* selectReports(
  { db, reports }: StateTables,
  { questionId, withClosed }: { questionId?: string; withClosed?: boolean },
): Steps<Report[]> {
  const isWanted = and(
    questionId === undefined ? undefined : eq(reports.questionId, questionId),
    withClosed ? undefined : isNull(reports.closedAt),
  );
  const rows = yield* allRows(
    db.select().from(reports).where(isWanted).orderBy(asc(reports.createdAt), asc(reports.id)),
  );
  return rows.map(readReportRow);
}

/** Whether the report was open, and is closed. */
export function* markClosed({ db, reports }: StateTables, id: string, now: string): Steps<boolean> {
  const isOpen = and(eq(reports.id, id), isNull(reports.closedAt));
  const closed = db.update(reports).set({ closedAt: now }).where(isOpen).returning({ id: reports.id });
  return (yield* firstRow(closed)) !== undefined;
}

export function* forgetReports({ db, reports }: StateTables, closedBefore: string): Steps<void> {
  yield* done(db.delete(reports).where(lt(reports.closedAt, closedBefore)));
}

/** The same for reports that say the same, whoever sent them and when. */
function hashReport({ questionId, kind, text, part, quote }: Report): string {
  return createHash('sha256').update(canonicalJson({ questionId, kind, text, part, quote })).digest('hex');
}

function readReportRow(row: StateTables['reports']['$inferSelect']): Report {
  const { id, questionId, kind, text, part, quote, release, createdAt, closedAt } = row;
  return {
    ...{ id, questionId, kind: kind as ReportKind, text, release, createdAt },
    ...(part !== null && { part: part as ReportPart }),
    ...(quote !== null && { quote }),
    ...(closedAt !== null && { closedAt }),
  };
}
