import { setTimeout } from 'node:timers/promises';

/** Resolves after so many milliseconds, or when the signal is aborted. */
type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/**
 * Runs what looks for something to do again and again, until it is closed.
 * @param run resolves soon after its signal is aborted, and never rejects.
 */
export function runUntilClosed(run: (signal: AbortSignal, wait: Wait) => Promise<void>): {
  close(): Promise<void>;
} {
  const ending = new AbortController();
  const running = run(ending.signal, (milliseconds, signal) =>
    setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
  );
  return {
    async close() {
      ending.abort();
      await running;
    },
  };
}
