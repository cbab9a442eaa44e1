import { Worker } from 'node:worker_threads';

/** What to run: an exported function `(job, context) => result` of a module. */
export interface Performance {
  /** `import.meta.url` of the module. */
  module: string;
  name: string;
  /** Sent to each worker once; structured-cloneable. */
  context: unknown;
}

export interface JobResult<J, R> {
  job: J;
  result?: R;
  /** The stack of what the function threw. */
  error?: string;
}

/** Performs every job on `workers` threads; the results are in the order of the jobs. */
export async function performAll<J, R>(
  performance: Performance,
  jobs: readonly J[],
  {
    workers = 2,
    onProgress,
    onResult,
  }: {
    workers?: number;
    onProgress?: (done: number) => void;
    /** Told of each result as it comes, in whatever order. */
    onResult?: (result: JobResult<J, R>) => void;
  } = {},
): Promise<JobResult<J, R>[]> {
  const results: JobResult<J, R>[] = new Array(jobs.length);
  let next = 0;
  let done = 0;
  const threads = Array.from({ length: Math.min(workers, jobs.length) }, () => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: performance });
    return new Promise<void>((resolve, reject) => {
      let current = -1;
      const advance = () => {
        current = next++;
        if (current < jobs.length) worker.postMessage(jobs[current]);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('message', (answer: JobResult<J, R>) => {
        results[current] = answer;
        onResult?.(answer);
        onProgress?.(++done);
        advance();
      });
      worker.on('error', reject);
      advance();
    });
  });
  await Promise.all(threads);
  return results;
}
