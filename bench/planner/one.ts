import { makePlan } from '../../src/planner/make-plan.ts';
import { readOptions } from './report.ts';
import { inputOf, manyCatalogues, violationsOf } from './violations.ts';

/** Shows what became of one random request: `npx tsx bench/planner/one.ts SEED`. */
const seed = Number(process.argv[2]);
const input = inputOf(seed, manyCatalogues(readOptions(process.argv.slice(2))));
const outcome = makePlan(input);
const { items, ...rest } = input;
process.stdout.write(`${JSON.stringify({ items: items.length, ...rest }, undefined, 1)}\n`);
if (outcome.ok) {
  const { sessions, notes, coverage } = outcome.schedule;
  for (const { date, from, to, kind, items: held } of sessions) {
    process.stdout.write(
      `${date} ${from}-${to} ${kind} ${held.map(({ itemId, activity }) => `${activity} ${itemId}`).join(', ')}\n`,
    );
  }
  process.stdout.write(`${JSON.stringify({ notes, dropped: coverage.dropped.length }, undefined, 1)}\n`);
  process.stdout.write(`${violationsOf(input, outcome.schedule).join('\n') || 'no violation'}\n`);
} else {
  process.stdout.write(`${JSON.stringify(outcome.infeasible, undefined, 1)}\n`);
}
