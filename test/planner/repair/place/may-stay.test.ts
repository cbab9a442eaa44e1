import { describe, expect, it } from 'vitest';
import type { StudyRequest } from '../../../../src/domain/study-request.ts';
import {
  maySessionStay,
  mayStayWithReviews,
  removableReviews,
} from '../../../../src/planner/repair/place/may-stay.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { noonOf, restoredRepair } from '../../../helpers/small-repair.ts';

const known = anItem('k', { reviewMinutes: 20 });
const knowing = { known: { topics: {}, questions: ['k', 'l'] } };

/** A repair of what stands on some days: minutes of a first pass, whether `k` is reviewed after it. */
function repairOf(held: [offset: number, minutes: number, isReviewed?: boolean][], request = {}) {
  const items = held.map(([, minutes], place) => anItem(`q${place}`, { minutes }));
  const sessions = held.map(([offset, minutes, isReviewed], place) => {
    const passes = items.slice(place, minutes > 0 ? place + 1 : place).map((item) => pass(item));
    return session(day(offset), '17:00', [...passes, ...(isReviewed ? [review(known)] : [])]);
  });
  const whole: Partial<StudyRequest> = { ...knowing, ...request };
  return restoredRepair({ items: [...items, known], sessions, request: whole }, noonOf(2));
}

/** The slot of the session of a day. */
function slotOn(state: ReturnType<typeof repairOf>, offset: number): number {
  return state.timetable.problem.slots.findIndex(
    ({ index, day: at }) => at === offset && state.places[index]?.session !== undefined,
  );
}

function stays(state: ReturnType<typeof repairOf>, offset: number): boolean {
  return maySessionStay(state, slotOn(state, offset));
}

describe(maySessionStay.name, () => {
  it('asks for the shortest session, or for nothing at all (H12)', () => {
    expect(stays(repairOf([[9, 30]]), 9)).toBe(true);
    const short = repairOf([[9, 29]]);
    expect(stays(short, 9)).toBe(false);
    short.timetable.unlearn(short.timetable.task(1));
    expect(stays(short, 9)).toBe(true);
  });

  it('asks a week for its share of reviews (H14)', () => {
    expect(stays(repairOf([[9, 38, true]]), 9)).toBe(true);
    expect(stays(repairOf([[9, 37, true]]), 9)).toBe(false);
    expect(
      stays(
        repairOf([
          [9, 0, true],
          [10, 38],
        ]),
        10,
      ),
    ).toBe(true);
    expect(stays(repairOf([[55, 30, true]]), 55)).toBe(false);
    expect(stays(repairOf([[56, 30, true]]), 56)).toBe(true);
  });

  it('leaves a week whose reviews are all pinned as it is, until even those give way', () => {
    const state = repairOf([[3, 30, true]]);
    expect(state.isPinned(slotOn(state, 3))).toBe(true);
    expect(stays(state, 3)).toBe(true);
    state.mayUnpin = true;
    expect(stays(state, 3)).toBe(false);
  });
});

describe(removableReviews.name, () => {
  const where = (state: ReturnType<typeof repairOf>, week: number) =>
    removableReviews(state, week).map(({ task, index }) => [task.item.id, state.timetable.slot(index).day]);

  it('are those of the week, outside of pinned sessions and the last 14 days', () => {
    const state = repairOf([
      [3, 60, true],
      [5, 60, true],
      [9, 60, true],
      [56, 30, true],
    ]);
    expect(where(state, 0)).toEqual([['k', 5]]);
    expect(where(state, 1)).toEqual([['k', 9]]);
    expect(where(state, 8)).toEqual([]);
    state.mayUnpin = true;
    expect(where(state, 0)).toEqual([
      ['k', 3],
      ['k', 5],
    ]);
  });
});

describe(mayStayWithReviews.name, () => {
  const others = { items: [anItem('k'), anItem('l', { reviewMinutes: 5 })] };

  /** Whether reviews of up to 5 minutes could fill a session of so many minutes up to half an hour. */
  function canBeFilled(minutes: number, request: Partial<StudyRequest> = {}, offset = 9): boolean {
    const item = anItem('a', { minutes });
    const sessions = [session(day(offset), '17:00', [pass(item)])];
    const state = restoredRepair(
      { items: [...others.items, item], sessions, request: { ...knowing, ...request } },
      noonOf(2),
    );
    return mayStayWithReviews(state, slotOn(state, offset));
  }

  it('asks whether there is anything to fill up, and room for it', () => {
    expect(canBeFilled(30)).toBe(false);
    expect(canBeFilled(20)).toBe(true);
    const until = (to: string) => ({ exceptions: [{ date: day(9), windows: [{ from: '17:00', to }] }] });
    expect(canBeFilled(20, until('17:30'))).toBe(true);
    expect(canBeFilled(20, until('17:29'))).toBe(false);
  });

  it('asks whether the day may have so many reviews', () => {
    expect(canBeFilled(20, { maxReviewsPerDay: 2 })).toBe(true);
    expect(canBeFilled(20, { maxReviewsPerDay: 1 })).toBe(false);
  });

  it('asks whether the week may have so many minutes of them, but in the last 14 days', () => {
    expect(canBeFilled(19)).toBe(false);
    expect(canBeFilled(19, {}, 55)).toBe(false);
    expect(canBeFilled(19, {}, 56)).toBe(true);
  });
});
