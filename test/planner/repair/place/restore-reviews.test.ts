import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import type { RepairState } from '../../../../src/planner/repair/place/repair-state.ts';
import {
  addBestReview,
  bestReviewsIn,
  restoreReviews,
} from '../../../../src/planner/repair/place/restore-reviews.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { heldByDay, noonOf, restoredRepair, snapshotOf, taskOf } from '../../../helpers/small-repair.ts';

const NOON = noonOf(2);
const [a, b, c, d] = [anItem('a'), anItem('b'), anItem('c'), anItem('d')];
const done = { status: 'done' } as const;

function stateOf(items: StudyItem[], sessions: Session[], request = {}): RepairState {
  return restoredRepair({ items, sessions, request }, NOON);
}

/** The slot of the session of a day. */
function slotOn({ timetable, places }: RepairState, offset: number): number {
  return timetable.problem.slots.findIndex(({ index, day: at }) => at === offset && places[index]?.session);
}

function idsOf(tasks: readonly { item: StudyItem }[]): string[] {
  return tasks.map(({ item }) => item.id);
}

describe(bestReviewsIn.name, () => {
  it('are of what is learned before and remembered, those that gain most for their weight first', () => {
    const [light, practised] = [anItem('l', { core: false }), anItem('p', { reviewMinutes: 0 })];
    const sessions = [
      session(day(0), '17:00', [pass(light), pass(a), pass(practised)], done),
      session(day(9), '17:00', [pass(b)]),
      session(day(20), '17:00', [pass(c)]),
    ];
    const state = stateOf([light, practised, a, b, c, d], sessions);
    expect(idsOf(bestReviewsIn(state, slotOn(state, 9)))).toEqual(['a', 'l']);
  });

  /** Reviews of `a` on some days, each beside something that is practised, and a session on day 50. */
  function reviewed(days: number[], reviewMinutes = 4) {
    const item = { ...a, reviewMinutes };
    const fillers = days.map((offset) => anItem(`q${offset}`, { minutes: 60, reviewMinutes: 0 }));
    const sessions = [
      session(day(0), '17:00', [pass(item)], done),
      ...days.map((offset, place) =>
        session(day(offset), '17:00', [
          review(item),
          ...fillers.slice(place, place + 1).map((each) => pass(each)),
        ]),
      ),
      session(day(50), '17:00', [pass(c)]),
    ];
    const state = stateOf([item, c, ...fillers], sessions);
    const { timetable } = state;
    const [task, slot] = [taskOf(state, 'a'), slotOn(state, 50)];
    const gain = timetable.readinessWith(task, 50) - (timetable.readiness[task.index] ?? 0);
    return {
      reviews: timetable.reviewSlots[task.index]?.length,
      gain,
      best: idsOf(bestReviewsIn(state, slot)),
    };
  }

  it('are at most four of one item', () => {
    expect(reviewed([5, 12, 25])).toMatchObject({ reviews: 3, best: ['a'] });
    expect(reviewed([5, 12, 25, 40])).toMatchObject({ reviews: 4, best: [] });
  });

  it('add a quarter of a point of readiness a minute', () => {
    const { gain } = reviewed([25, 40]);
    const most = Math.floor(4 * gain);
    expect(reviewed([25, 40], most)).toMatchObject({ reviews: 2, best: ['a'] });
    expect(reviewed([25, 40], most + 1)).toMatchObject({ reviews: 2, best: [] });
  });
});

describe(addBestReview.name, () => {
  const sessions = [
    session(day(0), '17:00', [pass(a)], done),
    session(day(5), '17:00', [pass(b)]),
    session(day(40), '17:00', [pass(c)]),
  ];

  it('reviews where it does most', () => {
    const state = stateOf([a, b, c], sessions);
    const [early, late] = [slotOn(state, 5), slotOn(state, 40)];
    const task = taskOf(state, 'a');
    const gains = [5, 40].map((offset) => state.timetable.readinessWith(task, offset));
    expect(gains[1]).toBeGreaterThan(gains[0] ?? 0);
    expect(addBestReview(state, task, [early, late])).toBe(true);
    expect(heldByDay(state)).toEqual({ 5: 'b', 40: 'c (a)' });
  });

  it('leaves everything as it was where no slot may hold the review, or the session would not hold', () => {
    const state = stateOf([a, b, c], sessions, { maxReviewsPerDay: 0 });
    const before = snapshotOf(state);
    expect(addBestReview(state, taskOf(state, 'a'), [slotOn(state, 5), slotOn(state, 40)])).toBe(false);
    expect(addBestReview(state, taskOf(state, 'a'), [])).toBe(false);
    expect(snapshotOf(state)).toEqual(before);
    const long = { ...a, reviewMinutes: 17 };
    const crowded = stateOf([long, b, c], sessions);
    const whole = snapshotOf(crowded);
    expect(addBestReview(crowded, taskOf(crowded, 'a'), [slotOn(crowded, 40)])).toBe(false);
    expect(snapshotOf(crowded)).toEqual(whole);
  });

  it('reviews nothing that is not learned', () => {
    const state = stateOf([a, b, c, d], sessions);
    expect(addBestReview(state, taskOf(state, 'd'), [slotOn(state, 40)])).toBe(false);
  });
});

describe(restoreReviews.name, () => {
  it('brings back what the repair took out, in sessions that change anyway and in no others', () => {
    const sessions = [
      session(day(0), '17:00', [pass(a)], done),
      session(day(20), '17:00', [pass(b), review(a)]),
      session(day(30), '17:00', [pass(c)]),
      session(day(33), '17:00', [pass(d)]),
    ];
    const state = stateOf([a, b, c, d], sessions);
    state.unreview(taskOf(state, 'a'), slotOn(state, 20));
    state.unplace(taskOf(state, 'b'));
    restoreReviews(state);
    expect(heldByDay(state)).toEqual({ 30: 'c', 33: 'd' });
    expect(state.lostReviews).toEqual([]);
    const changing = stateOf([a, b, c, d], sessions);
    changing.unreview(taskOf(changing, 'a'), slotOn(changing, 20));
    changing.unplace(taskOf(changing, 'b'));
    changing.learn(taskOf(changing, 'b'), [slotOn(changing, 30)]);
    restoreReviews(changing);
    expect(heldByDay(changing)).toEqual({ 30: 'b c (a)', 33: 'd' });
  });

  describe('makes up for a missed review', () => {
    const missed = session(day(1), '17:00', [review(a)], { status: 'missed' });

    /** Where the review goes that was missed on day 1, with a session on another day. */
    function restored(offset: number, others: Session[] = []) {
      const first = session(day(0), '17:00', [pass(a)], done);
      const state = stateOf([a, b, c], [first, missed, session(day(offset), '17:00', [pass(b)]), ...others]);
      restoreReviews(state);
      return heldByDay(state);
    }

    it('within seven days of it', () => {
      expect(restored(8)).toEqual({ 8: 'b (a)' });
      expect(restored(9)).toEqual({ 9: 'b' });
    });

    it('in no pinned session', () => expect(restored(4 - 1)).toEqual({ 3: 'b' }));

    it('unless another comes within them anyway', () => {
      const another = (offset: number) => [session(day(offset), '17:00', [pass(c), review(a)])];
      expect(restored(6, another(8))).toEqual({ 6: 'b', 8: 'c (a)' });
      expect(restored(6, another(9))).toEqual({ 6: 'b (a)', 9: 'c (a)' });
    });
  });
});
