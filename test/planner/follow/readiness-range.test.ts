import { describe, expect, it } from 'vitest';
import { readinessRange } from '../../../src/planner/follow/readiness-range.ts';

describe(readinessRange.name, () => {
  it('is narrower for those of whom more is known', () => {
    const width = (grades: number) => {
      const [low, high] = readinessRange(0.5, 0.9, grades);
      return high - low;
    };
    expect(width(20)).toBeLessThan(width(19));
    expect(width(60)).toBeLessThan(width(59));
  });

  it('never promises more than what will be learned, and always holds what is said', () => {
    const [low, high] = readinessRange(0.6, 0.61, 0);
    expect(low).toBeLessThan(0.6);
    expect(high).toBe(0.61);
    expect(readinessRange(0.6, 0.6, 100)[1]).toBe(0.6);
    expect(readinessRange(0, 0, 0)).toEqual([0, 0]);
  });
});
