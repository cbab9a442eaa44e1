import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listPlants } from './plants.mjs';

it('every fault can still be planted, and has the test file that has to notice it', () => {
  const plants = listPlants('.');
  expect(plants.length).toBeGreaterThan(200);
  const lost = plants.filter(({ file, change, test }) => {
    const source = readFileSync(file, 'utf8');
    return !existsSync(test) || change(source) === source;
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
});
