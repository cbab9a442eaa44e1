import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openCatalogue } from '../src/catalogue/index.ts';
import { measureKept, measureLog, measurePlanning } from './reads/kept.ts';
import { measureAgainstPlain, measureGrowth } from './reads/past-the-cache.ts';
import { boundRow, type Row } from './reads/row.ts';
import { measureSearchCost, p99Of } from './reads/search-cost.ts';

/**
 * What reads cost, as a table: `npx tsx bench/serve.ts STORES [row …]`, of `kept`, `log`, `planning`, `plain`, `growth` and `search`. In
 * the folder STORES a data folder of each size is generated where there is none that this code reads (that of 100,000
 * takes minutes). Load comes from `wrk` (`apt-get install wrk`). A ratio is one of
 * processor time a request, of servers that are loaded in turns: 1 is as cheap as the other. A row in which a request
 * fails is void: the command ends.
 */
const [stores = '/tmp/stepladder-stores', ...wanted] = process.argv.slice(2);
const SEARCHES = 500;

const MEASURES: Record<string, () => AsyncIterable<Row> | Iterable<Row>> = {
  kept: () => measureKept(store(240)),
  log: () => measureLog(store(240)),
  planning: () => measurePlanning(store(240)),
  plain: () => measureAgainstPlain(store(10_000)),
  growth: () => measureGrowth(store(1_000), store(100_000)),
  search: () => [
    boundRow(
      `p99 of ${SEARCHES} searches of 100,000`,
      [25, ' ms'],
      p99Of(measureSearchCost(join(store(100_000), 'content.db'), SEARCHES)),
    ),
  ],
};

for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for await (const { measure: what, target, figure, isMet } of measure())
    process.stdout.write(`| ${what} | ${target} | ${figure} | ${isMet ? 'met' : 'MISS'} |\n`);
}

/** Whether there is a store that this version of the code reads. */
function isReadable(file: string): boolean {
  const source = openCatalogue(file);
  try {
    source.current();
    return true;
  } catch {
    return false;
  } finally {
    source.close();
  }
}

/** The data folder of so many questions. */
function store(questions: number): string {
  const data = join(stores, String(questions));
  if (!isReadable(join(data, 'content.db')))
    execFileSync(process.execPath, [
      ...['--max-old-space-size=8000', '--import', 'tsx'],
      ...['bench/generate.ts', data, `--questions=${questions}`],
    ]);
  return data;
}
