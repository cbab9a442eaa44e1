import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/domain/session.ts';
import { revertPlan } from '../../../src/planner/follow/revert-plan.ts';
import { anItem, day, pass, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const [q1, q2, q3] = [anItem('q1'), anItem('q2'), anItem('q3')];

describe('a plan that is taken back to what it was', () => {
  const stays = session(day(1), '17:00', [pass(q1)]);
  const moves = session(day(2), '17:00', [pass(q2)]);
  const goes = session(day(3), '17:00', [pass(q3)]);
  const before = followedPlan({ items: [q1, q2, q3], sessions: [stays, moves, goes] });
  const moved: Session = { ...moves, sequence: 4, date: day(4), startsAt: `${day(4)}T17:00:00-05:00` };
  const dropped: Session = { ...goes, status: 'dropped', sequence: 1 };
  const brought = session(day(5), '17:00', [pass(q3)]);
  const current = {
    ...before,
    revision: 2,
    nextOrdinal: 99,
    notes: ['other'],
    sessions: [stays, dropped, moved, brought],
  };
  const reverted = revertPlan(current, before);
  const sessionOf = (id: string) => reverted.sessions.find((each) => each.id === id);

  it('has its sessions where they were, each that changes with the next sequence', () => {
    expect(sessionOf(stays.id)).toBe(stays);
    expect(sessionOf(moves.id)).toEqual({ ...moves, sequence: 5 });
    expect(sessionOf(goes.id)).toEqual({ ...goes, sequence: 2 });
  });

  it('drops what the change brought, and uses no ordinal again', () => {
    expect(sessionOf(brought.id)).toEqual({ ...brought, status: 'dropped', sequence: 1 });
    expect(reverted).toMatchObject({ revision: 2, nextOrdinal: 99, notes: before.notes });
  });
});
