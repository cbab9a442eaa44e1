import { watch } from 'node:fs';
import { buildApart } from './build-apart.ts';
import type { Config } from './config.ts';

/** Editors write a file in several steps. */
const QUIET_MILLISECONDS = 200;

/**
 * Builds a content folder again each time something in it has changed; it says what it publishes, or every fault, and what
 * is published stays then.
 */
export function watchContent(
  config: Pick<Config, 'contentDir' | 'dataDir'>,
  say: (text: string) => void,
): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStale = false;
  const closing = new AbortController();
  const { signal } = closing;

  async function buildWhileStale(): Promise<void> {
    while (isStale && !signal.aborted) {
      isStale = false;
      say('The content has changed: building it');
      await buildApart(config, { say, signal }).catch((error: Error) => {
        if (!signal.aborted) say(error.message);
      });
    }
    running = undefined;
  }

  const watcher = watch(config.contentDir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isStale = true;
      running ??= buildWhileStale();
    }, QUIET_MILLISECONDS);
  });
  watcher.on('error', ({ code }: NodeJS.ErrnoException) =>
    say(`The content folder ${config.contentDir} is not watched any more (${code}).`),
  );
  return {
    async close() {
      closing.abort();
      clearTimeout(timer);
      watcher.close();
      await running;
    },
  };
}
