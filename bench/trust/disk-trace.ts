/** A system call that changes a file, or makes what was changed last. */
export type DiskCall = { path: string } & (
  | { kind: 'write'; at: number; bytes: Buffer }
  | { kind: 'truncate'; length: number }
  | { kind: 'sync' }
  | { kind: 'remove' }
);

const CALL =
  /(?:^|\s)(pwrite64|write|ftruncate|fsync|fdatasync)\(\d+<([^>]+)>(?:, "((?:\\x[0-9a-f]{2})*)", \d+)?(?:, (\d+))?\)\s+= \d+$/;

const REMOVAL = /(?:^|\s)unlink\("((?:\\x[0-9a-f]{2})*)"\)\s+= 0$/;

/**
 * Reads a line of `strace -f -y -xx`. `at` is −1 for what is written without saying where (`write`).
 * @returns undefined for a call that failed, or of another kind.
 */
export function parseCall(line: string): DiskCall | undefined {
  const [, name, hexPath = '', hex = '', number = '0'] = CALL.exec(line) ?? [];
  const path = fromHex(hexPath).toString();
  if (name === undefined) {
    const [, removed] = REMOVAL.exec(line) ?? [];
    return removed === undefined ? undefined : { path: fromHex(removed).toString(), kind: 'remove' };
  }
  if (name === 'pwrite64' || name === 'write')
    return { path, kind: 'write', at: name === 'write' ? -1 : Number(number), bytes: fromHex(hex) };
  if (name === 'ftruncate') return { path, kind: 'truncate', length: Number(number) };
  return { path, kind: 'sync' };
}

function fromHex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}
