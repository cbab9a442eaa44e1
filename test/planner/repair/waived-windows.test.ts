import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/civil-date.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { replanned, stamped, storedPlan } from '../../helpers/stored-plan.ts';
import { fullItems, inputFor } from '../../helpers/title-items.ts';

const NOW = Date.parse('2026-11-30T10:00:00Z');

/** Ten weeks with Mondays, Wednesdays and Saturdays, and its third session moved to a Sunday morning. */
function movedPlan(): { plan: Plan; id: string; sunday: string; was: string } {
  const before = storedPlan(inputFor(fullItems())) as Plan;
  const third = before.sessions[2] as Session;
  const sunday = addDays('2026-12-06', 0);
  const change = { sessionId: third.id, startsAt: `${sunday}T09:00:00-05:00`, outsideWindows: true };
  return {
    plan: stamped(before, applyProgress(before, change, NOW).plan, NOW),
    id: third.id,
    sunday,
    was: third.startsAt,
  };
}

const find = ({ sessions }: Plan, id: string) => sessions.find((each) => each.id === id) as Session;

describe('a session that was moved outside the windows, just this once', () => {
  it('is refused without the word, and breaks nothing with it', () => {
    const before = storedPlan(inputFor(fullItems())) as Plan;
    const change = { sessionId: before.sessions[2]?.id ?? '', startsAt: '2026-12-06T09:00:00-05:00' };
    expect(() => applyProgress(before, change, NOW)).toThrow('H2');
    const { plan, id, sunday } = movedPlan();
    expect(find(plan, id)).toMatchObject({ date: sunday, from: '09:00', outsideWindows: true });
    expect(checkPlan(plan, NOW)).toEqual([]);
  });

  it.each(['repair', 'rebuild'] as const)('stays there through a %s', (mode) => {
    const { plan, id, sunday } = movedPlan();
    const { plan: after } = replanned(plan, NOW, {}, mode);
    expect(find(after, id)).toMatchObject({ date: sunday, from: '09:00', outsideWindows: true });
    expect(checkPlan(after, NOW)).toEqual([]);
  });

  it('stays there through a change of the windows that leaves its day out', () => {
    const { plan, id } = movedPlan();
    const availability = [{ days: ['tue' as const, 'thu' as const], from: '18:00', to: '21:00' }];
    const { plan: after } = replanned(plan, NOW, { request: { ...plan.request, availability } });
    expect(find(after, id)).toMatchObject({ from: '09:00', outsideWindows: true });
    expect(checkPlan(after, NOW)).toEqual([]);
  });

  it('gives way to a blackout, and is then a session as any other', () => {
    const { plan, id, sunday } = movedPlan();
    const request = { ...plan.request, blackouts: [{ from: sunday, to: sunday }] };
    const { plan: after } = replanned(plan, NOW, { request });
    expect(find(after, id)?.date === sunday && find(after, id)?.status === 'planned').toBe(false);
    expect(after.sessions.some(({ outsideWindows, status }) => outsideWindows && status === 'planned')).toBe(
      false,
    );
    expect(checkPlan(after, NOW)).toEqual([]);
  });

  it('is one again once it is moved back inside', () => {
    const { plan, id, was } = movedPlan();
    const back = applyProgress(plan, { sessionId: id, startsAt: was }, NOW);
    expect(find(back.plan, id)).not.toHaveProperty('outsideWindows');
  });
});
