import { expect, it } from 'vitest';
import { propertySeed } from '../helpers/property-seed.ts';
import { runFuzz } from './run-fuzz.ts';

it('keeps every promise to 20,000 requests generated from the spec', async () => {
  const run = await runFuzz({ requests: 20_000, seed: propertySeed });
  expect(run.failure).toBeUndefined();
}, 1_800_000);
