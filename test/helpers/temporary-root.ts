import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives the run a temporary folder of its own: what its tests, and the programs that they start, make under
 * `os.tmpdir()` is gone when it ends, after a failure too.
 * @returns what removes the folder.
 */
export default function provideTemporaryRoot(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'stepladder-tests-'));
  // PostgreSQL runs as another user, in a folder below this one.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
