import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from './config.ts';

const COMMAND = join(PACKAGE_FOLDER, 'src/cli/bin.mjs');
/** Editors write a file in several steps. */
const QUIET_MILLISECONDS = 200;

interface Watched {
  contentDir: string;
  dataDir: string;
}

/**
 * Builds a content folder again each time something in it has changed, in a process of its own, so that the server
 * answers meanwhile; it says what it publishes, or every fault, and what is published stays then.
 */
export function watchContent(
  { contentDir, dataDir }: Watched,
  say: (text: string) => void,
): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStale = false;
  let isClosed = false;

  async function buildWhileStale(): Promise<void> {
    while (isStale && !isClosed) {
      isStale = false;
      say('The content has changed: building it');
      await build(contentDir, dataDir);
    }
    running = undefined;
  }

  const watcher = watch(contentDir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isStale = true;
      running ??= buildWhileStale();
    }, QUIET_MILLISECONDS);
  });
  watcher.on('error', ({ code }: NodeJS.ErrnoException) =>
    say(`The content folder ${contentDir} is not watched any more (${code}).`),
  );
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      watcher.close();
      await running;
    },
  };
}

function build(contentDir: string, dataDir: string): Promise<void> {
  const args = [COMMAND, 'build', '--content', contentDir, '--data', dataDir];
  return new Promise((resolve) => {
    spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
      .once('error', () => resolve())
      .once('close', () => resolve());
  });
}
