import { expect, it } from 'vitest';
import { byStart } from '../../../../src/planner/repair/publish/by-start.ts';
import { day, session } from '../../../helpers/checked-plan.ts';

it(`${byStart.name} orders sessions by their instants, and those of one instant by ordinal`, () => {
  const [late, early] = [session(day(2), '17:00', []), session(day(1), '17:00', [])];
  // 11:00 in New York's winter, and written in another offset.
  const abroad = session(day(2), '19:00', [], { offset: '+03:00' });
  const twin = { ...early, ordinal: early.ordinal + 9 };
  expect([late, twin, abroad, early].sort(byStart)).toEqual([early, twin, abroad, late]);
});
