import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openCatalogue, readPublished } from '../src/catalogue/index.ts';
import { PACKAGE_FOLDER } from '../src/cli/config.ts';
import { prepareDataFolder } from '../src/cli/data-folder.ts';
import { publish } from '../src/cli/publish.ts';
import { putRelease } from '../src/releases/index.ts';
import { measureKept, measureLog, measurePlanning } from './reads/kept.ts';
import { measureAgainstPlain, measureGrowth } from './reads/past-the-cache.ts';
import { boundRow, type Row } from './reads/row.ts';
import { measureSearchCost, p99Of } from './reads/search-cost.ts';
import type { Served } from './reads/servers.ts';

/**
 * What reads cost, as a table: `npx tsx bench/serve.ts STORES [row …]`, of `kept`, `log`, `planning`, `plain`, `growth` and `search`. The
 * first three are of the content that ships; for the others a data folder of each size is generated in the folder STORES
 * where there is none that this code reads (that of 100,000 takes minutes). The service runs from its bundle. Load comes from `wrk` (`apt-get install wrk`). A ratio is one of
 * processor time a request, of servers that are loaded in turns: 1 is as cheap as the other. A row in which a request
 * fails is void: the command ends.
 */
const [stores = '/tmp/stepladder-stores', ...wanted] = process.argv.slice(2);
const SEARCHES = 500;

const MEASURES: Record<string, () => AsyncIterable<Row> | Iterable<Row>> = {
  kept: () => measureKept(shipped()),
  log: () => measureLog(shipped()),
  planning: () => measurePlanning(shipped()),
  plain: () => measureAgainstPlain(store(10_000)),
  growth: () => measureGrowth(store(1_000), store(100_000)),
  search: () => [
    boundRow(
      `p99 of ${SEARCHES} searches of 100,000`,
      [25, ' ms'],
      p99Of(measureSearchCost(join(store(100_000).data, 'content.db'), SEARCHES)),
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

/** The content that ships, compiled. */
async function shipped(): Promise<Served> {
  const data = join(stores, 'shipped');
  prepareDataFolder(data);
  await publish(join(PACKAGE_FOLDER, 'content'), data, {
    ...{ force: false, heldReleases: 1 },
    code: { run: 'nothing', isRequired: false },
  });
  return { data, env: {} };
}

/** So many questions, in a data folder that is its own source of releases: from `content/` others would be compiled. */
function store(questions: number): Served {
  const data = join(stores, String(questions));
  const file = join(data, 'content.db');
  if (!isReadable(file))
    execFileSync(process.execPath, [
      ...['--max-old-space-size=8000', '--import', 'tsx'],
      ...['bench/generate.ts', data, `--questions=${questions}`],
    ]);
  const release = readPublished(file);
  if (release) putRelease(file, data, { release, publishedAt: new Date().toISOString(), most: 1 });
  return { data, env: { RELEASES_FROM: data } };
}
