import { Worker } from 'node:worker_threads';
import { measureWorker } from '../calendar/busy/worker-time.ts';

const LOOKING_MILLISECONDS = 100;
/**
 * For the whole, starting included: a thread that says nothing for so long is stuck. One that is kept from working by other
 * programs is not, and what it may work is limited in its own processor time.
 */
const WAITING_MILLISECONDS = 300_000;

/** A planner's function by name and what it is called with. */
export interface Work {
  job: 'plan' | 'replan';
  input: unknown;
}

interface Answer {
  id: number;
  outcome?: unknown;
  error?: string;
}

/** A thread that plans, one thing at a time. */
export interface PlannerThread {
  /**
   * @param mostMilliseconds is asked again and again how much processor time the work may take; past that it is ended.
   * @throws TookTooLong where it was ended; whatever the planner throws.
   */
  run(work: Work, mostMilliseconds: () => number): Promise<unknown>;
  close(): Promise<void>;
}

/** Why work was ended. */
export class TookTooLong extends Error {}

interface Started {
  worker: Worker;
  /** Resolved once it has loaded the planner. */
  ready: Promise<void>;
}

/**
 * Its worker is started with the first work, and again after it was ended.
 * @param script what the worker runs: it says `ready`, then answers each `{id, job, input}`.
 */
export function plannerThread(script: URL): PlannerThread {
  let started: Started | undefined;
  let lastId = 0;

  async function end(): Promise<void> {
    const { worker } = started ?? {};
    started = undefined;
    await worker?.terminate();
  }

  return {
    async run(work, mostMilliseconds) {
      started ??= start(script);
      lastId += 1;
      try {
        return await carryOut(started, lastId, work, mostMilliseconds);
      } catch (error) {
        // What the planner threw leaves the thread as it was; anything else may not.
        if (!(error instanceof PlannerError)) await end();
        throw error;
      }
    },
    close: end,
  };
}

/** What the planner itself threw. */
class PlannerError extends Error {}

function start(script: URL): Started {
  const worker = new Worker(script);
  // A thread that waits for work is no reason to keep the process alive.
  worker.unref();
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the planner has ended')));
  });
  ready.catch(() => undefined);
  // Whoever waits for an answer hears of an error too.
  worker.on('error', () => undefined);
  return { worker, ready };
}

function carryOut(
  { worker, ready }: Started,
  id: number,
  { job, input }: Work,
  mostMilliseconds: () => number,
): Promise<unknown> {
  let tidy: (() => void) | undefined;
  const answered = new Promise((resolve, reject) => {
    const tooLong = () => reject(new TookTooLong('planning took too long'));
    const ended = () => reject(new Error('the planner has ended'));
    const hear = ({ id: of, outcome, error }: Answer) => {
      if (of !== id) return;
      if (outcome) resolve(outcome);
      else reject(new PlannerError(error));
    };
    const waiting = setTimeout(tooLong, WAITING_MILLISECONDS);
    let watching: NodeJS.Timeout | undefined;
    tidy = () => {
      clearTimeout(waiting);
      clearInterval(watching);
      worker.off('message', hear).off('error', reject).off('exit', ended);
    };
    worker.on('message', hear).on('error', reject).on('exit', ended);
    ready.then(() => {
      watching = watchThread(worker, mostMilliseconds, tooLong);
      worker.postMessage({ id, job, input });
    }, reject);
  });
  return answered.finally(() => tidy?.());
}

/** Looks again and again how long a worker has worked. */
function watchThread(worker: Worker, mostMilliseconds: () => number, tooLong: () => void): NodeJS.Timeout {
  const measure = measureWorker(worker);
  return setInterval(() => {
    measure().then(
      (worked) => worked > mostMilliseconds() && tooLong(),
      // It has ended since, with an answer or an error of its own.
      () => undefined,
    );
  }, LOOKING_MILLISECONDS);
}
