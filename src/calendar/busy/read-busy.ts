import { Worker } from 'node:worker_threads';
import { AppError } from '../../domain/error.ts';
import type { Interval } from '../../domain/study-request.ts';
import type { BusyFaultCode } from './busy-fault.ts';
import type { BusyOptions } from './busy-occurrences.ts';

export const MOST_BUSY_BYTES = 1_000_000;
export const MOST_BUSY_OCCURRENCES = 5_000;
const READING_MS = 2_000;
/** To bring the worker up, before anything of the file is read. */
const STARTING_MS = 20_000;
const MOST_MEGABYTES = 256;

type Answer =
  | 'ready'
  | { intervals: Interval[]; fault?: undefined }
  | { fault: { code: BusyFaultCode; message: string } };

/**
 * When somebody is busy by an uploaded iCalendar file: merged intervals in UTC, sorted, inside the range. Titles,
 * people and places are never kept. Cancelled and transparent events count for nothing; all-day and floating events
 * are in the person's zone.
 *
 * The file is a stranger's: it is read in a worker of its own, which is killed after two seconds.
 *
 * @throws AppError `too_large` past 1 MB; `invalid` with the line and the fault; `unavailable` where no worker starts.
 */
export async function readBusy(
  file: Uint8Array,
  options: Pick<BusyOptions, 'range' | 'timeZone'>,
): Promise<Interval[]> {
  if (file.byteLength > MOST_BUSY_BYTES) {
    throw new AppError('too_large', 'A calendar of busy times may have 1 MB. Export a shorter span of time.');
  }
  const position = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(new URL('./busy-worker.mjs', import.meta.url), {
    // Its library writes warnings about strangers' calendars.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Interval[]>((resolve, reject) => {
      const tooSlow = () => reject(invalid('too_slow', tooSlowMessage(position)));
      const notStarted = () =>
        reject(new AppError('unavailable', 'The calendar could not be read now. Try again.'));
      timer = setTimeout(notStarted, STARTING_MS);
      worker.on('message', (answer: Answer) => {
        if (answer === 'ready') {
          clearTimeout(timer);
          timer = setTimeout(tooSlow, READING_MS);
          const text = new TextDecoder().decode(file);
          const { range, timeZone } = options;
          worker.postMessage({
            text,
            position,
            options: { range, timeZone, mostOccurrences: MOST_BUSY_OCCURRENCES },
          });
        } else if (answer.fault) reject(invalid(answer.fault.code, answer.fault.message));
        else resolve(answer.intervals);
      });
      worker.on('error', (error) => {
        if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooSlow();
        else reject(error);
      });
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
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
