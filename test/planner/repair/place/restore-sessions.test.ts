import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/domain/plan.ts';
import { RepairState } from '../../../../src/planner/repair/place/repair-state.ts';
import { restoreSessions } from '../../../../src/planner/repair/place/restore-sessions.ts';
import type { UnplacedSession } from '../../../../src/planner/repair/place/unplaced-session.ts';
import { anItem, day, type PlanParts, pass, review, session } from '../../../helpers/checked-plan.ts';
import { contextOf, emptyRepair, heldByDay, noonOf } from '../../../helpers/small-repair.ts';

const NOON = noonOf(2);
const [a, b, c] = [anItem('a'), anItem('b', { requires: ['a'] }), anItem('c')];
const long = anItem('l', { minutes: 120, parts: [60, 60] });

/** A repair with the sessions of a plan put back, and what of them has no place. */
function restored(parts: PlanParts, change: Partial<Plan> = {}) {
  const state = emptyRepair(parts, NOON, change);
  const { displaced, missed } = restoreSessions(state);
  const idsOf = (list: { item: { id: string } }[]) => list.map(({ item }) => item.id);
  const told = ({ session: { id }, tasks, reviews }: UnplacedSession) => ({
    ...{ id, tasks: idsOf(tasks), reviews: idsOf(reviews) },
  });
  return {
    ...{ state, held: heldByDay(state), displaced: displaced.map(told), missed: missed.map(told) },
    pending: Object.fromEntries([...state.pending].map(([{ item }, origin]) => [item.id, origin])),
    lost: idsOf(state.lostReviews),
    pinned: state.places.flatMap((place) => (place.isPinned ? [place.session?.id] : [])),
  };
}

/** Minutes from the plan's first midnight to 17:00 of a day. */
function evening(offset: number): number {
  return offset * 1440 + 17 * 60;
}

