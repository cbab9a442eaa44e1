import { expect, test } from 'vitest';
import { PLANTS } from '../../testbed/planted-faults/index.ts';
import { judgePlants } from '../../testbed/planted-faults/judge.ts';

test('each planted fault has one message, at its line', { timeout: 600_000 }, async () => {
  const verdicts = await judgePlants(PLANTS());
  expect(verdicts.length).toBeGreaterThan(300);
  expect(
    verdicts.flatMap(({ plant, isRight, messages }) =>
      isRight ? [] : `${plant.name}: ${messages.join('; ')}`,
    ),
  ).toEqual([]);
});
