import { Worker } from 'node:worker_threads';
import { AppError } from '../domain/error.ts';
import type { PlannerInput, PlanOutcome, ReplanOutcome } from '../domain/plan.ts';
import type { ReplanInput } from '../planner/replan.ts';

/** Longer than any honest plan takes; whoever waits longer has gone. */
const PLANNING_MILLISECONDS = 20_000;
const LONGEST_QUEUE = 200;

/** What the worker can do, by name. */
interface Jobs {
  plan: { input: PlannerInput; outcome: PlanOutcome };
  replan: { input: ReplanInput; outcome: ReplanOutcome };
}

interface Job {
  id: number;
  job: keyof Jobs;
  input: unknown;
  resolve: (outcome: unknown) => void;
  reject: (error: Error) => void;
}

interface Answer {
  id: number;
  outcome?: unknown;
  error?: string;
}

/** The planner's functions, run elsewhere. */
export interface PlannerPool {
  plan(input: PlannerInput): Promise<PlanOutcome>;
  replan(input: ReplanInput): Promise<ReplanOutcome>;
  close(): Promise<void>;
}

/**
 * The planner in a worker thread, so that planning never holds up a request that only reads. One plan at a time; a
 * plan that takes too long is ended with its worker, and the next one gets a new worker.
 */
export function openPlannerPool(): PlannerPool {
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let running: { job: Job; timer: NodeJS.Timeout } | undefined;
  let lastId = 0;

  function next(): void {
    const job = running ? undefined : queue.shift();
    if (!job) return;
    worker ??= start();
    running = {
      job,
      timer: setTimeout(() => abandon(new Error('planning took too long')), PLANNING_MILLISECONDS),
    };
    worker.postMessage({ id: job.id, job: job.job, input: job.input });
  }

  function start(): Worker {
    const started = new Worker(new URL('./planner-worker.mjs', import.meta.url));
    started.on('message', ({ id, outcome, error }: Answer) => {
      if (running?.job.id !== id) return;
      if (outcome) settle((job) => job.resolve(outcome));
      else settle((job) => job.reject(new Error(error)));
    });
    started.on('error', (error) => started === worker && abandon(error));
    // A thread that waits for work is no reason to keep the process alive.
    started.unref();
    return started;
  }

  function settle(finish: (job: Job) => void): void {
    const ended = running;
    running = undefined;
    if (ended) {
      clearTimeout(ended.timer);
      finish(ended.job);
    }
    next();
  }

  function abandon(reason: unknown): void {
    void worker?.terminate();
    worker = undefined;
    settle((job) =>
      job.reject(
        new AppError('unavailable', 'This plan could not be made now. Try again.', { cause: reason }),
      ),
    );
  }

  function submit<K extends keyof Jobs>(job: K, input: Jobs[K]['input']): Promise<Jobs[K]['outcome']> {
    return new Promise((resolve, reject) => {
      if (queue.length >= LONGEST_QUEUE) {
        reject(new AppError('unavailable', 'Too many plans are being made. Try again in a minute.'));
        return;
      }
      lastId += 1;
      queue.push({ id: lastId, job, input, resolve: resolve as (outcome: unknown) => void, reject });
      next();
    });
  }

  return {
    plan: (input) => submit('plan', input),
    replan: (input) => submit('replan', input),
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}
