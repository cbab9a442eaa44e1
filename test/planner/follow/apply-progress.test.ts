import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/domain/error.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { SessionChange } from '../../../src/domain/progress-report.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { nextChangeAt, settleOverdue } from '../../../src/planner/follow/overdue.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const q1 = anItem('q1');
const q2 = anItem('q2', { requires: ['q1'] });
const HOUR = 3_600_000;

/** q1 on the first Monday at 17:00, q2 on Thursday, q1 again on the Monday after. */
function plan(request: Partial<Plan['request']> = {}): Plan {
  return followedPlan({
    items: [q1, q2, anItem('q3')],
    request,
    sessions: [
      session(day(0), '17:00', [pass(q1)]),
      session(day(3), '17:00', [pass(q2)]),
      session(day(7), '17:00', [review(q1), pass(anItem('q3'))]),
    ],
  });
}

/** An hour after the end of the session at `place`. */
function hourAfter({ sessions }: Plan, place: number): number {
  return Date.parse(sessions[place]?.endsAt ?? '') + HOUR;
}

function idAt({ sessions }: Plan, place: number): string {
  return sessions[place]?.id ?? '';
}

function faultOf(before: Plan, change: SessionChange, now: number): AppError {
  try {
    applyProgress(before, change, now);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was accepted.');
}

describe('applyProgress', () => {
  it('marks a session done, raises its sequence and leaves all else as it is', () => {
    const before = plan();
    const { plan: marked, conflicts } = applyProgress(
      before,
      { sessionId: idAt(before, 0), status: 'done' },
      hourAfter(before, 0),
    );
    expect(conflicts).toEqual([]);
    expect(marked.sessions[0]).toEqual({
      ...before.sessions[0],
      status: 'done',
      markedBy: 'person',
      sequence: 1,
    });
    expect(marked.sessions.slice(1).every((each, index) => each === before.sessions[index + 1])).toBe(true);
  });

  it('answers the same plan where nothing changes', () => {
    const before = plan();
    expect(applyProgress(before, { sessionId: idAt(before, 0) }, 0).plan).toBe(before);
    expect(applyProgress(before, { sessionId: idAt(before, 0), status: 'planned' }, 0).plan).toBe(before);
    const startsAt = new Date(before.sessions[1]?.startsAt ?? '').toISOString();
    expect(applyProgress(before, { sessionId: idAt(before, 1), startsAt }, 0).plan).toBe(before);
  });

  it('lists what a missed or skipped session leaves in conflict, until it is taken back', () => {
    const before = plan();
    const now = hourAfter(before, 0);
    for (const status of ['missed', 'skipped'] as const) {
      const { plan: marked, conflicts } = applyProgress(before, { sessionId: idAt(before, 0), status }, now);
      expect(conflicts.map(({ constraint }) => constraint)).toEqual(['H5', 'H11']);
      expect(conflicts[0]?.sessionIds).toEqual([idAt(before, 1)]);
      const back = applyProgress(marked, { sessionId: idAt(before, 0), status: 'planned' }, now);
      expect(back.conflicts).toEqual([]);
      expect(back.plan.sessions[0]).toEqual({ ...before.sessions[0], sequence: 2 });
    }
  });

  it('takes a session as missed only once it has begun, as done or skipped at any time', () => {
    const before = plan();
    const now = hourAfter(before, 0);
    const fault = faultOf(before, { sessionId: idAt(before, 1), status: 'missed' }, now);
    expect(fault).toMatchObject({ code: 'invalid', issues: [{ pointer: '/status', code: 'not_begun' }] });
    for (const status of ['done', 'skipped'] as const) {
      const { sessions } = applyProgress(before, { sessionId: idAt(before, 1), status }, now).plan;
      expect(sessions[1]?.status).toBe(status);
    }
  });

  it('keeps grades with what was done, takes them as a mark, and removes them with it', () => {
    const before = plan();
    const sessionId = idAt(before, 0);
    const now = hourAfter(before, 0);
    const graded = applyProgress(before, { sessionId, grades: [{ itemId: 'q1', grade: 'hard' }] }, now).plan;
    expect(graded.sessions[0]).toMatchObject({ status: 'done', items: [{ itemId: 'q1', grade: 'hard' }] });
    const undone = applyProgress(graded, { sessionId, status: 'planned' }, now).plan;
    expect(undone.sessions[0]?.items).toEqual(before.sessions[0]?.items);
  });

  it('predicts recall from how it went', () => {
    const before = plan();
    const sessionId = idAt(before, 0);
    const recallAfter = (grade: 'again' | 'hard' | 'good' | 'easy') =>
      applyProgress(before, { sessionId, grades: [{ itemId: 'q1', grade }] }, hourAfter(before, 0)).plan
        .recall.atInterview;
    const [again, hard, good, easy] = (['again', 'hard', 'good', 'easy'] as const).map(recallAfter);
    expect([again, hard, good, easy]).toEqual([again, hard, good, easy].sort());
    expect(new Set([again, hard, good, easy]).size).toBe(4);
    const ungraded = applyProgress(before, { sessionId, status: 'done' }, hourAfter(before, 0)).plan;
    expect(ungraded.recall.atInterview).toBe(good);
  });

  it('refuses what it cannot make sense of, and says what would be right', () => {
    const before = plan();
    const now = hourAfter(before, 0);
    const sessionId = idAt(before, 0);
    const grades = [{ itemId: 'q1', grade: 'good' as const }];
    expect(faultOf(before, { sessionId: 'ss_none', status: 'done' }, now)).toMatchObject({
      code: 'not_found',
    });
    expect(
      faultOf(before, { sessionId, grades: [{ itemId: 'q9', grade: 'good' }] }, now).issues,
    ).toMatchObject([{ pointer: '/grades/0/itemId', allowed: ['q1'] }]);
    expect(faultOf(before, { sessionId, status: 'missed', grades }, now).issues).toMatchObject([
      { pointer: '/grades' },
    ]);
    expect(faultOf(before, { sessionId, status: 'planned', grades }, now).issues).toMatchObject([
      { pointer: '/status' },
    ]);
    const startsAt = `${day(4)}T18:00:00-05:00`;
    expect(faultOf(before, { sessionId, status: 'done', startsAt }, now).issues).toMatchObject([
      { pointer: '/startsAt' },
    ]);
    const done = applyProgress(before, { sessionId, status: 'done' }, now).plan;
    expect(faultOf(done, { sessionId, startsAt }, now).issues).toMatchObject([
      { pointer: '/startsAt', code: 'marked' },
    ]);
    const dropped = {
      ...before,
      sessions: before.sessions.map((each) => ({ ...each, status: 'dropped' as const })),
    };
    expect(faultOf(dropped, { sessionId, status: 'done' }, now)).toMatchObject({ code: 'conflict' });
  });
});

describe('a session moved by hand', () => {
  const now = hourAfter(plan(), 0);

  it('takes its new time, in whatever offset it was said, and keeps all else', () => {
    const before = plan();
    const sessionId = idAt(before, 1);
    const { plan: moved, conflicts } = applyProgress(
      before,
      { sessionId, startsAt: `${day(4)}T23:15:00Z` },
      now,
    );
    expect(conflicts).toEqual([]);
    expect(moved.sessions[1]).toEqual({
      ...before.sessions[1],
      sequence: 1,
      date: day(4),
      from: '18:15',
      to: '18:45',
      startsAt: `${day(4)}T18:15:00-05:00`,
      endsAt: `${day(4)}T18:45:00-05:00`,
    });
  });

  it('stands in its new place in the list, planned again if it was missed', () => {
    const before = plan();
    const sessionId = idAt(before, 2);
    const late = hourAfter(before, 2);
    const missed = applyProgress(before, { sessionId, status: 'missed' }, late).plan;
    const moved = applyProgress(missed, { sessionId, startsAt: `${day(9)}T18:00:00-05:00` }, late).plan;
    expect(moved.sessions[2]).toMatchObject({ id: sessionId, status: 'planned', sequence: 2, date: day(9) });
    const early = applyProgress(before, { sessionId, startsAt: `${day(2)}T18:00:00-05:00` }, now).plan;
    expect(early.sessions.map(({ id }) => id)).toEqual([0, 2, 1].map((place) => idAt(before, place)));
  });

  it.each([
    ['H2', `${day(4)}T12:00:00-05:00`, 'outside the windows'],
    ['H1', `${day(7)}T17:10:00-05:00`, 'over another session'],
    ['H1', `${day(0)}T17:00:00-05:00`, 'into the past'],
    ['H2', `${day(4)}T22:45:00-05:00`, 'over the end of the window'],
    ['H2', `${day(4)}T23:45:00-05:00`, 'over midnight'],
    ['H7', `${day(70)}T18:00:00-05:00`, 'to the day of the interview'],
    ['H8', `${day(65)}T18:00:00-05:00`, 'into the last week'],
    ['H3', `${day(9)}T18:00:00-05:00`, 'to a blackout'],
    ['H10', `${day(4)}T18:00:30-05:00`, 'between two minutes'],
    ['H10', 'tomorrow', 'to no time'],
  ])('is refused by %s at %s (%s)', (constraint, startsAt) => {
    const before = plan({ blackouts: [{ from: day(9), to: day(9) }] });
    const fault = faultOf(before, { sessionId: idAt(before, 1), startsAt }, now);
    expect(fault.code).toBe('invalid');
    expect(fault.issues.map(({ code }) => code)).toContain(constraint.toLowerCase());
    expect(fault.message).toContain(constraint);
    expect(fault.issues[0]?.pointer).toBe('/startsAt');
  });

  it('is refused where something would be learned before what it requires', () => {
    const before = plan();
    const fault = faultOf(
      before,
      { sessionId: idAt(before, 0), startsAt: `${day(5)}T18:00:00-05:00` },
      Date.parse('2026-12-07T12:00:00Z'),
    );
    expect(fault.issues.map(({ code }) => code)).toContain('h5');
  });
});

describe('overdue sessions', () => {
  it('count as done two days after their end, or as missed, and say when that was', () => {
    for (const onUnmarked of ['done', 'missed'] as const) {
      const before = plan({ onUnmarked });
      const dueMs = Date.parse(before.sessions[0]?.endsAt ?? '') + 48 * HOUR;
      expect(nextChangeAt(before)).toBe(`${new Date(dueMs).toISOString().slice(0, 19)}Z`);
      expect(settleOverdue(before, dueMs - 1)).toBe(before);
      const settled = settleOverdue(before, dueMs + 5 * HOUR);
      expect(settled.sessions[0]).toEqual({
        ...before.sessions[0],
        status: onUnmarked,
        markedBy: 'clock',
        sequence: 1,
      });
      expect(settled.sessions[1]).toBe(before.sessions[1]);
      expect(settled.stamps[idAt(before, 0)]?.changedAt).toBe(nextChangeAt(before));
    }
  });

  it('leave alone what was marked', () => {
    const before = plan();
    const now = hourAfter(before, 0);
    const marked = applyProgress(before, { sessionId: idAt(before, 0), status: 'skipped' }, now).plan;
    expect(settleOverdue(marked, now + 40 * HOUR)).toBe(marked);
  });

  it('forget a dropped session after fourteen days', () => {
    const before = plan();
    const [first, ...rest] = before.sessions;
    if (!first) throw new Error('There is a first session.');
    const droppedAt = '2026-11-25T00:00:00Z';
    const dropped: Plan = {
      ...before,
      sessions: [{ ...first, status: 'dropped' }, ...rest],
      stamps: { ...before.stamps, [first.id]: { createdAt: droppedAt, changedAt: droppedAt } },
    };
    expect(nextChangeAt(dropped)).toBe('2026-12-09T00:00:00Z');
    const settled = settleOverdue(dropped, Date.parse('2026-12-09T00:00:00Z'));
    expect(settled.sessions).toEqual(rest);
    expect(settled.stamps[first.id]).toBeUndefined();
  });

  it('have nothing to wait for once everything is marked', () => {
    const before = plan();
    const sessions = before.sessions.map((each) => ({ ...each, status: 'done' as const }));
    expect(nextChangeAt({ ...before, sessions })).toBeUndefined();
  });
});
