import { describe, expect, it } from 'vitest';
import { describeSessions } from '../../../src/calendar/feed/describe-session.ts';
import { renderCalendar } from '../../../src/calendar/feed/render-calendar.ts';
import { WHOLE_FEED } from '../../../src/domain/calendar-feed.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { settleOverdue } from '../../../src/planner/follow/overdue.ts';
import { anItem, day, pass, session } from '../../helpers/checked-plan.ts';
import { followedPlan, replanned } from '../../helpers/stored-plan.ts';

const q1 = anItem('q1', { title: 'Attention' });
const LATER = Date.parse(`${day(5)}T12:00:00-05:00`);

function plan(onUnmarked: 'done' | 'missed' = 'done'): Plan {
  return followedPlan({
    items: [q1],
    request: { onUnmarked },
    sessions: [session(day(0), '17:00', [pass(q1)])],
  });
}

const first = ({ sessions: [session] }: Plan) => session as Session;
const mark = (before: Plan, status: 'done' | 'missed' | 'planned') =>
  applyProgress(before, { sessionId: first(before).id, status }, LATER).plan;

describe('who marked a session', () => {
  it('is the person, and nobody once the mark is taken back', () => {
    const done = mark(plan(), 'done');
    expect(first(done).markedBy).toBe('person');
    expect(first(mark(done, 'planned'))).not.toHaveProperty('markedBy');
  });

  it.each(['done', 'missed'] as const)('is the clock where nobody did, as %s', (onUnmarked) => {
    expect(first(settleOverdue(plan(onUnmarked), LATER))).toMatchObject({
      status: onUnmarked,
      markedBy: 'clock',
    });
  });

  it.each(['done', 'missed'] as const)(
    'becomes the person, who says %s after the clock, with a stamp of its own',
    (status) => {
      const settled = settleOverdue(plan(), LATER);
      const told = mark(settled, status);
      expect(first(told)).toMatchObject({
        status,
        markedBy: 'person',
        sequence: first(settled).sequence + 1,
      });
      expect(told.stamps[first(told).id]?.changedAt).toBe(`${day(5)}T17:00:00Z`);
    },
  );

  it('is the person where grades come for what the clock marked', () => {
    const settled = settleOverdue(plan(), LATER);
    const grades = [{ itemId: 'q1', grade: 'hard' as const }];
    const graded = applyProgress(settled, { sessionId: first(settled).id, grades }, LATER).plan;
    expect(first(graded)).toMatchObject({ status: 'done', markedBy: 'person', items: [{ grade: 'hard' }] });
  });

  it('is nobody any more once a missed session is planned again', () => {
    const settled = settleOverdue(plan('missed'), LATER);
    const after = first(replanned(settled, LATER).plan);
    expect(after.status).toBe('planned');
    expect(after).not.toHaveProperty('markedBy');
  });

  it('lets what the clock marked be moved', () => {
    const settled = settleOverdue(plan(), LATER);
    const change = { sessionId: first(settled).id, startsAt: `${day(6)}T18:00:00-05:00` };
    const moved = first(applyProgress(settled, change, LATER).plan);
    expect(moved).toMatchObject({ status: 'planned', date: day(6) });
    expect(moved).not.toHaveProperty('markedBy');
  });
});

describe('a calendar of what the clock marked', () => {
  const say = (shown: Plan) => describeSessions(shown, { publicUrl: '', titles: 'full' })(first(shown));

  it('carries no tick, and says that it is not marked', () => {
    const settled = settleOverdue(plan(), LATER);
    expect(say(settled).title).toBe('Attention');
    expect(say(settled).description).toContain('Not marked: this session counts as done.');
    expect(say(mark(settled, 'done')).title).toBe('✓ Attention');
  });

  it('says missed of it no sooner than the person does', () => {
    const settled = settleOverdue(plan('missed'), LATER);
    expect(say(settled).title).toBe('Attention');
    expect(say(mark(settled, 'missed')).title).toBe('Missed: Attention');
  });

  it('has a task that is still to be done', () => {
    const settled = settleOverdue(plan(), LATER);
    const todos = (shown: Plan) =>
      renderCalendar(shown, { publicUrl: 'https://s.test', show: { ...WHOLE_FEED, todos: true } });
    expect(todos(settled)).toContain('STATUS:NEEDS-ACTION');
    expect(todos(settled)).not.toContain('COMPLETED');
    expect(todos(mark(settled, 'done'))).toContain('STATUS:COMPLETED');
  });
});
