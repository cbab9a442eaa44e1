import { expect, test } from 'vitest';
import { randomPack } from '../../../testbed/packs/random-pack.ts';
import { startPublishing } from '../../helpers/published-releases.ts';

test('an image of an older release is served for as long as that is held, and no longer', async () => {
  const service = startPublishing(2);
  const name = 'step.0f1e2d3c4b5a.svg';
  const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>');
  const statusOf = async () => (await service.request(`/v1/assets/${name}`)).status;
  service.publish({ ...randomPack(1), assets: [{ name, type: 'image/svg+xml', bytes }] });
  expect(await statusOf()).toBe(200);
  service.publish(randomPack(2));
  expect(await statusOf()).toBe(200);
  service.publish(randomPack(3));
  expect(await statusOf()).toBe(404);
});
