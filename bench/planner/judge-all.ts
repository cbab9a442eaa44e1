import { type JobResult, type Performance, performAll } from './pool.ts';
import { firstLine, progress } from './report.ts';

/**
 * Performs every job and tells of those that threw or have faults as they come, so that a long run need not end to be
 * of use; with the results, how many were broken.
 */
export async function judgeAll<R>(
  performance: Performance,
  seeds: readonly number[],
  what: string,
  faultsOf: (result: R) => readonly string[],
): Promise<{ results: JobResult<number, R>[]; broken: number }> {
  let broken = 0;
  const results = await performAll<number, R>(performance, seeds, {
    onProgress: progress(what, seeds.length),
    onResult({ job, result, error }) {
      const faults = result === undefined ? [] : faultsOf(result);
      if (error === undefined && faults.length === 0) return;
      broken++;
      process.stderr.write(`seed ${job}: ${firstLine(error) ?? faults.slice(0, 3).join(' | ')}\n`);
    },
  });
  return { results, broken };
}
