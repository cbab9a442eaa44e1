import { describe, expect, it } from 'vitest';
import type { Grade, Session } from '../../../../src/domain/session.ts';
import { reinforce } from '../../../../src/planner/repair/place/reinforce.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { heldByDay, noonOf, restoredRepair, snapshotOf, taskOf } from '../../../helpers/small-repair.ts';

const [a, b, c, k] = [anItem('a'), anItem('b'), anItem('c'), anItem('k', { core: false })];

/** A repair after `a` was learned with a grade. */
function gradedRepair(grade: Grade, sessions: Session[], request = {}) {
  const first = session(day(0), '17:00', [{ ...pass(a), grade }], { status: 'done' });
  return restoredRepair(
    {
      items: [a, b, c, k],
      sessions: [first, ...sessions],
      request: { known: { topics: {}, questions: ['k'] }, ...request },
    },
    noonOf(2),
  );
}

const two = [session(day(20), '17:00', [pass(b)]), session(day(40), '17:00', [pass(c)])];

describe(reinforce.name, () => {
  it('reviews what was forgotten in the slack of the sessions to come', () => {
    const state = gradedRepair('again', two);
    const task = taskOf(state, 'a');
    const before = state.timetable.readiness[task.index] ?? 0;
    reinforce(state);
    expect(heldByDay(state)).toEqual({ 20: 'b (a)', 40: 'c (a)' });
    expect(state.timetable.readiness[task.index]).toBeGreaterThan(before);
  });

  it.each(['good', 'easy'] as const)('asks for nothing where it was %s', (grade) => {
    const state = gradedRepair(grade, two);
    const before = snapshotOf(state);
    reinforce(state);
    expect(snapshotOf(state)).toEqual(before);
  });

  it('reviews an item at most four times', () => {
    const fillers = [10, 14, 20, 27, 33, 40].map((offset) => ({ offset, item: anItem(`q${offset}`) }));
    const state = restoredRepair(
      {
        items: [a, ...fillers.map(({ item }) => item)],
        sessions: [
          session(day(0), '17:00', [{ ...pass(a), grade: 'again' }], { status: 'done' }),
          ...fillers.map(({ offset, item }) => session(day(offset), '17:00', [pass(item)])),
        ],
      },
      noonOf(2),
    );
    reinforce(state);
    expect(state.timetable.reviewSlots[taskOf(state, 'a').index]).toHaveLength(4);
  });

  it('enters no pinned session', () => {
    const state = gradedRepair('again', [session(day(3), '17:00', [pass(b)])]);
    reinforce(state);
    expect(heldByDay(state)).toEqual({ 3: 'b' });
  });

  it('takes the place of a review that is needed less, which does not come back', () => {
    const state = gradedRepair('again', [session(day(40), '17:00', [pass(c), review(k)])], {
      maxReviewsPerDay: 1,
    });
    reinforce(state);
    expect(heldByDay(state)).toEqual({ 40: 'c (a)' });
    expect(state.lostReviews).toEqual([]);
  });

  it('leaves the reviews of what is as badly off alone', () => {
    const first = session(
      day(0),
      '17:00',
      [
        { ...pass(a), grade: 'again' },
        { ...pass(b), grade: 'again' },
      ],
      { status: 'done' },
    );
    const held = [first, session(day(40), '17:00', [pass(c), review(b)])];
    const state = restoredRepair(
      { items: [a, b, c], sessions: held, request: { maxReviewsPerDay: 1 } },
      noonOf(2),
    );
    reinforce(state);
    expect(heldByDay(state)).toEqual({ 40: 'c (b)' });
  });
});
