import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian puts them, a folder a version; elsewhere they are found by the path. */
const DEBIAN = '/usr/lib/postgresql';

/** The program of a PostgreSQL installation: `postgres`, `initdb`. */
export function postgresProgram(name: string): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(DEBIAN, version, 'bin', name))
    .find((file) => existsSync(file));
  return found ?? name;
}

/**
 * Why PostgreSQL cannot be asked: undefined where it can. Said aloud, since the tests that want it are skipped; with
 * `REQUIRE_TOOLS=1` it is a failure.
 */
export function missingPostgres(): string | undefined {
  try {
    execFileSync(postgresProgram('postgres'), ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    const reason = 'PostgreSQL is not installed (Debian: postgresql); what runs on it was not tested.';
    if (process.env.REQUIRE_TOOLS === '1') throw new Error(reason);
    process.stderr.write(`SKIPPED: ${reason}\n`);
    return reason;
  }
}

/** As whom PostgreSQL runs, which refuses root: the user `postgres` of its package, or whoever runs the tests. */
export function postgresUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
