/**
 * The calendar's table in bench/README.md: `npx tsx bench/calendar.ts [--quick] [row …]`. It prints each row with its target, its
 * figure and what shows it alone, and fails where one is missed.
 */
import { measureBrokenFeeds, measureBusyFiles, measureInjection } from './calendar/grammar.ts';
import { measureLives } from './calendar/lives.ts';
import { measurePolls } from './calendar/polls.ts';
import type { Measure, Row } from './calendar/row.ts';
import { measureZones } from './calendar/zones.ts';

const MEASURES: [numbers: number[], measure: Measure][] = [
  [[4, 5, 8, 11], measurePolls],
  [[2], measureBrokenFeeds],
  [[1, 3], measureZones],
  [[6, 7], measureLives],
  [[9], measureInjection],
  [[10], measureBusyFiles],
];

const words = process.argv.slice(2);
const isQuick = words.includes('--quick');
const numbers = words.map(Number).filter((number) => number > 0);
const rows: Row[] = [];
for (const [measured, measure] of MEASURES) {
  if (numbers.length === 0 || measured.some((number) => numbers.includes(number)))
    rows.push(...(await measure({ isQuick })));
}
rows.sort((a, b) => a.number - b.number);
process.stdout.write(
  '| # | measure | target | measured | | shown alone by |\n| --- | --- | --- | --- | --- | --- |\n',
);
for (const { number, measure, target, figure, isMet, shownBy } of rows) {
  process.stdout.write(
    `| ${number} | ${measure} | ${target} | ${figure} | ${isMet ? 'met' : 'MISSED'} | \`${shownBy}\` |\n`,
  );
}
process.exitCode = rows.every(({ isMet }) => isMet) ? 0 : 1;
