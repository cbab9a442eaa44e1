// How many subscribers one core holds: `npx tsx bench/subscribers.ts`. What a poll costs is measured, and a Monday morning
// simulated with it. `--svg=docs/subscribers.svg` draws it, `--seed=1` draws other people.
import { writeFileSync } from 'node:fs';
import { drawCurves } from './draw-curves.ts';
import { measureCosts } from './subscribers/measure-costs.ts';
import { type Costs, MORNING_MINUTES, type Morning, simulateMorning } from './subscribers/simulate.ts';
import { argument } from './trust/server.ts';

const MOST_WAIT_MILLISECONDS = 100;
const FIRST_TRY = 10_000;
const BISECTIONS = 5;
/** Of what one core holds. */
const LOADS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1];

const seed = argument('seed', 1);
const svg = process.argv.find((each) => each.startsWith('--svg='))?.slice('--svg='.length);

/** The most subscribers of whose polls 99 in 100 wait at most 100 ms. */
function findMost(costs: Costs): number {
  const holds = (subscribers: number) =>
    simulateMorning(subscribers, costs, seed).waitMilliseconds.p99 <= MOST_WAIT_MILLISECONDS;
  let low = FIRST_TRY;
  while (holds(2 * low)) low *= 2;
  let high = 2 * low;
  for (let time = 0; time < BISECTIONS; time += 1) {
    const middle = Math.round((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function draw(most: number, costs: Costs, morning: Morning): string {
  const polls = morning.pollsByMinute.map((count, minute) => ({
    x: minute / MORNING_MINUTES,
    y: count / 60,
  }));
  const waits = LOADS.map((share) => {
    const { waitMilliseconds } = simulateMorning(Math.round(share * most), costs, seed);
    return { x: share, y: waitMilliseconds.p99 };
  });
  const highest = (points: readonly { y: number }[]) => Math.round(Math.max(...points.map(({ y }) => y)));
  const subscribers = (share: number) => `${Math.round(share * most)} subscribers`;
  return drawCurves(
    `Polls a second over a Monday morning of ${subscribers(1)}, and how long the slowest hundredth waits as there are more`,
    [
      {
        ...{ title: 'Polls a second', most: `at most ${highest(polls)}`, points: polls },
        ends: ['06:00', '09:00'],
      },
      {
        ...{ title: 'Waiting, p99', most: `at most ${highest(waits)} ms`, points: waits },
        ends: [subscribers(Math.min(...LOADS)), subscribers(Math.max(...LOADS))],
      },
    ],
  );
}

const costs = await measureCosts();
const most = findMost(costs);
const morning = simulateMorning(most, costs, seed);
const { waitMilliseconds, busiest, pollsByMinute } = morning;
process.stdout.write(
  `a poll costs ${Math.round(costs.unchanged)} µs of processor time, one after a change ${Math.round(costs.rendered)} µs\n` +
    `one core holds ${most} subscribers: at most ${Math.round(Math.max(...pollsByMinute) / 60)} polls a second, ` +
    `the busiest minute ${Math.round(100 * busiest)} % of the core, waits of ${waitMilliseconds.median.toFixed(1)} ms ` +
    `(median) and ${waitMilliseconds.p99.toFixed(0)} ms (p99)\n`,
);
if (svg) writeFileSync(svg, draw(most, costs, morning));
