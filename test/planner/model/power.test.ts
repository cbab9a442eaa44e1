import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { power } from '../../../src/planner/model/power.ts';

describe('power', () => {
  it('is what the operator gives, but for the last bits', () => {
    for (const base of [0.01, 0.85, 1, 1.7, 12, 365])
      for (const exponent of [-2, -0.1542, 0, 0.001, 1, 3])
        expect(power(base, exponent) / base ** exponent).toBeCloseTo(1, 13);
    expect(power(1, -0.1542)).toBe(1);
  });

  it('is the only one in the planner, whose plans must not depend on the version of V8', () => {
    const files = readdirSync('src/planner', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const code = (file: string) =>
      readFileSync(join('src/planner', file), 'utf8').replaceAll(
        /^\s*(?:\/\*)?\*.*$|\/\*\*.*\*\/|`\*\*`/gm,
        '',
      );
    expect(files.length).toBeGreaterThan(50);
    // A power of two is exact.
    expect(files.filter((file) => /Math\.pow|(?<!\b2) \*\* /.test(code(file)))).toEqual([]);
  });
});
