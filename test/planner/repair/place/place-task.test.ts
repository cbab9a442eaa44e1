import { describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import type { StudyRequest } from '../../../../src/domain/study-request.ts';
import {
  fillSession,
  freeSlots,
  learnAt,
  learnFrom,
  nearestSlots,
  pendingInOrder,
  placeAsIs,
  slotsInUse,
  unplaceWithDependents,
} from '../../../../src/planner/repair/place/place-task.ts';
import type { RepairState } from '../../../../src/planner/repair/place/repair-state.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { heldByDay, noonOf, restoredRepair, snapshotOf, taskOf } from '../../../helpers/small-repair.ts';

const NOON = noonOf(2);
const [m, n, x, y] = [anItem('m'), anItem('n'), anItem('x'), anItem('y')];

type Held = Record<number, ReturnType<typeof pass>[]>;

/** A repair where somebody is free from 17:00 on some days alone; `missed` was missed on the first evening. */
function repairOf(
  freeUntil: Record<number, string>,
  missed: readonly StudyItem[],
  held: Held,
  { items = [], request = {} }: { items?: StudyItem[]; request?: Partial<StudyRequest> } = {},
): RepairState {
  const exceptions = Object.entries({ 0: '18:30', ...freeUntil }).map(([offset, to]) => ({
    date: day(Number(offset)),
    windows: [{ from: '17:00', to }],
  }));
  const passes = missed.map((item) => pass(item));
  const first =
    passes.length > 0 ? [session(day(0), '17:00', passes, { status: 'missed', to: '18:30' })] : [];
  const sessions = Object.entries(held).map(([offset, list]) => session(day(Number(offset)), '17:00', list));
  return restoredRepair(
    {
      items: [...missed, ...items],
      sessions: [...first, ...sessions],
      request: { availability: [], exceptions, ...request },
    },
    NOON,
  );
}

function daysOf({ timetable }: RepairState, slots: readonly number[]): number[] {
  return slots.map((index) => timetable.slot(index).day);
}

/** The slot of the session of a day, or its first free one. */
function slotOn({ timetable, places }: RepairState, offset: number): number {
  const slots = timetable.problem.slots.filter(({ day: at }) => at === offset);
  const slot = slots.find(({ index }) => places[index]?.session) ?? slots[0];
  if (!slot) throw new Error(`There is no slot on day ${offset}.`);
  return slot.index;
}

/** Holds that a step is refused, and leaves no trace. */
function expectNothing(state: RepairState, step: () => boolean): void {
  const before = snapshotOf(state);
  expect(step()).toBe(false);
  expect(snapshotOf(state)).toEqual(before);
}

describe(placeAsIs.name, () => {
  it('takes the slack of a session before free time that is nearer', () => {
    const state = repairOf({ 5: '18:00', 9: '18:00' }, [m], { 9: [pass(x)] }, { items: [x] });
    expect(placeAsIs(state, taskOf(state, 'm'), 'nothing')).toBe(true);
    expect(heldByDay(state)).toEqual({ 9: 'm x' });
    expect(state.pending.size).toBe(0);
  });

  it('starts a session in the nearest free time, which goes on with the id of the one that it lost its place with', () => {
    const state = repairOf({ 5: '18:00', 7: '18:00', 9: '17:30' }, [m], { 9: [pass(x)] }, { items: [x] });
    expect(placeAsIs(state, taskOf(state, 'm'), 'nothing')).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'm', 9: 'x' });
    expect([...state.claims].map(([index, { date }]) => [state.timetable.slot(index).day, date])).toEqual([
      [5, day(0)],
    ]);
  });

  it('leaves everything as it was where there is no room, or a session would be too short', () => {
    const full = repairOf({ 5: '17:29' }, [m], {});
    expectNothing(full, () => placeAsIs(full, taskOf(full, 'm'), 'nothing'));
    const short = repairOf({ 5: '18:00' }, [anItem('m', { minutes: 29 })], {});
    expectNothing(short, () => placeAsIs(short, taskOf(short, 'm'), 'nothing'));
  });
});

