import type { Worker } from 'node:worker_threads';

interface Meter {
  cpuUsage?: () => Promise<NodeJS.CpuUsage>;
}

/**
 * Starts to measure how long a worker works, in milliseconds: its processor time, so that a busy machine is held against
 * nobody. Node before 24.6 cannot tell; there it is what neither the clock nor the whole process exceeds.
 */
export function measureWorker(worker: Worker): () => Promise<number> {
  const meter: Worker & Meter = worker;
  const startedMs = performance.now();
  const before = process.cpuUsage();
  const first = meter.cpuUsage?.();
  // It may end before anybody asks.
  first?.catch(() => undefined);
  return async () => {
    const [start, now] = await Promise.all([first, meter.cpuUsage?.()]);
    if (start && now) return millisecondsOf(now) - millisecondsOf(start);
    return Math.min(performance.now() - startedMs, millisecondsOf(process.cpuUsage(before)));
  };
}

function millisecondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
