/**
 * Recurrence rules as the import of busy times and as python3-dateutil expand them:
 * `npx tsx bench/busy-rules.ts [rules [seed]]`, 10,000 by default. It prints every difference, and fails where there is one.
 */
import { compareWithDateutil } from '../testbed/busy/compare-with-dateutil.ts';

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const { occurrences, differences } = compareWithDateutil(count, seed);
for (const difference of differences) process.stdout.write(`${JSON.stringify(difference)}\n`);
process.stdout.write(
  `${count} rules, ${occurrences} occurrences, ${differences.length} rules read differently\n`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
