import type { CatalogueSource } from '../domain/catalogue.ts';
import type { Clock } from '../domain/clock.ts';
import { AppError } from '../domain/error.ts';
import type { PlanStore } from '../domain/plan-store.ts';
import { utcText } from '../time/local-time.ts';

/** What was found is good for as long: asking often costs no more than asking once. */
const KEPT_MILLISECONDS = 1_000;
/** Room for several plans. */
const LEAST_FREE_BYTES = 1_048_576;

/** Whether the service can do its work. */
export interface Readiness {
  /** @throws AppError `unavailable`, with the reason, while it cannot. */
  check(): Promise<void>;
  /** From now on it says that it cannot, since the process is about to end. */
  drain(): void;
}

/**
 * Finds out by doing it whether content can be read and plans can be written, at most once a second.
 * @param deps.freeBytes how much room there is where plans are stored.
 */
export function watchReadiness(deps: {
  catalogue: Pick<CatalogueSource, 'probe'>;
  store: Pick<PlanStore, 'probe'>;
  clock: Clock;
  freeBytes: () => Promise<number>;
}): Readiness {
  let found: { at: number; fault: Promise<AppError | undefined> } | undefined;
  let isDraining = false;

  return {
    async check() {
      if (isDraining) throw new AppError('unavailable', 'The service is stopping.');
      const now = deps.clock();
      if (!found || Math.abs(now - found.at) >= KEPT_MILLISECONDS)
        found = { at: now, fault: findFault(deps) };
      const fault = await found.fault;
      if (fault) throw fault;
    },
    drain() {
      isDraining = true;
    },
  };
}

async function findFault(deps: Parameters<typeof watchReadiness>[0]): Promise<AppError | undefined> {
  try {
    deps.catalogue.probe();
    if ((await deps.freeBytes()) < LEAST_FREE_BYTES)
      return new AppError('unavailable', 'The disk is full: plans can be read, not written.');
    await deps.store.probe(utcText(deps.clock()));
    return undefined;
  } catch (cause) {
    if (!(cause instanceof AppError))
      return new AppError('unavailable', 'The stores cannot be asked.', { cause });
    const message =
      cause.code === 'storage_full' ? 'The disk is full: plans can be read, not written.' : cause.message;
    return new AppError('unavailable', message, { cause });
  }
}
