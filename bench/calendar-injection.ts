/**
 * 10,000 hostile texts in every field of a feed: `npx tsx bench/calendar-injection.ts [runs] [seed]`.
 * Prints the number of cases and the time, or the smallest case that breaks the feed.
 */
import fc from 'fast-check';
import { injectionProperty } from '../testbed/feeds/injection-property.ts';

const [runs = '10000', seed = '1'] = process.argv.slice(2);
const startedMs = performance.now();
fc.assert(injectionProperty(), { numRuns: Number(runs), seed: Number(seed) });
const seconds = (performance.now() - startedMs) / 1000;
process.stdout.write(`${runs} cases, 0 findings, ${seconds.toFixed(1)} s\n`);
