import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why Litestream was not tried: undefined where it can be. With `REQUIRE_TOOLS=1` a missing program is a failure. */
export function missingLitestream(): string | undefined {
  try {
    execFileSync('litestream', ['version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    const reason = 'litestream is not in the path (npm: @flydotio/litestream); copies by it were not tried.';
    if (process.env.REQUIRE_TOOLS === '1') throw new Error(reason);
    process.stderr.write(`SKIPPED: ${reason}\n`);
    return reason;
  }
}

/** A running `litestream replicate`, with the settings that docs/operations.md shows. */
export interface Litestream {
  /** Brings what was copied so far back into a file of its own; false while nothing was copied yet. */
  restore(to: string): boolean;
  /** Ends it by a signal. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** @param folder where its settings and the copy are kept. */
export function startLitestream(database: string, folder: string): Litestream {
  const config = join(folder, 'litestream.yml');
  writeFileSync(config, `dbs:\n  - path: ${database}\n    replicas:\n      - url: file://${folder}/copy\n`);
  const child: ChildProcess = spawn('litestream', ['replicate', '-config', config], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  return {
    restore(to) {
      rmSync(to, { force: true });
      const args = ['restore', '-if-replica-exists', '-o', to, '-config', config, database];
      execFileSync('litestream', args, { stdio: 'ignore' });
      return existsSync(to);
    },
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
