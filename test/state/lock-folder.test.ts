import { expect, it } from 'vitest';
import { lockFolder } from '../../src/state/index.ts';
import { newFolder } from '../helpers/command-line.ts';

it('who starts goes beside those that serve, and who wants the folder alone beside nobody', async () => {
  const folder = newFolder();
  const starting = await lockFolder(folder, 'starting');
  expect(await lockFolder(folder, 'starting')).toBeUndefined();
  const serving = [await lockFolder(folder, 'serving'), await lockFolder(folder, 'serving')];
  starting?.release();
  expect(await lockFolder(folder, 'alone')).toBeUndefined();
  const next = await lockFolder(folder, 'starting');
  expect(next).toBeDefined();
  next?.release();
  for (const lock of serving) lock?.release();
  const alone = await lockFolder(folder, 'alone');
  expect(await lockFolder(folder, 'serving')).toBeUndefined();
  const waiting = lockFolder(folder, 'starting', 10_000);
  alone?.release();
  const turn = await waiting;
  expect(turn).toBeDefined();
  turn?.release();
});
