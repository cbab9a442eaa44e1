import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../src/catalogue/draw-sample.ts';

const LEVELS = ['entry', 'senior', 'expert'];
const TOPICS = ['statistics', 'coding'];
const drawables = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 300 }).map((number) => `q${number}`),
    level: fc.constantFrom(...LEVELS),
    topic: fc.constantFrom(...TOPICS),
  }),
  { selector: ({ id }) => id, maxLength: 80 },
);
const drawing = fc.record({
  n: fc.integer({ min: 1, max: 30 }),
  seed: fc.string({ minLength: 1, maxLength: 12 }),
  stratify: fc.constantFrom(undefined, 'level' as const, 'topic' as const),
});
const list = Array.from({ length: 200 }, (_, index) => ({
  id: `q${index + 1}`,
  level: LEVELS[index % 3] as string,
  topic: TOPICS[index % 2] as string,
}));

describe('a drawn sample', () => {
  it('has n different ones of the list, or all, whatever the order of the list', () => {
    fc.assert(
      fc.property(drawables, drawing, (all, how) => {
        const drawn = drawSample(all, how);
        expect(new Set(drawn).size).toBe(Math.min(how.n, all.length));
        for (const each of drawn) expect(all).toContain(each);
        expect(drawSample([...all].reverse(), how)).toEqual(drawn);
      }),
    );
  });

  it('keeps the rest where one is taken away, and takes the next', () => {
    fc.assert(
      fc.property(drawables, fc.nat(), drawing, (all, at, { n, seed }) => {
        const drawn = drawSample(all, { n, seed });
        const gone = all[at % Math.max(1, all.length)];
        const after = drawSample(
          all.filter((each) => each !== gone),
          { n, seed },
        );
        const kept = drawn.filter((each) => each !== gone);
        expect(after.slice(0, n - 1)).toEqual(kept.slice(0, n - 1));
      }),
    );
  });

  it('has of each level as many as of any other, as far as there are', () => {
    fc.assert(
      fc.property(drawables, drawing, (all, { n, seed }) => {
        const drawn = drawSample(all, { n, seed, stratify: 'level' });
        const count = (from: typeof all, level: string) => from.filter((each) => each.level === level).length;
        const most = Math.max(...LEVELS.map((level) => count(drawn, level)));
        for (const level of LEVELS) {
          const [has, available] = [count(drawn, level), count(all, level)];
          expect(has).toBeGreaterThanOrEqual(Math.min(most - 1, available));
        }
      }),
    );
  });

  it('differs from seed to seed, and draws each as often as any other', () => {
    const times = new Map<string, number>();
    const seeds = 4000;
    for (let seed = 0; seed < seeds; seed++)
      for (const { id } of drawSample(list, { n: 10, seed: String(seed) }))
        times.set(id, (times.get(id) ?? 0) + 1);
    const expected = (seeds * 10) / list.length;
    const chiSquare = list.reduce(
      (sum, { id }) => sum + ((times.get(id) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // 199 degrees of freedom: 99.9 % of honest draws stay below 267.5.
    expect(chiSquare).toBeLessThan(267.5);
  });
});
