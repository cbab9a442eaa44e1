import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { applyProgress } from '../../../src/planner/follow/apply-progress.ts';
import { settleOverdue } from '../../../src/planner/follow/overdue.ts';
import { anItem, day, pass, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const q1 = anItem('q1');
const q2 = anItem('q2');
const first = session(day(0), '17:00', [pass(q1), pass(q2)]);
const NOW = Date.parse('2026-12-08T10:00:00.900Z');
const MADE = { createdAt: '2026-11-30T00:00:00Z', changedAt: '2026-12-01T00:00:00Z' };

function plan(overrides: Partial<Plan> = {}, status: Session['status'] = 'planned'): Plan {
  const sessions = [{ ...first, status }];
  const stored = followedPlan({ items: [q1, q2], sessions });
  return { ...stored, createdAt: '2026-11-01T00:00:00Z', stamps: { [first.id]: MADE }, ...overrides };
}

describe('the stamp of a session', () => {
  it('says when it was marked, and keeps when it was made', () => {
    const { stamps } = applyProgress(plan(), { sessionId: first.id, status: 'done' }, NOW).plan;
    expect(stamps).toEqual({ [first.id]: { ...MADE, changedAt: '2026-12-08T10:00:00Z' } });
  });

  it('begins with the plan where there was none', () => {
    const { stamps } = applyProgress(plan({ stamps: {} }), { sessionId: first.id, status: 'done' }, NOW).plan;
    expect(stamps[first.id]).toEqual({
      createdAt: '2026-11-01T00:00:00Z',
      changedAt: '2026-12-08T10:00:00Z',
    });
  });

  it('and its sequence stay where only grades come', () => {
    const before = plan({}, 'done');
    const grades = [
      { itemId: 'q1', grade: 'again' as const },
      { itemId: 'q1', grade: 'easy' as const },
    ];
    const { plan: after } = applyProgress(before, { sessionId: first.id, grades }, NOW);
    expect(after.stamps).toBe(before.stamps);
    // The last grade of an item counts, and an item without one keeps none.
    const [graded, ungraded] = first.items;
    expect(after.sessions).toEqual([
      { ...first, status: 'done', markedBy: 'person', items: [{ ...graded, grade: 'easy' }, ungraded] },
    ]);
    const again = applyProgress(
      after,
      { sessionId: first.id, grades: [{ itemId: 'q2', grade: 'hard' }] },
      NOW,
    );
    expect(again.plan.sessions[0]?.items.map(({ grade }) => grade)).toEqual(['easy', 'hard']);
  });

  it('is of an earlier grade no more once the session is taken back', () => {
    const graded = applyProgress(
      plan(),
      { sessionId: first.id, grades: [{ itemId: 'q1', grade: 'hard' }] },
      NOW,
    ).plan;
    const back = applyProgress(graded, { sessionId: first.id, status: 'skipped' }, NOW).plan;
    expect(back.sessions[0]).toEqual({ ...first, status: 'skipped', markedBy: 'person', sequence: 2 });
  });
});

describe('an overdue session', () => {
  const dueMs = Date.parse(first.endsAt) + 48 * 3_600_000;
  const due = `${new Date(dueMs).toISOString().slice(0, 19)}Z`;

  it('is stamped with the moment at which it fell due', () => {
    expect(settleOverdue(plan(), dueMs).stamps).toEqual({ [first.id]: { ...MADE, changedAt: due } });
    expect(settleOverdue(plan({ stamps: {} }), dueMs).stamps).toEqual({
      [first.id]: { createdAt: '2026-11-01T00:00:00Z', changedAt: due },
    });
  });

  it('keeps a later stamp', () => {
    const later = { ...MADE, changedAt: '2027-01-01T00:00:00Z' };
    expect(settleOverdue(plan({ stamps: { [first.id]: later } }), dueMs).stamps).toEqual({
      [first.id]: later,
    });
  });

  it('counts in the predicted recall', () => {
    const before = plan();
    const settled = settleOverdue(before, dueMs);
    expect(settled.recall).not.toEqual(before.recall);
    expect(settled.recall).toEqual(
      applyProgress(before, { sessionId: first.id, status: 'done' }, dueMs).plan.recall,
    );
  });
});

it('a tombstone without a stamp lasts fourteen days from the making of the plan', () => {
  const dropped = plan({ stamps: {} }, 'dropped');
  expect(settleOverdue(dropped, Date.parse('2026-11-14T23:59:59Z'))).toBe(dropped);
  expect(settleOverdue(dropped, Date.parse('2026-11-15T00:00:00Z')).sessions).toEqual([]);
});
