import type { Worker } from 'node:worker_threads';

interface Meter {
  cpuUsage?: () => Promise<{ user: number; system: number }>;
}

/**
 * Starts to measure how long a worker works, in milliseconds: its processor time, so that a busy machine is held against
 * nobody. Node before 24.6 cannot tell; there it is the time that passes.
 */
export function measureWorker(worker: Worker): () => Promise<number> {
  const meter: Worker & Meter = worker;
  const startedMs = performance.now();
  const used = async (): Promise<number> => {
    const usage = await meter.cpuUsage?.();
    return usage ? (usage.user + usage.system) / 1000 : performance.now() - startedMs;
  };
  const first = used();
  return async () => (await used()) - (await first);
}
