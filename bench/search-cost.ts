import { join } from 'node:path';
import { percentile } from './reads/burst.ts';
import { measureSearchCost, p99Of } from './reads/search-cost.ts';

/**
 * What a search costs, by kind of query: `npx tsx bench/search-cost.ts DATA [QUERIES]`, where DATA was made by
 * `bench/generate.ts`. Milliseconds of processor time of the dearer of the two searches, over questions and over everything.
 */
const [data = './data', queries = '500'] = process.argv.slice(2);
const costs = measureSearchCost(join(data, 'content.db'), Number(queries));
for (const { kind, taken, slowest } of costs) {
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(taken, share).toFixed(1));
  process.stdout.write(`${kind}: p50 ${p50} ms, p99 ${p99} ms (${slowest})\n`);
}
process.stdout.write(`all: p99 ${p99Of(costs).toFixed(1)} ms\n`);
