import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { checkMove } from '../../../src/planner/follow/check-move.ts';
import { findFreeStarts } from '../../../src/planner/follow/find-free-starts.ts';
import { toInstant } from '../../../src/time/instants.ts';
import { anItem, day, pass, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const [q1, q2] = [anItem('q1'), anItem('q2')];
const BEFORE = Date.parse('2026-12-07T12:00:00Z');

/** A plan of one session to move, on its second day, and of another in the evening of its fourth. */
function aPlanToMoveIn(request: Partial<Plan['request']> = {}): { plan: Plan; moved: Session } {
  const sessions = [session(day(1), '17:00', [pass(q1)]), session(day(3), '17:00', [pass(q2)])];
  const plan = followedPlan({ items: [q1, q2], sessions, request });
  return { plan, moved: plan.sessions[0] as Session };
}

const MONDAYS_AND_THURSDAYS = {
  availability: [{ days: ['mon' as const, 'thu' as const], from: '17:00', to: '18:00' }],
};

describe('times that are offered for a session', () => {
  it('are the nearest that can be had, at most one a day, by date', () => {
    const { plan, moved } = aPlanToMoveIn(MONDAYS_AND_THURSDAYS);
    const wish = { date: day(2), from: '04:00' };
    expect(findFreeStarts(plan, moved, wish, { now: BEFORE, most: 3 })).toEqual([
      { date: day(0), from: '17:30' },
      { date: day(3), from: '17:30' },
      { date: day(7), from: '17:00' },
    ]);
  });

  it('can each be moved to', () => {
    const { plan, moved } = aPlanToMoveIn();
    const starts = findFreeStarts(plan, moved, { date: day(3), from: '17:10' }, { now: BEFORE, most: 20 });
    expect(starts.length).toBeGreaterThan(5);
    for (const { date, from } of starts) {
      const { startsAt } = toInstant(date, from, plan.request.timeZone);
      expect(checkMove(plan, moved, startsAt, BEFORE).ok, `${date} ${from}`).toBe(true);
    }
  });

  it('are none where it is, none that are past, and none on days away', () => {
    const { plan, moved } = aPlanToMoveIn({
      ...MONDAYS_AND_THURSDAYS,
      blackouts: [{ from: day(4), to: day(60) }],
    });
    const after = Date.parse(`${day(1)}T12:00:00Z`);
    expect(findFreeStarts(plan, moved, moved, { now: after, most: 9 })).toEqual([
      { date: day(3), from: '17:30' },
    ]);
    const here = { ...moved, date: day(3), from: '17:30', to: '18:00', startsAt: `${day(3)}T17:30:00-05:00` };
    const there = { ...plan, sessions: [plan.sessions[1] as Session, here] };
    const [full] = findFreeStarts(there, here, here, { now: after, most: 9 });
    expect(full?.date).toBe(day(1));
  });

  it('lie outside the windows, at the session’s time of day, where those are full', () => {
    const { plan, moved } = aPlanToMoveIn({
      availability: [{ days: ['tue', 'thu'], from: '17:00', to: '17:30' }],
      blackouts: [{ from: day(5), to: day(60) }],
    });
    const starts = findFreeStarts(plan, moved, moved, { now: BEFORE, most: 9 });
    expect(starts).toEqual(
      [0, 2, 4].map((each) => ({ date: day(each), from: '17:00', outsideWindows: true })),
    );
    for (const { date, from } of starts) {
      const { startsAt } = toInstant(date, from, plan.request.timeZone);
      expect(checkMove(plan, moved, startsAt, BEFORE).ok).toBe(false);
      expect(checkMove(plan, moved, startsAt, BEFORE, { outsideWindows: true }).ok).toBe(true);
    }
  });
});
