import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Catalogue } from '../domain/catalogue.ts';
import type { RecordKey, RecordType, ReleaseRecord } from '../domain/release-record.ts';
import { once } from './once.ts';
import { exportLine } from './release-records.ts';
import { exportLines, records } from './schema.ts';

/**
 * The records of a release as its export has them. They are made of what is served, which holds their Markdown: a second
 * copy would be a fifth of the file.
 */
export function readReleaseRecords(
  db: BetterSQLite3Database,
  {
    findQuestion,
    findAnswer,
    findAsset,
    getReferences,
  }: Pick<Catalogue, 'findQuestion' | 'findAnswer' | 'findAsset' | 'getReferences'>,
): Pick<Catalogue, 'listRecordHashes' | 'findRecord' | 'readExportLines'> {
  const stored = db
    .select({ json: records.json })
    .from(records)
    .where(and(eq(records.kind, sql.placeholder('type')), eq(records.key, sql.placeholder('id'))))
    .prepare();
  const some = db
    .select({ type: exportLines.type, id: exportLines.id })
    .from(exportLines)
    .where(gt(exportLines.position, sql.placeholder('after')))
    .orderBy(asc(exportLines.position))
    .limit(sql.placeholder('most'))
    .prepare();

  function findItem({ type, id }: RecordKey): object | undefined {
    if (type === 'reference') return getReferences().get(id);
    if (type === 'asset') {
      const asset = findAsset(id);
      return asset && { ...asset, bytes: asset.bytes.length };
    }
    if (type === 'question') {
      const question = findQuestion(id);
      return question?.id === id ? { ...question, answer: findAnswer(id) } : undefined;
    }
    const row = stored.get({ type, id });
    return row && (JSON.parse(row.json) as object);
  }

  return {
    listRecordHashes: once(() => {
      const { type, id, hash } = exportLines;
      const rows = db.select({ type, id, hash }).from(exportLines).orderBy(asc(exportLines.position)).all();
      return rows.map((row) => ({ ...row, type: row.type as RecordType }));
    }),
    findRecord(key) {
      const item = findItem(key);
      return item && (JSON.parse(exportLine(key, item)) as ReleaseRecord);
    },
    readExportLines: (after, most) =>
      some.all({ after, most }).map((row) => {
        const key = { type: row.type as RecordType, id: row.id };
        return exportLine(key, findItem(key) ?? {});
      }),
  };
}