describe(restoreSessions.name, () => {
  it('puts what holds back as it is', () => {
    const sessions = [
      session(day(3), '17:00', [pass(a)]),
      session(day(5), '17:00', [pass(b), pass(long, 1)]),
      session(day(7), '17:00', [pass(long, 2)]),
      session(day(9), '17:00', [review(a), pass(c)]),
    ];
    const { state, held, pending, lost, displaced, missed, pinned } = restored({
      items: [a, b, c, long],
      sessions,
    });
    expect(held).toEqual({ 3: 'a', 5: 'b l', 7: 'l', 9: 'c (a)' });
    expect({ pending, lost, displaced, missed }).toEqual({
      ...{ pending: {}, lost: [], displaced: [], missed: [] },
    });
    expect(pinned).toEqual([sessions[0]?.id]);
    expect(state.timetable.problem.slots.filter(({ index }) => state.isChanged(index))).toEqual([]);
  });

  it('lets what a missed session held wait from its time, with the reviews of what is known', () => {
    const known = { topics: {}, questions: ['c'] };
    const gone = session(day(1), '17:00', [pass(a), pass(b), review(c)], { status: 'missed' });
    const { held, pending, missed, displaced } = restored({
      items: [a, b, c],
      sessions: [gone, session(day(9), '17:00', [review(a), pass(long, 1)])],
      request: { known },
    });
    expect(missed).toEqual([{ id: gone.id, tasks: ['a', 'b'], reviews: ['c'] }]);
    expect(displaced).toEqual([]);
    expect(pending).toEqual({ a: evening(1), b: evening(1) });
    expect(held).toEqual({ 9: '(a)' });
  });

  it('lets what a session held wait that cannot stay at its time, and unpins nothing else', () => {
    const [gone, stays] = [
      session(day(3), '16:00', [pass(a), review(c)]),
      session(day(3), '18:00', [pass(c)]),
    ];
    const { held, pending, displaced, pinned } = restored({ items: [a, c], sessions: [gone, stays] });
    expect(displaced).toEqual([{ id: gone.id, tasks: ['a'], reviews: ['c'] }]);
    expect(pending).toEqual({ a: 3 * 1440 + 16 * 60 });
    expect(held).toEqual({ 3: 'c' });
    expect(pinned).toEqual([stays.id]);
  });

  it('tells nothing of a missed session whose items have been learned since', () => {
    const sessions = [
      session(day(0), '17:00', [pass(a)], { status: 'missed' }),
      session(day(1), '17:00', [pass(a)], { status: 'done' }),
    ];
    const { missed, pending } = restored({ items: [a], sessions });
    expect({ missed, pending }).toEqual({ missed: [], pending: {} });
  });

  it('asks for what something planned requires and nobody has planned', () => {
    const { held, pending } = restored({ items: [a, b], sessions: [session(day(9), '17:00', [pass(b)])] });
    expect(pending).toEqual({ a: evening(9) });
    expect(held).toEqual({ 9: 'b' });
  });

  it('frees a pinned session that no longer holds, and lets what falls out of it wait', () => {
    const early = session(day(3), '17:00', [pass(b), pass(c)]);
    const { held, pending, pinned } = restored({
      items: [a, b, c],
      sessions: [early, session(day(9), '17:00', [pass(a)])],
    });
    expect(held).toEqual({ 3: 'c', 9: 'a' });
    expect(pending).toEqual({ b: evening(3) });
    expect(pinned).toEqual([]);
  });

  it('frees a pinned session that has become too short (H12)', () => {
    const sessions = [session(day(3), '17:00', [pass(a)])];
    const request = { sessionMinutes: { min: 31, max: 90 } };
    expect(restored({ items: [a], sessions }).pinned).toHaveLength(1);
    const short = restored({ items: [a], sessions, request });
    expect([short.pinned, short.held]).toEqual([[], { 3: 'a' }]);
  });

  it('loses a review of what is not learned by then, but not of what still waits for a place', () => {
    const sessions = [session(day(5), '17:00', [review(a), pass(c)]), session(day(9), '17:00', [pass(a)])];
    const early = restored({ items: [a, c], sessions });
    expect([early.lost, early.held]).toEqual([['a'], { 5: 'c', 9: 'a' }]);
    const missed = session(day(1), '17:00', [pass(a)], { status: 'missed' });
    const waiting = restored({ items: [a, c], sessions: [missed, ...sessions.slice(0, 1)] });
    expect([waiting.lost, waiting.held, waiting.pending]).toEqual([[], { 5: 'c (a)' }, { a: evening(1) }]);
  });

  it('keeps even such a review within the reviews of a day (H14)', () => {
    const missed = session(day(1), '17:00', [pass(a)], { status: 'missed' });
    const sessions = [missed, session(day(5), '17:00', [review(a), pass(c)])];
    const request = { maxReviewsPerDay: 0 };
    const { lost, held } = restored({ items: [a, c], sessions, request });
    expect([lost, held]).toEqual([['a'], { 5: 'c' }]);
  });

  it('lets all parts wait where one has lost its place or the item is split otherwise now', () => {
    const [first, second] = [
      session(day(1), '17:00', [pass(long, 1)], { status: 'missed' }),
      session(day(7), '17:00', [pass(long, 2)]),
    ];
    const missed = restored({ items: [long], sessions: [first, second] });
    expect([missed.held, missed.pending]).toEqual([{}, { l: evening(1) }]);
    const inThree = { ...long, parts: [40, 40, 40] };
    const planned = [session(day(5), '17:00', [pass(long, 1)]), second];
    const resplit = restored({ items: [long], sessions: planned }, { items: [inThree] });
    expect([resplit.held, resplit.pending]).toEqual([{}, { l: evening(5) }]);
  });

  it('numbers the parts to come on from those that are done', () => {
    const [first, second] = [
      session(day(1), '17:00', [pass(long, 1)], { status: 'done' }),
      session(day(7), '17:00', [pass(long, 2)]),
    ];
    const { held, pending } = restored({ items: [long], sessions: [first, second] });
    expect([held, pending]).toEqual([{ 7: 'l' }, {}]);
  });

  describe('opens the blocks', () => {
    const second = anItem('s', { block: 'deep-learning' });

    /** What an opening makes of an item of the second block on a day, where the first has `left` to offer besides. */
    function opened(offset: number, left: (typeof a)[], handedOnFrom?: string) {
      const sessions = [session(day(3), '17:00', [pass(a)]), session(day(offset), '17:00', [pass(second)])];
      const context = contextOf({ items: [a, second, ...left], sessions }, NOON);
      const [first, ...blocks] = context.plan.blocks;
      if (!first) throw new Error('A plan has blocks.');
      const plan = {
        ...context.plan,
        blocks: [{ ...first, ...(handedOnFrom && { handedOnFrom }) }, ...blocks],
      };
      const state = new RepairState({ ...context, plan });
      restoreSessions(state);
      return { opensOn: state.timetable.opensOn[1], held: heldByDay(state) };
    }

    it('on their own days where the block before has something left', () => {
      expect(opened(9, [c])).toEqual({ opensOn: 12, held: { 3: 'a' } });
      expect(opened(12, [c])).toEqual({ opensOn: 12, held: { 3: 'a', 12: 's' } });
    });

    it('where the plan uses them and the block before has nothing left', () => {
      expect(opened(9, [])).toEqual({ opensOn: 9, held: { 3: 'a', 9: 's' } });
      expect(opened(20, []).opensOn).toBe(12);
    });

    it('where the plan has opened them early, whatever is left', () => {
      expect(opened(9, [c], day(8))).toEqual({ opensOn: 8, held: { 3: 'a', 9: 's' } });
      expect(opened(9, [c], day(10))).toEqual({ opensOn: 10, held: { 3: 'a' } });
    });
  });
});
