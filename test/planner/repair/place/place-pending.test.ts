import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import { placePending } from '../../../../src/planner/repair/place/place-pending.ts';
import { restoreSessions } from '../../../../src/planner/repair/place/restore-sessions.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { emptyRepair, heldByDay, noonOf } from '../../../helpers/small-repair.ts';

const [m, n, x, y] = [anItem('m'), anItem('n'), anItem('x'), anItem('y')];

/** Where what waits goes, where somebody is free from 17:00 on some days alone. */
function placed(
  freeUntil: Record<number, string>,
  items: StudyItem[],
  sessions: Session[],
  known: string[] = [],
) {
  const exceptions = Object.entries({ 0: '18:30', ...freeUntil }).map(([offset, to]) => ({
    date: day(Number(offset)),
    windows: [{ from: '17:00', to }],
  }));
  const request = { availability: [], exceptions, known: { topics: {}, questions: known } };
  const state = emptyRepair({ items, sessions, request }, noonOf(2));
  const { displaced, missed } = restoreSessions(state);
  placePending(state, displaced, missed);
  return {
    held: heldByDay(state),
    pending: [...state.pending.keys()].map(({ item }) => item.id),
    claimed: [...state.claims].map(([index, { id }]) => [state.timetable.slot(index).day, id]),
  };
}

/** A session of the first evening that was missed. */
function missed(...items: StudyItem[]): Session {
  const passes = items.map((item) => pass(item));
  return session(day(0), '17:00', passes, { status: 'missed' });
}

describe(placePending.name, () => {
  it('puts what was missed into the slack of other sessions, which keep their times', () => {
    const sessions = [
      missed(m, n),
      session(day(9), '17:00', [pass(x)]),
      session(day(10), '17:00', [pass(y)]),
    ];
    expect(placed({ 5: '18:00', 9: '18:00', 10: '18:00' }, [m, n, x, y], sessions)).toEqual({
      ...{ held: { 9: 'm x', 10: 'n y' }, pending: [], claimed: [] },
    });
  });

  it('moves a missed session whole where not all of it finds slack', () => {
    const gone = missed(m, n);
    const sessions = [gone, session(day(9), '17:00', [pass(x)])];
    expect(placed({ 5: '18:00', 9: '18:00' }, [m, n, x], sessions)).toEqual({
      ...{ held: { 5: 'm n', 9: 'x' }, pending: [], claimed: [[5, gone.id]] },
    });
  });

  it('moves a session that cannot stay whole, although others have slack, with its reviews', () => {
    const gone = session(day(6), '16:00', [pass(m), review(n)]);
    const sessions = [gone, session(day(9), '17:00', [pass(x)])];
    expect(placed({ 5: '18:00', 9: '18:00' }, [m, n, x], sessions, ['n'])).toEqual({
      ...{ held: { 5: 'm (n)', 9: 'x' }, pending: [], claimed: [[5, gone.id]] },
    });
  });

  it('moves no session of reviews that was missed', () => {
    const gone = session(day(0), '17:00', [review(n)], { status: 'missed' });
    expect(placed({ 5: '18:00' }, [n], [gone], ['n'])).toEqual({ held: {}, pending: [], claimed: [] });
  });

  it('places item by item what finds no place together, what is worth most first', () => {
    const light = anItem('l', { core: false });
    const gone = missed(light, m);
    expect(placed({ 5: '17:30' }, [light, m], [gone])).toEqual({
      ...{ held: { 5: 'm' }, pending: ['l'], claimed: [[5, gone.id]] },
    });
  });

  it('places a prerequisite before what requires it, which waits with it where there is no room', () => {
    const needs = anItem('n', { requires: ['m'] });
    expect(placed({ 5: '17:30', 6: '17:30' }, [m, needs], [missed(needs, m)]).held).toEqual({
      5: 'm',
      6: 'n',
    });
    expect(placed({}, [m, needs], [missed(needs, m)]).pending.sort()).toEqual(['m', 'n']);
  });

  it('goes past its own reviews where there is room only after them', () => {
    const sessions = [missed(m), session(day(5), '17:00', [pass(x), review(m)])];
    expect(placed({ 5: '17:34', 7: '17:30' }, [m, x], sessions).held).toEqual({ 5: 'x', 7: 'm' });
  });

  it('takes the place of what can go elsewhere', () => {
    const whole = anItem('m', { minutes: 60 });
    const sessions = [
      missed(whole),
      session(day(5), '17:00', [pass(x)]),
      session(day(7), '17:00', [pass(y)]),
    ];
    expect(placed({ 5: '18:00', 7: '18:00' }, [whole, x, y], sessions).held).toEqual({ 5: 'm', 7: 'x y' });
  });

  it('takes the place of what weighs less, and leaves what weighs as much', () => {
    const light = anItem('l', { core: false });
    const held = (item: StudyItem) => [missed(m), session(day(5), '17:00', [pass(item)])];
    expect(placed({ 5: '17:30' }, [m, light], held(light))).toMatchObject({ held: { 5: 'm' }, pending: [] });
    expect(placed({ 5: '17:30' }, [m, x], held(x))).toMatchObject({ held: { 5: 'x' }, pending: ['m'] });
  });

  it('leaves everything as it was where nothing waits', () => {
    const sessions = [session(day(5), '17:00', [pass(x)]), session(day(7), '17:00', [pass(y), review(x)])];
    expect(placed({ 5: '18:00', 7: '18:00', 9: '18:00' }, [x, y], sessions)).toEqual({
      ...{ held: { 5: 'x', 7: 'y (x)' }, pending: [], claimed: [] },
    });
  });
});
