import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Catalogue } from '../domain/ports.ts';
import type { RecordType, ReleaseRecord } from '../domain/release-record.ts';
import { once } from './once.ts';
import { exportLines } from './schema.ts';

/** The records of a release as its export has them. */
export function readReleaseRecords(
  db: BetterSQLite3Database,
): Pick<Catalogue, 'listRecordHashes' | 'findRecord' | 'readExportLines'> {
  const ofKey = and(eq(exportLines.type, sql.placeholder('type')), eq(exportLines.id, sql.placeholder('id')));
  const one = db.select({ line: exportLines.line }).from(exportLines).where(ofKey).prepare();
  const some = db
    .select({ line: exportLines.line })
    .from(exportLines)
    .where(gt(exportLines.position, sql.placeholder('after')))
    .orderBy(asc(exportLines.position))
    .limit(sql.placeholder('most'))
    .prepare();
  return {
    listRecordHashes: once(() => {
      const { type, id, hash } = exportLines;
      const rows = db.select({ type, id, hash }).from(exportLines).orderBy(asc(exportLines.position)).all();
      return rows.map((row) => ({ ...row, type: row.type as RecordType }));
    }),
    findRecord(key) {
      const row = one.get({ type: key.type, id: key.id });
      return row && (JSON.parse(row.line) as ReleaseRecord);
    },
    readExportLines: (after, most) => some.all({ after, most }).map(({ line }) => line),
  };
}
