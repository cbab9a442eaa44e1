import { AppError } from '../../domain/error.ts';

/** How much may be done at once, and how much may wait for it. */
export interface Turns {
  atOnce: number;
  waiting: number;
}

/**
 * Does work one piece after the other, at most so many at once, in the order in which it came.
 * @returns what runs a piece of work; it throws AppError `unavailable` where too much waits already.
 */
export function takeTurns({ atOnce, waiting }: Turns): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;

  function begin(): Promise<void> | undefined {
    if (running < atOnce) {
      running += 1;
      return undefined;
    }
    if (queue.length >= waiting)
      throw new AppError('unavailable', 'Too many calendars are being read. Try again in a minute.');
    return new Promise((resolve) => queue.push(resolve));
  }

  /** Whoever waits longest takes the place, so that nobody comes in between. */
  function end(): void {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }

  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
