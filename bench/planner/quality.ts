import { realCatalogue, syntheticCatalogue, titlesCatalogue } from './catalogues.ts';
import type { Job, Quality } from './judge-quality.ts';
import { performAll } from './pool.ts';
import {
  type BenchOptions,
  firstLine,
  type Measured,
  percent,
  progress,
  quantile,
  runIfMain,
} from './report.ts';

/** The target of row 11. */
const MOST_UNEVEN = 1.15;

/** Rows 10–12: coverage against the naive fill, an even load, and topics that alternate. */
export async function measureQuality(options: BenchOptions): Promise<Measured[]> {
  const people = options.quick ? 15 : 100;
  const catalogues = [realCatalogue(), titlesCatalogue(options.titlesFile), syntheticCatalogue(500, 3)];
  const jobs = catalogues.flatMap((_, catalogue) =>
    Array.from(
      { length: people },
      (_, index): Job => ({
        seed: options.seed * 1000 + index,
        catalogue,
        evening: [45, 60, 90, 120][index % 4] ?? 60,
      }),
    ),
  );
  const results = await performAll<Job, Quality | undefined>(
    {
      module: new URL('./judge-quality.ts', import.meta.url).href,
      name: 'judgeQuality',
      context: catalogues,
    },
    jobs,
    { onProgress: progress('plans judged for quality', jobs.length) },
  );
  for (const { job, error } of results)
    if (error) process.stderr.write(`${JSON.stringify(job)}: ${firstLine(error)}\n`);
  const found = results.flatMap(({ job, result }) => (result ? [{ job, result }] : []));
  const lead = ({ coverage, naive }: Quality) => coverage / naive - 1;
  const below = found.filter(({ result }) => lead(result) < -1e-9);
  for (const { job, result } of below.slice(0, 10)) {
    process.stderr.write(
      `coverage below naive: ${JSON.stringify(job)} ${percent(result.coverage)} < ${percent(result.naive)}\n`,
    );
  }
  const scarce = found.filter(({ result }) => result.isScarce).map(({ result }) => lead(result));
  const evenness = found.map(({ result }) => result.evenness);
  const excess = found.map(({ result }) => result.excess);
  const uneven = found.filter(({ result }) => result.evenness > MOST_UNEVEN);
  const unavoidable = uneven.filter(({ result }) => result.evenness / result.excess > MOST_UNEVEN);
  const busy = found.filter(({ result }) => result.isScarce).map(({ result }) => result.evenness);
  const repeats =
    found.reduce((sum, { result }) => sum + result.repeats, 0) /
    found.reduce((sum, { result }) => sum + result.pairs, 0);
  const worst = Math.max(
    ...found.map(({ result }) => (result.pairs > 0 ? result.repeats / result.pairs : 0)),
  );
  const three = found.filter(({ result }) => result.threeInARow > 0).length;
  const method = `${found.length} plans, 3 catalogues, five evenings of 45–120 min`;
  const row = (
    row: number,
    measure: string,
    target: string,
    figure: string,
    isMet: boolean,
    how: string,
  ): Measured => ({
    ...{ row, measure, target, figure, isMet },
    method: `${method}; ${how}`,
    seed: options.seed,
  });
  return [
    row(
      10,
      'weighted coverage against "priority order, fill each week"',
      'never below, +5 % median when time is scarce',
      `below in ${below.length}; scarce (${scarce.length}): p5 ${percent(quantile(scarce, 0.05))}, median ${percent(quantile(scarce, 0.5))}`,
      below.length === 0 && quantile(scarce, 0.5) >= 0.05,
      'naive: heaviest first, reviews after 1, 3, 7, 14 days, same hard constraints and mocks',
    ),
    row(
      11,
      'load: heaviest week / mean week',
      `p95 ≤ ${MOST_UNEVEN} where time is scarce, and of the least possible everywhere`,
      `where time is scarce: p95 ${quantile(busy, 0.95).toFixed(2)}; to the least possible: p95 ${quantile(excess, 0.95).toFixed(2)}, max ${Math.max(...excess).toFixed(2)}; all: median ${quantile(evenness, 0.5).toFixed(2)}, p95 ${quantile(evenness, 0.95).toFixed(2)}, max ${Math.max(...evenness).toFixed(2)}; above ${MOST_UNEVEN}: ${uneven.length}, of which no layout is below in ${unavoidable.length}`,
      quantile(busy, 0.95) <= MOST_UNEVEN && quantile(excess, 0.95) <= MOST_UNEVEN,
      'same windows every week',
    ),
    row(
      12,
      'adjacent first passes of one topic',
      '≤ 30 %, never three in a row',
      `${percent(repeats)} of all pairs, worst plan ${percent(worst)}; three in a row in ${three} plans`,
      worst <= 0.3 && three === 0,
      'in blocks with ≥ 3 topics, none over 40 %',
    ),
  ];
}

await runIfMain(import.meta.url, measureQuality);