describe(fillSession.name, () => {
  const [brief, other] = [anItem('m', { minutes: 20 }), anItem('n', { minutes: 20 })];

  /** Learns `m` in free time on day 5, which is too short by itself. */
  function begun(missed: StudyItem[], request: Partial<StudyRequest> = {}, items: StudyItem[] = []) {
    const state = repairOf({ 5: '18:00' }, missed, {}, { request, items });
    expect(learnAt(state, taskOf(state, 'm'), [slotOn(state, 5)], 'nothing')).toBe(true);
    return state;
  }

  it('adds what waits, but nothing to a session that is long enough', () => {
    const state = begun([brief, other, anItem('o')]);
    expect(fillSession(state, slotOn(state, 5))).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'm n' });
    const whole = begun([m, other]);
    expect(fillSession(whole, slotOn(whole, 5))).toBe(true);
    expect(heldByDay(whole)).toEqual({ 5: 'm' });
  });

  it('adds reviews where nothing waits, and only as many as it takes', () => {
    const known = { topics: {}, questions: ['k1', 'k2', 'k3'] };
    const reviewed = ['k1', 'k2', 'k3'].map((id) => anItem(id, { reviewMinutes: 5 }));
    const state = begun([brief], { known }, reviewed);
    expect(fillSession(state, slotOn(state, 5))).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'm (k1) (k2)' });
  });

  it('says so where nothing makes the session long enough', () => {
    const state = begun([brief]);
    expect(fillSession(state, slotOn(state, 5))).toBe(false);
  });
});

describe(learnFrom.name, () => {
  const long = anItem('m', { minutes: 120, parts: [60, 60] });
  const begin = (state: RepairState, offset: number) =>
    learnFrom(state, taskOf(state, 'm'), slotOn(state, offset), 'nothing');

  it('puts later sittings into the next sessions with room, past free time', () => {
    const held = { 5: [pass(x)], 9: [pass(y)] };
    const state = repairOf({ 5: '18:30', 7: '18:30', 9: '18:30' }, [long], held, { items: [x, y] });
    expect(begin(state, 5)).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'm x', 9: 'm y' });
  });

  it('puts them into free time where no session has room', () => {
    const held = { 9: [pass(y)] };
    const state = repairOf({ 5: '18:00', 7: '18:00', 9: '18:29' }, [long], held, { items: [y] });
    expect(begin(state, 5)).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'm', 7: 'm', 9: 'y' });
  });

  it('puts two sittings into one session where they fit', () => {
    const short = anItem('m', { minutes: 100, parts: [40, 40, 20] });
    const state = repairOf({ 5: '18:30', 7: '18:30' }, [short], { 7: [pass(x)] }, { items: [x] });
    expect(begin(state, 5)).toBe(true);
    expect(state.timetable.learnSlots[0]).toEqual([5, 5, 7].map((offset) => slotOn(state, offset)));
  });

  it('goes on to later slots where an earlier sitting took the room of its window', () => {
    const state = repairOf({ 5: '18:40', 7: '18:30' }, [long], {});
    expect(begin(state, 5)).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'm', 7: 'm' });
  });

  it('leaves everything as it was where a later sitting finds no room, or makes too short a session', () => {
    const none = repairOf({ 5: '18:30', 7: '17:59' }, [long], { 5: [pass(x)] }, { items: [x] });
    expectNothing(none, () => begin(none, 5));
    const uneven = anItem('m', { minutes: 95, parts: [66, 29] });
    const short = repairOf({ 5: '18:30', 7: '18:30' }, [uneven], {});
    expectNothing(short, () => begin(short, 5));
  });
});

describe(learnAt.name, () => {
  it('enters no pinned session, and needs a slot', () => {
    const state = repairOf({ 3: '18:30' }, [m], { 3: [pass(x)] }, { items: [x] });
    expectNothing(state, () => learnAt(state, taskOf(state, 'm'), [slotOn(state, 3)], 'dependents'));
    expectNothing(state, () => learnAt(state, taskOf(state, 'm'), [], 'nothing'));
  });

  it('takes out the reviews that would come too early, where they yield', () => {
    const held = { 5: [pass(x), review(m)], 9: [pass(y), review(m)] };
    const make = () => repairOf({ 5: '18:30', 7: '18:30', 9: '18:30' }, [m], held, { items: [x, y] });
    const state = make();
    const first = slotOn(state, 7);
    expect(heldByDay(state)).toEqual({ 5: 'x (m)', 9: 'y (m)' });
    expect(learnAt(state, taskOf(state, 'm'), [first], 'reviews')).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'x', 7: 'm', 9: 'y (m)' });
    expect(state.lostReviews).toEqual([taskOf(state, 'm')]);
    const same = make();
    expect(learnAt(same, taskOf(same, 'm'), [slotOn(same, 9)], 'reviews')).toBe(true);
    expect(heldByDay(same)).toEqual({ 5: 'x', 9: 'm y' });
  });

  it('takes out what requires it and comes before, where that yields too', () => {
    const [needs, later] = [anItem('x', { requires: ['m'] }), anItem('y', { requires: ['m'] })];
    const held = { 5: [pass(needs)], 9: [pass(later)] };
    const state = repairOf({ 5: '17:30', 7: '18:30', 9: '18:30' }, [m], held, { items: [needs, later] });
    expect(learnAt(state, taskOf(state, 'm'), [slotOn(state, 7)], 'dependents')).toBe(true);
    expect(heldByDay(state)).toEqual({ 7: 'm', 9: 'y' });
    expect([...state.pending.keys()]).toEqual([taskOf(state, 'x')]);
  });

  it('leaves everything as it was where it cannot be learned all the same', () => {
    const held = { 5: [pass(x), review(m)] };
    const state = repairOf({ 5: '18:30', 7: '17:29' }, [m], held, { items: [x] });
    expectNothing(state, () => learnAt(state, taskOf(state, 'm'), [slotOn(state, 7)], 'dependents'));
  });
});

