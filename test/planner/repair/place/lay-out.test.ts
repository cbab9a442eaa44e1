import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import type { TimeWindow } from '../../../../src/domain/study-request.ts';
import { freeTime } from '../../../../src/planner/model/slots.ts';
import { holdsMock, horizonOf, layOut } from '../../../../src/planner/repair/place/lay-out.ts';
import { clockOf } from '../../../../src/time/wall-clock.ts';
import { anItem, checkedPlan, day, pass, session } from '../../../helpers/checked-plan.ts';
import { noonOf } from '../../../helpers/small-repair.ts';

const NOON = noonOf(2);
const half = [pass(anItem('a'))];

/** What is laid out where somebody is free on some days alone. */
function laidOut(free: Record<number, TimeWindow[]>, sessions: Session[], now = NOON) {
  const exceptions = Object.entries(free).map(([offset, windows]) => ({
    date: day(Number(offset)),
    windows,
  }));
  const { request } = checkedPlan({ items: [], sessions, request: { availability: [], exceptions } });
  const { calendar, slots, places, displaced } = layOut(freeTime(request), request, sessions, now);
  return {
    windows: calendar.windows.map((window) => `${window.day} ${clockOf(window.from)}–${clockOf(window.to)}`),
    slots: slots.map(({ window, capacity, share }) => [window, capacity, share]),
    held: places.map((place) => place.session?.id),
    pinned: places.map(({ isPinned }) => isPinned),
    displaced: displaced.map(({ id }) => id),
  };
}

describe(layOut.name, () => {
  it('leaves sessions where they are, with room up to the next and free time around them', () => {
    const first = session(day(9), '17:30', half);
    const second = session(day(9), '19:00', half);
    expect(laidOut({ 9: [{ from: '17:00', to: '20:00' }] }, [first, second])).toEqual({
      windows: ['9 17:00–17:30', '9 17:30–19:00', '9 19:00–20:00'],
      slots: [
        [0, 30, 30],
        [1, 90, 30],
        [1, 90, 60],
        [2, 60, 30],
        [2, 60, 30],
      ],
      held: [undefined, first.id, undefined, second.id, undefined],
      pinned: [false, false, false, false, false],
      displaced: [],
    });
  });

  it('gives a pinned session its own minutes alone, and offers no time before the pinned hours are over', () => {
    const pinned = session(day(3), '18:00', half);
    const free = { 3: [{ from: '17:00', to: '20:00' }], 4: [{ from: '11:00', to: '12:30' }] };
    expect(laidOut(free, [pinned])).toEqual({
      windows: ['3 18:00–18:30', '4 12:01–12:30'],
      slots: [
        [0, 30, 30],
        [1, 25, 25],
      ],
      held: [pinned.id, undefined],
      pinned: [true, false],
      displaced: [],
    });
  });

  it('pins what begins up to 48 hours from now', () => {
    const free = { 4: [{ from: '12:00', to: '14:00' }] };
    expect(laidOut(free, [session(day(4), '12:00', half)]).pinned[0]).toBe(true);
    expect(laidOut(free, [session(day(4), '12:01', half)]).pinned[0]).toBe(false);
  });

  it('offers no gap that is too short for any session', () => {
    const gaps = (from: string) => laidOut({ 9: [{ from, to: '18:00' }] }, [session(day(9), '17:30', half)]);
    expect(gaps('17:20').windows).toEqual(['9 17:20–17:30', '9 17:30–18:00']);
    expect(gaps('17:21').windows).toEqual(['9 17:30–18:00']);
  });

  it('displaces what leaves the free time or meets the session before it', () => {
    const free = { 9: [{ from: '17:00', to: '20:00' }] };
    const stays = session(day(9), '17:30', half);
    const [early, late] = [session(day(9), '16:59', half), session(day(9), '19:31', half)];
    const [meeting, next] = [session(day(9), '17:59', half), session(day(9), '18:00', half)];
    const elsewhere = session(day(10), '17:30', half);
    const { held, displaced } = laidOut(free, [early, stays, meeting, next, late, elsewhere]);
    expect(displaced).toEqual([early, meeting, late, elsewhere].map(({ id }) => id));
    expect(held.filter((id) => id)).toEqual([stays.id, next.id]);
  });

  it('leaves a session in progress its time, and that of one that is done to others', () => {
    const free = { 2: [{ from: '11:00', to: '13:00' }] };
    const running = session(day(2), '11:45', half);
    const next = session(day(2), '12:14', half);
    expect(laidOut(free, [running, next]).displaced).toEqual([next.id]);
    expect(laidOut(free, [{ ...running, status: 'done' }, next]).displaced).toEqual([]);
    const after = session(day(2), '12:15', half);
    expect(laidOut(free, [running, after]).held).toEqual([after.id]);
  });
});

describe(horizonOf.name, () => {
  it('is the minute after the next 48 hours', () => {
    const { request } = checkedPlan({ items: [], sessions: [] });
    expect(horizonOf(request, NOON)).toEqual({ day: 4, minute: 12 * 60 + 1 });
  });

  it('is on the person’s clock, which changes', () => {
    const { request } = checkedPlan({ items: [], sessions: [], request: { startDate: '2027-03-12' } });
    expect(horizonOf(request, Date.parse('2027-03-12T23:30:00-05:00'))).toEqual({ day: 3, minute: 31 });
  });
});

describe(holdsMock.name, () => {
  it('tells a session with a mock from one that only studies', () => {
    const studied = session(day(9), '17:00', [pass(anItem('q1'))]);
    const [item] = studied.items;
    if (!item) throw new Error('The session is empty.');
    expect(holdsMock(studied)).toBe(false);
    expect(holdsMock({ ...studied, items: [item, { ...item, activity: 'mock' }] })).toBe(true);
  });
});
