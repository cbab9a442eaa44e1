import { expect, it } from 'vitest';
import { zonesMisread } from './feed-instants.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

it(`the zone of a feed means the planner's instants in each of ${ZONES.length} zones, without a finding`, {
  timeout: 300_000,
}, () => {
  expect(ZONES.length).toBeGreaterThan(400);
  expect(zonesMisread(ZONES)).toEqual([]);
});
