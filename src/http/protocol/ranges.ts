import { AppError } from '../../domain/error.ts';

/** Bytes from one place to another, both inclusive. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * The one range of bytes that a request asks for; undefined where it asks for none, for several, in another unit or in
 * words that cannot be read: then all is sent (RFC 9110, 14.2).
 * @param ifRange where it is not `etag`, all is sent too (13.1.5).
 * @throws AppError `unsatisfiable` where it begins after the end.
 */
export function readRange(
  range: string | undefined,
  ifRange: string | undefined,
  { bytes, etag }: { bytes: number; etag: string },
): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  const end = bytes - 1;
  if (first === '') return satisfy({ from: Math.max(0, bytes - Number(last)), to: end }, bytes);
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return satisfy({ from: Number(first), to: last === '' ? end : Math.min(Number(last), end) }, bytes);
}

function satisfy(range: ByteRange, bytes: number): ByteRange {
  if (range.from < bytes) return range;
  throw new AppError('unsatisfiable', `The range begins after the end: there are ${bytes} bytes.`);
}
