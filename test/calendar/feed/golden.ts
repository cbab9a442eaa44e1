import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Compares with a file beside the tests; `UPDATE=1` rewrites it, and a missing one fails. */
export function expectGolden(name: string, actual: string): void {
  const file = new URL(`goldens/${name}`, import.meta.url);
  if (process.env.UPDATE === '1') writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
