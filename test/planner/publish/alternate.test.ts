import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { alternate } from '../../../src/planner/publish/alternate.ts';
import { plainTasks } from '../../helpers/plain-tasks.ts';

const TOPICS = ['statistics', 'coding', 'mlops'];

/** Up to three sessions of up to three items, of three topics and two blocks; some require another one before them. */
const fewSessions = fc
  .array(
    fc.array(
      fc.record({
        topic: fc.constantFrom(...TOPICS),
        block: fc.nat(1),
        level: fc.nat(2),
        back: fc.option(fc.integer({ min: 1, max: 3 })),
      }),
      { maxLength: 3 },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((sessions) => {
    const all = sessions.flat();
    const tasks = plainTasks(
      all.map(({ back, ...rest }, index) => ({
        ...rest,
        requires: back !== null && back <= index ? [index - back] : [],
      })),
    );
    let from = 0;
    return sessions.map(({ length }) => {
      from += length;
      return tasks.slice(from - length, from);
    });
  });

function ordersOf(tasks: readonly Task[]): Task[][] {
  if (tasks.length === 0) return [[]];
  return tasks.flatMap((first) =>
    ordersOf(tasks.filter((task) => task !== first)).map((rest) => [first, ...rest]),
  );
}

function isRequiredFirst(ordered: readonly Task[]): boolean {
  const place = new Map(ordered.map(({ index }, at) => [index, at]));
  return ordered.every(({ requires }, at) => requires.every((other) => (place.get(other) ?? -1) < at));
}

/** What is asked of an order, counted a second way: thirds in a row of a block, then neighbours of one topic. */
function repeatsIn(ordered: readonly Task[]): number {
  const isSame = (list: readonly Task[], at: number, back: number) =>
    list[at]?.topic === list[at - back]?.topic;
  let cost = ordered.filter((_, at) => at > 0 && isSame(ordered, at, 1)).length;
  for (const block of [0, 1]) {
    const own = ordered.filter((task) => task.block === block);
    for (const at of own.keys()) {
      if (at > 0 && isSame(own, at, 1)) cost += 1 + (at > 1 && isSame(own, at, 2) ? 20 : 0);
    }
  }
  return cost;
}

function indicesOf(sessions: readonly (readonly Task[])[]): number[][] {
  return sessions.map((session) => session.map(({ index }) => index));
}

describe('alternate', () => {
  it('repeats topics no more than the best of all orders', () => {
    fc.assert(
      fc.property(fewSessions, (sessions) => {
        let orders: Task[][] = [[]];
        for (const session of sessions)
          orders = orders.flatMap((order) => ordersOf(session).map((next) => [...order, ...next]));
        const least = Math.min(...orders.filter(isRequiredFirst).map(repeatsIn));
        expect(repeatsIn(alternate(sessions).flat())).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves each session its own items, prerequisites first, in whatever order they come', () => {
    fc.assert(
      fc.property(fewSessions, (sessions) => {
        const ordered = alternate(sessions);
        const sorted = (lists: number[][]) => lists.map((list) => list.sort((a, b) => a - b));
        expect(sorted(indicesOf(ordered))).toEqual(sorted(indicesOf(sessions)));
        expect(isRequiredFirst(ordered.flat())).toBe(true);
        const turned = sessions.map((session) => [...session].reverse());
        expect(indicesOf(alternate(turned))).toEqual(indicesOf(ordered));
      }),
      { numRuns: 200 },
    );
  });

  it('looks past the next session: an order that costs nothing now may cost a third in a row later', () => {
    const [a, b, c, d, e] = plainTasks([
      { topic: 'coding' },
      { topic: 'mlops' },
      { topic: 'coding' },
      { topic: 'coding' },
      { topic: 'coding' },
    ]) as [Task, Task, Task, Task, Task];
    expect(indicesOf(alternate([[a], [b, c], [d, e]]))).toEqual([[0], [2, 1], [3, 4]]);
  });

  it('goes on with what was begun, then with what is easier, where topics leave the choice', () => {
    const [long, hard, easy] = plainTasks([
      { topic: 'coding', level: 3 },
      { topic: 'mlops', level: 2 },
      { topic: 'statistics', level: 0 },
    ]) as [Task, Task, Task];
    expect(indicesOf(alternate([[long], [hard, easy, long]]))).toEqual([[0], [0, 2, 1]]);
  });

  it('keeps mocks in the order of their rounds, after all else', () => {
    const tasks = plainTasks([
      { isMock: true, round: 2 },
      { isMock: true, round: 0 },
      { topic: 'coding' },
      { isMock: true, round: 1 },
    ]);
    expect(indicesOf(alternate([tasks]))).toEqual([[2, 1, 3, 0]]);
  });
});