describe(unplaceWithDependents.name, () => {
  it('takes a first pass out with all that requires it, and leaves the rest and the reviews', () => {
    const chain = [x, anItem('y', { requires: ['x'] }), anItem('z', { requires: ['y'] })];
    const held = { 5: [pass(x)], 6: chain.slice(1).map((item) => pass(item)), 9: [pass(m), review(x)] };
    const free = { 5: '18:30', 6: '18:30', 9: '18:30' };
    const state = repairOf(free, [], held, { items: [...chain, m] });
    unplaceWithDependents(state, taskOf(state, 'y'));
    expect(heldByDay(state)).toEqual({ 5: 'x', 9: 'm (x)' });
    unplaceWithDependents(state, taskOf(state, 'x'));
    expect(heldByDay(state)).toEqual({ 9: 'm (x)' });
    expect(pendingInOrder(state).map(({ item }) => item.id)).toEqual(['x', 'y', 'z']);
  });
});

describe(slotsInUse.name, () => {
  it('are sessions with room for a first sitting, the nearest first, but before all those that change anyway', () => {
    const held = {
      3: [pass(x)],
      5: [pass(y)],
      6: [pass(n)],
      9: [pass(anItem('z'))],
      10: [pass(anItem('w'))],
    };
    const free = { 3: '18:00', 5: '18:00', 6: '17:59', 8: '18:00', 9: '18:00', 10: '18:00' };
    const items = [x, y, n, anItem('z', { reviewMinutes: 0 }), anItem('w')];
    const state = repairOf(free, [m], held, { items });
    expect(daysOf(state, slotsInUse(state, taskOf(state, 'm')))).toEqual([5, 9, 10]);
    state.review(taskOf(state, 'x'), slotOn(state, 10));
    expect(state.isChanged(slotOn(state, 10))).toBe(true);
    expect(daysOf(state, slotsInUse(state, taskOf(state, 'm')))).toEqual([5, 9]);
    state.unreview(taskOf(state, 'x'), slotOn(state, 10));
    state.unplace(taskOf(state, 'z'));
    state.learn(taskOf(state, 'm'), [slotOn(state, 9)]);
    expect(daysOf(state, slotsInUse(state, taskOf(state, 'z')))).toEqual([9, 10, 5]);
  });
});

describe(freeSlots.name, () => {
  it('are those that hold nothing, the nearest first', () => {
    const free = { 3: '17:30', 5: '17:30', 6: '17:30', 8: '17:30', 9: '17:30' };
    const state = repairOf(free, [], { 3: [pass(x)], 5: [pass(y)] }, { items: [x, y] });
    expect(daysOf(state, freeSlots(state, 9 * 1440 + 17 * 60))).toEqual([9, 8, 6]);
    state.unplace(taskOf(state, 'y'));
    expect(daysOf(state, freeSlots(state, 0))).toEqual([5, 6, 8, 9]);
  });
});

describe(nearestSlots.name, () => {
  it('go by minutes, and by position where two are as near', () => {
    const state = repairOf({ 5: '17:30', 7: '17:30', 9: '17:30' }, [], {});
    const from = (minutes: number) =>
      daysOf(
        state,
        nearestSlots(state, minutes, () => true),
      );
    expect(from(7 * 1440 + 17 * 60)).toEqual([7, 5, 9]);
    expect(from(7 * 1440 + 17 * 60 + 1)).toEqual([7, 9, 5]);
    const odd = nearestSlots(state, 0, (index) => state.timetable.slot(index).day > 5);
    expect(daysOf(state, odd)).toEqual([7, 9]);
  });
});

describe(pendingInOrder.name, () => {
  it('puts what is worth most for its minutes first, but prerequisites before what requires them', () => {
    const light = anItem('a', { core: false });
    const [needed, needs] = [anItem('b', { core: false, minutes: 60 }), anItem('c', { requires: ['b'] })];
    const state = repairOf({ 5: '17:30' }, [light, needed, needs, anItem('d'), anItem('e')], {});
    expect(pendingInOrder(state).map(({ item }) => item.id)).toEqual(['b', 'c', 'd', 'e', 'a']);
  });
});
