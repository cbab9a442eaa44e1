import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequence } from '../../../src/planner/construct/sequence.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { requiredFirst } from '../../../src/planner/model/required-first.ts';
import { plainTasks } from '../../helpers/plain-tasks.ts';

const TOPICS = ['statistics', 'linear-algebra', 'classical-ml', 'deep-learning'];
const SLUGS = [
  { slug: 'statistics', buildsOn: [], specialisation: false },
  { slug: 'linear-algebra', buildsOn: [], specialisation: false },
  { slug: 'classical-ml', buildsOn: ['statistics', 'linear-algebra'], specialisation: false },
  { slug: 'deep-learning', buildsOn: ['classical-ml'], specialisation: false },
];

/** Tasks of four topics; each may require some before it. */
const anyTasks = fc
  .array(
    fc.record({
      topic: fc.constantFrom(...TOPICS),
      level: fc.nat(3),
      weight: fc.constantFrom(0.5, 1, 2),
      minutes: fc.constantFrom(20, 30, 45),
      back: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((drawn) =>
    plainTasks(
      drawn.map(({ back, ...rest }, index) => ({
        ...rest,
        requires: back !== null && back <= index ? [index - back] : [],
      })),
    ),
  );

const withOrder = anyTasks.chain((tasks) =>
  fc.tuple(fc.constant(tasks), fc.shuffledSubarray(tasks, { minLength: tasks.length })),
);

function indicesOf(tasks: readonly Task[]): number[] {
  return tasks.map(({ index }) => index);
}

function isRequiredFirst(ordered: readonly Task[]): boolean {
  const place = new Map(ordered.map(({ index }, at) => [index, at]));
  return ordered.every(({ requires }, at) => requires.every((other) => (place.get(other) ?? -1) < at));
}

function repeatsIn(ordered: readonly Task[]): number {
  return ordered.filter(({ topic }, at) => topic === ordered[at - 1]?.topic).length;
}

describe('sequence', () => {
  it('orders everything once, prerequisites first, in whatever order the tasks come', () => {
    fc.assert(
      fc.property(withOrder, ([tasks, shuffled]) => {
        const ordered = sequence(tasks, SLUGS);
        expect(indicesOf(ordered).sort((a, b) => a - b)).toEqual(indicesOf(tasks));
        expect(isRequiredFirst(ordered)).toBe(true);
        expect(indicesOf(sequence(shuffled, SLUGS))).toEqual(indicesOf(ordered));
        expect(indicesOf(sequence(tasks, [...SLUGS].reverse()))).toEqual(indicesOf(ordered));
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the tasks themselves as they came', () => {
    const tasks = plainTasks([{ level: 3 }, { level: 0 }, { level: 1 }]);
    sequence(tasks, SLUGS);
    expect(indicesOf(tasks)).toEqual([0, 1, 2]);
  });

  it('alternates topics of the same size', () => {
    const topics = ['statistics', 'linear-algebra', 'coding'];
    const tasks = plainTasks(topics.flatMap((topic) => Array.from({ length: 5 }, () => ({ topic }))));
    expect(repeatsIn(sequence(tasks, []))).toBe(0);
  });

  it('spreads a small topic over the whole of a large one', () => {
    const tasks = plainTasks([
      ...Array.from({ length: 12 }, () => ({ topic: 'statistics' })),
      ...Array.from({ length: 3 }, () => ({ topic: 'coding' })),
    ]);
    const places = sequence(tasks, [])
      .map(({ topic }, at) => (topic === 'coding' ? at : -1))
      .filter((at) => at >= 0);
    for (const [third, at] of places.entries()) {
      expect(at).toBeGreaterThanOrEqual(5 * third);
      expect(at).toBeLessThan(5 * (third + 1));
    }
  });

  it('rises in difficulty within a topic, and takes what weighs more per minute first at one level', () => {
    const tasks = plainTasks([
      { level: 2 },
      { level: 0, weight: 1 },
      { level: 0, weight: 2 },
      { level: 1 },
      { level: 0, weight: 2, minutes: 20 },
    ]);
    expect(indicesOf(sequence(tasks, SLUGS))).toEqual([4, 2, 1, 3, 0]);
  });

  it('begins with the topics that others build on', () => {
    const tasks = plainTasks(
      ['deep-learning', 'classical-ml', 'statistics'].flatMap((topic) => [{ topic }, { topic }]),
    );
    const firsts = [...new Set(sequence(tasks, SLUGS).map(({ topic }) => topic))];
    expect(firsts).toEqual(['statistics', 'classical-ml', 'deep-learning']);
  });

  it('ends what others build on before the last of those, and lets the two alternate in between', () => {
    const tasks = plainTasks(
      ['ml-system-design', 'inference-serving'].flatMap((topic) =>
        Array.from({ length: 6 }, () => ({ topic })),
      ),
    );
    const topics = [
      { slug: 'inference-serving', buildsOn: [], specialisation: false },
      { slug: 'ml-system-design', buildsOn: ['inference-serving'], specialisation: false },
    ];
    const isDesign = sequence(tasks, topics).map(({ topic }) => topic === 'ml-system-design');
    expect(isDesign.slice(0, 4)).toEqual([false, false, false, false]);
    expect(isDesign.slice(8)).toEqual([true, true, true, true]);
    expect(new Set(isDesign.slice(4, 8)).size).toBe(2);
  });

  it('is not led in circles by topics that build on each other', () => {
    const circle = [
      { slug: 'a', buildsOn: ['b'], specialisation: false },
      { slug: 'b', buildsOn: ['a'], specialisation: false },
    ];
    const tasks = plainTasks([{ topic: 'a' }, { topic: 'b' }]);
    expect(sequence(tasks, circle)).toHaveLength(2);
  });
});

describe('requiredFirst', () => {
  it('changes nothing where the order is right, and else moves only what is required', () => {
    const [a, b, c, d] = plainTasks([{ requires: [2] }, {}, {}, { requires: [1] }]) as [
      Task,
      Task,
      Task,
      Task,
    ];
    expect(indicesOf(requiredFirst([c, a, b, d]))).toEqual([2, 0, 1, 3]);
    expect(indicesOf(requiredFirst([a, b, c, d]))).toEqual([2, 0, 1, 3]);
  });

  it('passes over what is not among the tasks', () => {
    const tasks = plainTasks([{ requires: [7] }, {}]);
    expect(indicesOf(requiredFirst(tasks))).toEqual([0, 1]);
  });
});
