import { createHash } from 'node:crypto';
import type { ContentPack } from '../domain/content-pack.ts';
import { type RecordLine, recordLines } from './release-records.ts';

/** The content address of a pack, see `idOfRecords`. */
export function releaseId(pack: ContentPack): string {
  return idOfRecords(recordLines(pack));
}

/**
 * The content address of a release: `r_` and the first 32 hex digits of SHA-256 over its records' types, ids and hashes, in
 * which each text has all its forms: two nodes never serve different bytes under one id, whatever code has rendered them.
 * The name of an image holds the hash of its bytes.
 */
export function idOfRecords(records: readonly RecordLine[]): string {
  const hash = createHash('sha256');
  for (const { type, id, formsHash } of records) hash.update(`${type} ${id} ${formsHash}\n`);
  return `r_${hash.digest('hex').slice(0, 32)}`;
}
