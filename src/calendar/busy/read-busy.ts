import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BusyReading } from '../../domain/busy-reading.ts';
import { AppError } from '../../domain/error.ts';
import type { BusyFaultCode } from './busy-fault.ts';
import type { BusyOptions } from './busy-occurrences.ts';
import { takeTurns } from './take-turns.ts';
import { measureWorker } from './worker-time.ts';

export const MOST_BUSY_BYTES = 1_000_000;
export const MOST_BUSY_OCCURRENCES = 5_000;
/** The worker's own time on the file. */
const READING_MS = 2_000;
const LOOKING_MS = 100;
/** To bring the worker up, and for the file: one that takes longer is stuck, however busy the machine is. */
const STARTING_MS = 60_000;
const WAITING_MS = 60_000;
const MOST_MEGABYTES = 256;

/** Each takes a core for two seconds and a quarter of a gigabyte at worst; sixty wait a minute for two cores. */
const inTurn = takeTurns({ atOnce: availableParallelism(), waiting: 60 });

type Answer =
  | 'ready'
  | { reading: BusyReading; fault?: undefined }
  | { fault: { code: BusyFaultCode; message: string } };

/**
 * When somebody is busy by an uploaded iCalendar file: merged intervals in UTC, sorted, inside the range; and what was
 * passed over. Titles, people and places are never kept. Cancelled, transparent and declined events count for nothing;
 * all-day and floating events are in the person's zone.
 *
 * The file is a stranger's: it is read in a worker of its own, which is killed after two seconds of work. A worker a core
 * runs at once, others wait.
 *
 * @throws AppError `too_large` past 1 MB; `invalid` with the line and the fault; `unavailable` where no worker starts, the
 * machine gives it no time, or too many wait.
 */
export async function readBusy(
  file: Uint8Array,
  options: Pick<BusyOptions, 'range' | 'timeZone'>,
): Promise<BusyReading> {
  if (file.byteLength > MOST_BUSY_BYTES) {
    throw new AppError('too_large', 'A calendar of busy times may have 1 MB. Export a shorter span of time.');
  }
  return inTurn(() => readInWorker(file, options));
}

async function readInWorker(
  file: Uint8Array,
  options: Pick<BusyOptions, 'range' | 'timeZone'>,
): Promise<BusyReading> {
  const worker = new Worker(new URL('./busy-worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<BusyReading>((resolve, reject) => {
      const position = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
      const tooSlow = () => reject(invalid('too_slow', tooSlowMessage(position)));
      const noTime = () =>
        reject(new AppError('unavailable', 'The calendar could not be read now. Try again.'));
      timers.push(setTimeout(noTime, STARTING_MS));
      worker.on('message', (answer: Answer) => {
        if (answer === 'ready') {
          timers.forEach(clearTimeout);
          timers.push(setTimeout(noTime, WAITING_MS), watch(worker, tooSlow));
          const { range, timeZone } = options;
          const limits = { range, timeZone, mostOccurrences: MOST_BUSY_OCCURRENCES };
          worker.postMessage({ file, position, options: limits });
        } else if (answer.fault) reject(invalid(answer.fault.code, answer.fault.message));
        else resolve(answer.reading);
      });
      worker.on('error', (error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooSlow();
        else reject(error);
      });
    });
  } finally {
    timers.forEach(clearTimeout);
    await worker.terminate();
  }
}

/** Looks again and again how long a worker has worked. */
function watch(worker: Worker, tooSlow: () => void): NodeJS.Timeout {
  const measure = measureWorker(worker);
  return setInterval(() => {
    measure().then(
      (workedMs) => workedMs > READING_MS && tooSlow(),
      // It has ended since, with an answer or an error of its own.
      () => undefined,
    );
  }, LOOKING_MS);
}

function tooSlowMessage(position: SharedArrayBuffer): string {
  const line = Atomics.load(new Int32Array(position), 0);
  const where = line === 0 ? 'Before its first event' : `Line ${line}: up to this event`;
  return `${where} it took more than two seconds to read. Export a shorter span of time.`;
}

function invalid(code: BusyFaultCode, message: string): AppError {
  return new AppError('invalid', `The calendar of busy times cannot be used. ${message}`, {
    issues: [{ code, message }],
  });
}
