import { describe, expect, it } from 'vitest';
import type { ReplanContext } from '../../../src/planner/repair/facts/replan-context.ts';
import { asOneChange, repair } from '../../../src/planner/repair/repair.ts';
import { anItem, day, type PlanParts, pass, relearn, review, session } from '../../helpers/checked-plan.ts';
import { contextOf, heldByDay, noonOf } from '../../helpers/small-repair.ts';

const [a, b, c] = [anItem('a'), anItem('b'), anItem('c')];
const done = { status: 'done' } as const;

/** A plan of somebody who is free from 17:00 on some days alone, besides the first. */
function contextWith(freeUntil: Record<number, string>, parts: PlanParts, request = {}): ReplanContext {
  const exceptions = Object.entries({ 0: '18:30', ...freeUntil }).map(([offset, to]) => ({
    date: day(Number(offset)),
    windows: [{ from: '17:00', to }],
  }));
  return contextOf({ ...parts, request: { availability: [], exceptions, ...request } }, noonOf(2));
}

function repaired(context: ReplanContext, isExtending = false): Record<number, string> {
  return heldByDay(repair(context, isExtending).state);
}

describe(repair.name, () => {
  it('gives a plan that holds its sessions back as they are', () => {
    const sessions = [session(day(5), '17:00', [pass(a)]), session(day(9), '17:00', [pass(b), review(a)])];
    const context = contextWith({ 5: '18:00', 9: '18:00' }, { items: [a, b, c], sessions });
    const { sessions: after, nextOrdinal } = repair(context);
    expect(after.every((each, place) => each === context.sessions[place])).toBe(true);
    expect([after.length, nextOrdinal]).toEqual([2, context.plan.nextOrdinal]);
  });

  it('places what waits, if it must in the place of what weighs less (placePending)', () => {
    const [light, missed] = [
      anItem('l', { core: false }),
      session(day(0), '17:00', [pass(a)], { status: 'missed' }),
    ];
    const sessions = [missed, session(day(5), '17:00', [pass(light)])];
    expect(repaired(contextWith({ 5: '17:30' }, { items: [a, light], sessions }))).toEqual({ 5: 'a' });
  });

  it('takes apart what does not hold (settleSessions)', () => {
    const request = { sessionMinutes: { min: 31, max: 90 } };
    const sessions = [session(day(5), '17:00', [pass(a)])];
    expect(repaired(contextWith({ 5: '18:00' }, { items: [a], sessions }, request))).toEqual({});
  });

  it('asks even pinned sessions where nothing else helps (mayUnpin)', () => {
    const slow = anItem('k', { reviewMinutes: 17 });
    const sessions = [session(day(4), '12:00', [review(slow), pass(c)])];
    const request = {
      availability: [{ days: ['fri'], from: '11:00', to: '12:47' }],
      known: { topics: {}, questions: ['k'] },
    };
    expect(repaired(contextWith({}, { items: [slow, c], sessions }, request))).toEqual({ 4: 'c' });
  });

  it('keeps early openings justified (keepBlockOrder)', () => {
    const early = anItem('s', { block: 'deep-learning' });
    const context = contextWith(
      { 9: '18:00' },
      { items: [a, early], sessions: [session(day(9), '17:00', [pass(early)])] },
    );
    const blocks = context.plan.blocks.map((block, place) => ({
      ...block,
      ...(place === 0 && { handedOnFrom: day(3) }),
    }));
    expect(repaired({ ...context, plan: { ...context.plan, blocks } })).toEqual({ 9: 'a s' });
  });

  it('makes up for missed reviews (restoreReviews)', () => {
    const sessions = [
      session(day(0), '17:00', [pass(a)], done),
      session(day(1), '17:00', [review(a)], { status: 'missed' }),
      session(day(5), '17:00', [pass(b)]),
    ];
    expect(repaired(contextWith({ 5: '18:00' }, { items: [a, b], sessions }))).toEqual({ 5: 'b (a)' });
  });

  it('reviews more what was forgotten (reinforce)', () => {
    const first = session(day(0), '17:00', [{ ...pass(a), grade: 'again' }], done);
    const sessions = [first, session(day(20), '17:00', [pass(b)])];
    expect(repaired(contextWith({ 20: '18:00' }, { items: [a, b], sessions }))).toEqual({ 20: 'b (a)' });
  });

  it('has an item that was graded again twice learned again, in half its minutes (addPendingRelearned)', () => {
    const again = { grade: 'again' } as const;
    const past = [
      session(day(0), '17:00', [{ ...pass(a), ...again }], done),
      session(day(1), '17:00', [{ ...review(a), ...again }], done),
    ];
    const sessions = [...past, session(day(6), '17:00', [pass(b)]), session(day(9), '17:00', [pass(c)])];
    const context = contextWith({ 6: '17:50', 9: '18:00' }, { items: [a, b, c], sessions });
    const { sessions: after } = repair(context);
    expect(after[2]?.items.filter(({ itemId }) => itemId === 'a')).toEqual([relearn(a)]);
    expect(after[3]?.items.some(({ activity }) => activity === 'relearn')).toBe(false);
    expect(repair({ ...context, sessions: after }).sessions.every((each, at) => each === after[at])).toBe(
      true,
    );
    const skipped = after.map((each, at) => (at === 2 ? { ...each, status: 'skipped' as const } : each));
    const { sessions: left } = repair({ ...context, sessions: skipped });
    expect(left.slice(3).flatMap(({ items }) => items.map(({ activity }) => activity))).not.toContain(
      'relearn',
    );
  });

  it('learns an item again in the place of its review of that day', () => {
    const again = { grade: 'again' } as const;
    const past = [
      session(day(0), '17:00', [{ ...pass(a), ...again }], done),
      session(day(1), '17:00', [{ ...review(a), ...again }], done),
    ];
    const sessions = [...past, session(day(6), '17:00', [review(a), pass(b)])];
    const { sessions: after } = repair(contextWith({ 6: '17:50' }, { items: [a, b], sessions }));
    expect(after[2]?.items).toEqual([pass(b), relearn(a)]);
  });

  it('lets nothing new enter but where it may extend the plan (extendPlan)', () => {
    const parts = { items: [a, b], sessions: [session(day(5), '17:00', [pass(a)])] };
    expect(repaired(contextWith({ 5: '18:00' }, parts))).toEqual({ 5: 'a' });
    expect(repaired(contextWith({ 5: '18:00' }, parts), true)).toEqual({ 5: 'a b' });
  });

  it('gives expected mocks the place of what weighs less, where it may extend the plan', () => {
    const light = anItem('l', { minutes: 60, core: false });
    const mock = anItem('m', {
      ...{ kind: 'mock', round: 'coding', block: 'mock-interviews', minutes: 60, reviewMinutes: 0 },
    });
    const parts = { items: [light, mock], sessions: [session(day(60), '17:00', [pass(light)])] };
    expect(repaired(contextWith({ 60: '18:00' }, parts))).toEqual({ 60: 'l' });
    expect(repaired(contextWith({ 60: '18:00' }, parts), true)).toEqual({ 60: 'm' });
  });

  it('gives the rest of a mock that has begun the place of what weighs less, too (addPendingMocks)', () => {
    const light = anItem('l', { minutes: 60, core: false });
    const mock = anItem('m', {
      ...{ kind: 'mock', round: 'coding', block: 'mock-interviews', reviewMinutes: 0 },
      ...{ minutes: 120, parts: [60, 60] },
    });
    const begun = session(day(0), '17:00', [pass(mock, 1)], done);
    const parts = { items: [light, mock], sessions: [begun, session(day(60), '17:00', [pass(light)])] };
    expect(repaired(contextWith({ 60: '18:00' }, parts), true)).toEqual({ 60: 'm' });
  });
});

