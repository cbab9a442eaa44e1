import { expect, it } from 'vitest';
import { propertySeed } from '../helpers/property-seed.ts';
import { runFuzz } from './run-fuzz.ts';

it('keeps every promise to 100 requests generated from the spec: no 5xx, nothing undocumented, no secret told, no plan lost', async () => {
  const run = await runFuzz({ requests: 100, seed: propertySeed });
  expect(run.failure).toBeUndefined();
  expect(run.requests).toBeGreaterThanOrEqual(100);
  // Where everything is refused, nothing was tried.
  expect(run.refused).toBeLessThan(run.requests * 0.8);
}, 300_000);
