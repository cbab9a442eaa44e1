import { describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import { keepBlockOrder } from '../../../../src/planner/repair/place/keep-order.ts';
import { RepairState } from '../../../../src/planner/repair/place/repair-state.ts';
import { restoreSessions } from '../../../../src/planner/repair/place/restore-sessions.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { contextOf, heldByDay, noonOf, snapshotOf } from '../../../helpers/small-repair.ts';

const [a, early] = [anItem('a'), anItem('s', { block: 'deep-learning' })];

/** A plan that opened its second block on day 3 and holds `s` of it on a day, where the first block has left out `items`. */
function openedEarly(
  offset: number,
  until: string,
  items: StudyItem[],
  status: 'planned' | 'missed' = 'planned',
) {
  const exceptions = [0, offset, 20].map((each) => ({
    date: day(each),
    windows: [{ from: '17:00', to: each === offset ? until : each === 0 ? '18:30' : '17:10' }],
  }));
  const missed = items.map((item) => pass(item));
  const sessions = [
    ...(status === 'missed' ? [session(day(1), '17:00', missed, { status })] : []),
    session(day(offset), '17:00', [pass(early)]),
  ];
  const context = contextOf(
    { items: [early, ...items], sessions, request: { availability: [], exceptions } },
    noonOf(2),
  );
  const blocks = context.plan.blocks.map((block, place) => ({
    ...block,
    ...(place === 0 && { handedOnFrom: day(3) }),
  }));
  const state = new RepairState({ ...context, plan: { ...context.plan, blocks } });
  restoreSessions(state);
  expect(heldByDay(state)).toEqual({ [offset]: 's' });
  return state;
}

function kept(state: RepairState, mayPlace = true) {
  const hasChanged = keepBlockOrder(state, mayPlace);
  const pending = [...state.pending.keys()].map(({ item }) => item.id);
  return { hasChanged, held: heldByDay(state), pending, opensOn: state.timetable.opensOn[1] };
}

describe(keepBlockOrder.name, () => {
  it('places what the earlier block has left in slack, beside what is early', () => {
    expect(kept(openedEarly(9, '18:00', [a]))).toEqual({
      ...{ hasChanged: true, held: { 9: 'a s' }, pending: [], opensOn: 3 },
    });
  });

  it('places it in the place of what is early, which waits', () => {
    expect(kept(openedEarly(9, '17:30', [a]))).toEqual({
      ...{ hasChanged: true, held: { 9: 'a' }, pending: ['s'], opensOn: 3 },
    });
  });

  it('closes the later blocks until their own days where it may place nothing', () => {
    expect(kept(openedEarly(9, '18:00', [a]), false)).toEqual({
      ...{ hasChanged: true, held: {}, pending: ['s'], opensOn: 12 },
    });
  });

  it('closes them, too, where what is early is pinned', () => {
    expect(kept(openedEarly(3, '17:30', [a]))).toMatchObject({
      hasChanged: true,
      pending: ['s'],
      opensOn: 12,
    });
  });

  it.each([
    ['nothing is left', 9, []],
    ['what is left would not fit there', 9, [anItem('a', { minutes: 31 })]],
    ['only one part of what is left would', 9, [anItem('a', { minutes: 60, parts: [30, 30] })]],
    ['nothing is early', 14, [a]],
    ['a lab is left', 9, [anItem('a', { kind: 'lab' })]],
    ['a question of the next level is left', 9, [anItem('a', { level: 'senior' })]],
    ['what is left is of a level that the person did not ask for', 9, [anItem('a', { level: 'entry' })]],
  ] as [string, number, StudyItem[]][])('leaves everything as it was where %s', (_, offset, items) => {
    const state = openedEarly(offset, '17:30', items);
    const before = snapshotOf(state);
    expect(keepBlockOrder(state, true)).toBe(false);
    expect(snapshotOf(state)).toEqual(before);
  });

  it('leaves alone what was planned when the block was opened, and missed', () => {
    const state = openedEarly(9, '17:30', [a], 'missed');
    expect(kept(state)).toMatchObject({ hasChanged: false, held: { 9: 's' }, opensOn: 3 });
  });
});