describe(asOneChange.name, () => {
  const [kept, other] = [session(day(5), '17:00', [pass(a)]), session(day(9), '17:00', [pass(b)])];

  it('gives what changed in several passes the next sequence, and what is as before back as it was', () => {
    const moved = { ...other, from: '18:00' as const, sequence: 3 };
    const [first, second] = asOneChange([kept, other], [{ ...kept, sequence: 2 }, moved]);
    expect(first).toBe(kept);
    expect(second).toEqual({ ...moved, sequence: 1 });
  });

  it('leaves no trace of what came and went between passes, and lets what is new begin with 0', () => {
    const [came, went] = [session(day(12), '17:00', [pass(c)]), session(day(13), '17:00', [pass(c)])];
    const after = asOneChange(
      [kept],
      [kept, { ...came, sequence: 2 }, { ...went, status: 'dropped', sequence: 1 }],
    );
    expect(after).toEqual([kept, came]);
  });

  it('keeps the order by start where what is dropped had moved on the way', () => {
    const moved = {
      ...kept,
      ...session(day(12), '17:00', [pass(a)]),
      id: kept.id,
      status: 'dropped' as const,
    };
    const ids = asOneChange([kept, other], [other, moved]).map(({ id }) => id);
    expect(ids).toEqual([kept.id, other.id]);
  });

  it('drops a session with what it held before the first pass', () => {
    const emptied = { ...other, items: [], status: 'dropped' as const, sequence: 2 };
    expect(asOneChange([kept, other], [kept, emptied])).toEqual([
      kept,
      { ...other, status: 'dropped', sequence: 1 },
    ]);
  });
});
