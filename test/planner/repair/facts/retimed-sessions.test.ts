import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/domain/plan.ts';
import { checkPlan } from '../../../../src/planner/check/check-plan.ts';
import { retimedSessions } from '../../../../src/planner/repair/facts/retimed-sessions.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { replanned, storedPlan } from '../../../helpers/stored-plan.ts';
import { fullItems, inputFor } from '../../../helpers/title-items.ts';

const wallClock = ({ sessions }: Plan) =>
  sessions.map(({ id, date, from, to }) => [id, date, from, to].join(' '));

describe(`${retimedSessions.name}: a plan in another zone`, () => {
  it.each(['Europe/Paris', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland'])(
    'keeps the wall-clock time of what is to come: %s',
    (timeZone) => {
      const before = storedPlan(inputFor(fullItems())) as Plan;
      const now = Date.parse('2026-12-03T12:00:00Z');
      const { plan: after, difference } = replanned(before, now, {
        request: { ...before.request, timeZone },
      });
      expect(wallClock(after)).toEqual(wallClock(before));
      const past = before.sessions.filter(({ startsAt }) => Date.parse(startsAt) <= now);
      expect(past.length).toBeGreaterThan(0);
      expect(after.sessions.slice(0, past.length)).toEqual(past);
      expect(difference.moved).toHaveLength(before.sessions.length - past.length);
      expect(after.sessions.slice(past.length).every(({ sequence }) => sequence === 1)).toBe(true);
      expect(checkPlan(after, now)).toEqual([]);
    },
  );

  it('misses what would have begun by its clock, so that it is placed anew', () => {
    const sessions = [
      session(day(0), '17:00', [pass(anItem('q1'))]),
      session(day(1), '17:00', [pass(anItem('q2'))]),
    ];
    const now = Date.parse(`${day(0)}T16:00:00-05:00`);
    expect(retimedSessions(sessions, 'Asia/Tokyo', now)).toMatchObject([
      { status: 'missed', markedBy: 'clock', startsAt: `${day(0)}T17:00:00+09:00` },
      { status: 'planned', startsAt: `${day(1)}T17:00:00+09:00` },
    ]);
  });

  it('leaves a time that its clock skips where it was, to be moved by the repair', () => {
    const skipped = session('2027-03-28', '02:00', [pass(anItem('q1'))]);
    expect(retimedSessions([skipped], 'Europe/Paris', 0)).toEqual([skipped]);
  });
});
