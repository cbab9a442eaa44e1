import { performance } from 'node:perf_hooks';

/** Reads, in milliseconds, sorted; and what the previews answered, by status. */
export interface Burst {
  alone: number[];
  during: number[];
  seconds: number;
  statuses: ReadonlyMap<number, number>;
}

const ALONE_READS = 500;
const REQUEST = {
  timeZone: 'America/New_York',
  careerLevel: 'mid',
  startDate: '2026-12-01',
  weeks: 10,
  availability: [
    { days: ['mon', 'wed', 'thu'], from: '19:00', to: '20:30' },
    { days: ['sat'], from: '09:00', to: '12:00' },
  ],
};

/** Reads questions of the server at `url` one after the other, alone and then while so many plans are previewed. */
export async function measureBurst(url: string, previews: number): Promise<Burst> {
  await preview(url, 0);
  await readFor(url, () => false, 100);
  const alone = await readFor(url, () => false, ALONE_READS);
  let left = previews;
  const statuses = new Map<number, number>();
  const startedAt = performance.now();
  const burst = Promise.all(
    Array.from({ length: previews }, async (_, seed) => {
      const status = await preview(url, seed + 1);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      left -= 1;
    }),
  );
  const during = await readFor(url, () => left > 0, 0);
  await burst;
  return { alone, during, seconds: (performance.now() - startedAt) / 1000, statuses };
}

async function preview(url: string, seed: number): Promise<number> {
  const response = await fetch(`${url}/v1/plans/preview`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...REQUEST, seed }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Milliseconds of one read after the other, at least `count` and for as long as `goOn` says. */
async function readFor(url: string, goOn: () => boolean, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count || goOn()) {
    const id = `q${String((taken.length % 20) + 1).padStart(2, '0')}`;
    const startedAt = performance.now();
    const response = await fetch(`${url}/v1/questions/${id}`);
    await response.arrayBuffer();
    taken.push(performance.now() - startedAt);
  }
  return taken.sort((a, b) => a - b);
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
