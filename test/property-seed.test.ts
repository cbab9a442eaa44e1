import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertySeed, readSeed } from './helpers/property-seed.ts';

describe('the seed of the properties', () => {
  it('is the one of this run for every property', () => {
    const { seed } = fc.check(fc.property(fc.nat(), () => true));
    expect(seed).toBe(propertySeed);
  });

  it('is fixed, or what PROPERTY_SEED says', () => {
    expect(readSeed(undefined)).toBe(20261123);
    expect(readSeed('')).toBe(20261123);
    expect(readSeed('-2147483648')).toBe(-2147483648);
    expect(readSeed('2147483647')).toBe(2147483647);
  });

  it.each(['x', '1.5', '2147483648', '-2147483649', '1e3', ' 1'])('is not %j', (text) => {
    expect(() => readSeed(text)).toThrow(
      `PROPERTY_SEED is "${text}"; it must be a whole number from -2147483648 to 2147483647`,
    );
  });

  it('is set in one place: no property has a seed of its own, and none is asserted outside of a test file', () => {
    const files = globSync('test/**/*.{ts,tsx}').filter((file) => !file.endsWith('property-seed.test.ts'));
    const asserting = files.filter((file) => readFileSync(file, 'utf8').includes('fc.assert('));
    expect(asserting.length).toBeGreaterThan(10);
    expect(asserting.filter((file) => !/\.test\.tsx?$/.test(file))).toEqual([]);
    const seeded = asserting.filter((file) => /numRuns: \d+,[^}]*\bseed\b/.test(readFileSync(file, 'utf8')));
    expect(seeded).toEqual([]);
  });
});
