import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import type { RepairState } from '../../../../src/planner/repair/place/repair-state.ts';
import { settleSessions } from '../../../../src/planner/repair/place/settle-sessions.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { heldByDay, noonOf, restoredRepair, snapshotOf, taskOf } from '../../../helpers/small-repair.ts';

const [a, b, c] = [anItem('a'), anItem('b', { requires: ['a'] }), anItem('c')];
const knowing = (...questions: string[]) => ({ known: { topics: {}, questions } });

/** Sessions put back where somebody is free from 17:00 on some days alone. */
function stateOf(
  freeUntil: Record<number, string>,
  items: StudyItem[],
  sessions: Session[],
  request = {},
): RepairState {
  const exceptions = Object.entries({ 0: '18:30', ...freeUntil }).map(([offset, to]) => ({
    date: day(Number(offset)),
    windows: [{ from: '17:00', to }],
  }));
  return restoredRepair(
    { items, sessions, request: { availability: [], exceptions, ...request } },
    noonOf(2),
  );
}

function settled(state: RepairState): Record<number, string> {
  settleSessions(state);
  expect(state.pending.size).toBe(0);
  return heldByDay(state);
}

describe(settleSessions.name, () => {
  it('leaves alone what holds', () => {
    const sessions = [session(day(5), '17:00', [pass(a)]), session(day(9), '17:00', [review(a), pass(b)])];
    const state = stateOf({ 5: '18:00', 9: '18:00' }, [a, b], sessions);
    const before = snapshotOf(state);
    settleSessions(state);
    expect(snapshotOf(state)).toEqual(before);
  });

  it('takes out what stands before what it requires or without it (H5), and places it anew', () => {
    const sessions = [session(day(5), '17:00', [pass(a)]), session(day(9), '17:00', [pass(b)])];
    const moved = stateOf({ 5: '18:00', 9: '18:00', 12: '18:00' }, [a, b], sessions);
    moved.timetable.unplace(taskOf(moved, 'a'));
    moved.timetable.restore(taskOf(moved, 'a'), [moved.timetable.problem.slots.length - 1]);
    expect(settled(moved)).toEqual({ 12: 'a b' });
    const without = stateOf({ 5: '18:00', 9: '18:00' }, [a, b], sessions);
    without.unplace(taskOf(without, 'a'));
    without.removePending(taskOf(without, 'a'));
    expect(settled(without)).toEqual({});
  });

  it('takes out reviews of what is not learned by then (H11)', () => {
    const held = [session(day(5), '17:00', [pass(a)]), session(day(9), '17:00', [review(a), pass(c)])];
    const state = stateOf({ 5: '18:00', 9: '18:00' }, [a, c], held);
    state.unplace(taskOf(state, 'a'));
    state.removePending(taskOf(state, 'a'));
    expect(settled(state)).toEqual({ 9: 'c' });
    expect(state.lostReviews).toEqual([taskOf(state, 'a')]);
  });

  it('places what waits, before what does not find a place leaves the plan', () => {
    const gone = session(day(0), '17:00', [pass(a), pass(c)], { status: 'missed' });
    expect(settled(stateOf({ 5: '17:30' }, [a, c], [gone]))).toEqual({ 5: 'a' });
  });

  it('makes a session long enough that has become too short (H12), with what waits or with reviews', () => {
    const brief = anItem('d', { minutes: 20, reviewMinutes: 0 });
    const short = [session(day(5), '17:00', [pass(brief)])];
    const reviewed = anItem('k', { reviewMinutes: 10 });
    const filled = stateOf({ 5: '18:00' }, [brief, reviewed], short, knowing('k'));
    expect(settled(filled)).toEqual({ 5: 'd (k)' });
    const alone = stateOf({ 5: '18:00' }, [brief], short);
    expect(settled(alone)).toEqual({});
  });

  it('takes a short session apart, and puts what it held into the slack of another', () => {
    const brief = anItem('d', { minutes: 20, reviewMinutes: 0 });
    const sessions = [session(day(5), '17:00', [pass(brief)]), session(day(9), '17:00', [pass(c)])];
    expect(settled(stateOf({ 5: '18:00', 9: '18:00' }, [brief, c], sessions))).toEqual({ 9: 'c d' });
  });

  describe('trims a week to its share of reviews (H14)', () => {
    const [k, l] = [anItem('k', { reviewMinutes: 16 }), anItem('l', { reviewMinutes: 16, core: false })];

    it('taking out the one that is worth least', () => {
      const sessions = [session(day(9), '17:00', [review(k), review(l), pass(c)])];
      const state = stateOf({ 9: '18:30' }, [k, l, c], sessions, knowing('k', 'l'));
      expect(settled(state)).toEqual({ 9: 'c (k)' });
      expect(state.lostReviews).toEqual([]);
    });

    /** A pinned session at noon of day 4, and what else there is. */
    function pinned(...others: Session[]) {
      const [light, heavy] = [
        anItem('l', { reviewMinutes: 17, core: false }),
        anItem('k', { reviewMinutes: 17 }),
      ];
      const sessions = [session(day(4), '12:00', [review(light), pass(c)]), ...others];
      const availability = [{ days: ['fri'], from: '11:00', to: '13:00' }];
      return stateOf({ 5: '18:30' }, [light, heavy, a, c], sessions, { ...knowing('k', 'l'), availability });
    }

    it('taking from pinned sessions last', () => {
      const other = session(day(5), '17:00', [review(anItem('k', { reviewMinutes: 17 })), pass(a)]);
      const state = pinned(other);
      state.mayUnpin = true;
      expect(settled(state)).toEqual({ 4: 'c (l)', 5: 'a' });
    });

    it('taking from pinned sessions only once they may give', () => {
      const state = pinned();
      expect(settled(state)).toEqual({ 4: 'c (l)' });
      state.mayUnpin = true;
      expect(settled(state)).toEqual({ 4: 'c' });
    });
  });
});
