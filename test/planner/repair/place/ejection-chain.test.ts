import { describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import {
  placeByEjectionChain,
  placeByReplacement,
} from '../../../../src/planner/repair/place/ejection-chain.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { heldByDay, noonOf, restoredRepair, snapshotOf, taskOf } from '../../../helpers/small-repair.ts';

const hour = { to: '18:00' };

/** Evenings of an hour on days 5 and 6 alone, and an item that was missed. */
function missing(missed: StudyItem, fifth: StudyItem[], sixth: StudyItem[]) {
  const evenings = [{ from: '17:00', to: '18:00' }];
  const sessions = [
    session(day(0), '17:00', [pass(missed)], { status: 'missed' }),
    session(
      day(5),
      '17:00',
      fifth.map((item) => pass(item)),
    ),
    session(
      day(6),
      '17:00',
      sixth.map((item) => pass(item)),
      sixth.length === 2 ? hour : {},
    ),
  ];
  const exceptions = [5, 6].map((offset) => ({ date: day(offset), windows: evenings }));
  const request = { availability: [], exceptions };
  return restoredRepair({ items: [missed, ...fifth, ...sixth], sessions, request }, noonOf(2));
}

const [a, b, c] = [anItem('a', { minutes: 60 }), anItem('b'), anItem('c', { minutes: 40 })];

describe(placeByEjectionChain.name, () => {
  it('takes the place of something that finds another one', () => {
    const state = missing(anItem('m', { minutes: 50 }), [c], [b]);
    expect(placeByEjectionChain(state, taskOf(state, 'm'))).toBe(false);
    const roomy = missing(anItem('m', { minutes: 40 }), [b], [c]);
    expect(placeByEjectionChain(roomy, taskOf(roomy, 'm'))).toBe(false);
    const chain = missing(anItem('m', { minutes: 60 }), [b], [anItem('d')]);
    expect(placeByEjectionChain(chain, taskOf(chain, 'm'))).toBe(true);
    expect(Object.values(heldByDay(chain)).sort()).toEqual(['b d', 'm']);
  });

  it('leaves everything as it was where there is no such chain', () => {
    const state = missing(anItem('m', { minutes: 50 }), [a], [b]);
    const before = snapshotOf(state);
    expect(placeByEjectionChain(state, taskOf(state, 'm'))).toBe(false);
    expect(snapshotOf(state)).toEqual(before);
  });
});

describe(placeByReplacement.name, () => {
  const light = anItem('l', { minutes: 60, core: false });

  it('takes the place of what weighs less per minute, which leaves the plan', () => {
    const state = missing(anItem('m', { minutes: 60 }), [light], [a]);
    expect(placeByReplacement(state, taskOf(state, 'm'))).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'm', 6: 'a' });
    expect(state.pending.size).toBe(0);
  });

  it('leaves everything as it was where nothing weighs less', () => {
    const state = missing(anItem('m', { minutes: 60, core: false }), [a], [light]);
    const before = snapshotOf(state);
    expect(placeByReplacement(state, taskOf(state, 'm'))).toBe(false);
    expect(snapshotOf(state)).toEqual(before);
  });
});
