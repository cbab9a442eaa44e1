import { watch } from 'node:fs';

/** Editors write a file in several steps. */
const QUIET_MILLISECONDS = 200;

interface Watching {
  /** Builds the folder as it is. What it throws is said, and the next change builds again. */
  build: () => Promise<void>;
  say: (text: string) => void;
  /** Ends the watching; a build that is under way is finished first. */
  signal: AbortSignal;
}

/** Builds a content folder, and again each time something in it has changed, until the signal is aborted. */
export async function watchContent(contentDir: string, { build, say, signal }: Watching): Promise<void> {
  const changes = followChanges(contentDir, say);
  signal.addEventListener('abort', changes.close, { once: true });
  // Watched from before the first build, so that no change falls between.
  if (!signal.aborted) await build().catch((error: Error) => say(error.message));
  while (await changes.next()) {
    say('The content has changed: building it');
    await build().catch((error: Error) => say(error.message));
  }
}

interface Changes {
  /** Resolves once something has changed since it did last; to false where it was closed. */
  next(): Promise<boolean>;
  close(): void;
}

function followChanges(folder: string, say: (text: string) => void): Changes {
  let state: 'same' | 'changed' | 'closed' = 'same';
  let timer: NodeJS.Timeout | undefined;
  let wake = () => {};
  const turn = (to: typeof state) => {
    state = to;
    wake();
  };
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => turn('changed'), QUIET_MILLISECONDS);
  });
  watcher.on('error', ({ code }: NodeJS.ErrnoException) =>
    say(`The content folder ${folder} is not watched any more (${code}).`),
  );
  return {
    async next() {
      if (state === 'same')
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (state === 'closed') return false;
      state = 'same';
      return true;
    },
    close() {
      clearTimeout(timer);
      watcher.close();
      turn('closed');
    },
  };
}
