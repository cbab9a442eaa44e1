import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { attentionOf, nextAttentionAt } from '../../../src/planner/follow/attention.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const items = ['q1', 'q2', 'q3'].map((id) => anItem(id));
const [q1, q2, q3] = items as [(typeof items)[0], (typeof items)[0], (typeof items)[0]];
const at = (days: number, time = '12:00:00') => `${day(days)}T${time}Z`;

type Told = Pick<Session, 'status' | 'markedBy'> & { changedAt?: string };

/** Sessions at 17:00 in New York (22:00 UTC) on the given days, with what was said of each, as of `updatedAt`. */
function plan(days: readonly number[], updatedAt: string, told: Record<number, Told> = {}): Plan {
  const sessions = days.map((each, place) => session(day(each), '17:00', [pass([q1, q2, q3][place] ?? q1)]));
  const stamps: Plan['stamps'] = {};
  const marked = sessions.map((each, place): Session => {
    const { changedAt = at(0), ...mark } = told[place] ?? { status: 'planned' };
    stamps[each.id] = { createdAt: at(0), changedAt };
    return { ...each, ...mark };
  });
  return { ...followedPlan({ items, sessions: marked }), id: 'pl_1', stamps, updatedAt };
}

const codes = (of: Plan) => attentionOf(of).map(({ code }) => code);
const byClock: Told = { status: 'done', markedBy: 'clock' };

describe('attention: unmarked', () => {
  it('comes seven days after the end of the first session without a mark, and not before', () => {
    const due = '2026-12-14T22:30:00Z';
    expect(nextAttentionAt(plan([0, 3, 20], at(5), { 0: byClock }))).toBe(due);
    expect(codes(plan([0, 3, 20], '2026-12-14T22:29:59Z', { 0: byClock, 1: byClock }))).toEqual([]);
    expect(attentionOf(plan([0, 3, 20], due, { 0: byClock, 1: byClock }))).toEqual([
      {
        code: 'unmarked',
        message:
          'Nothing was marked since Mon 7 Dec: 2 sessions will count as done. Say what became of them, all at once.',
        call: {
          method: 'POST',
          path: '/v1/plans/pl_1/progress',
          body: { spans: [{ from: day(0), to: day(3), status: 'missed' }] },
        },
      },
    ]);
  });

  it('counts from the last mark, and goes with the next', () => {
    const marked: Told = { status: 'done', markedBy: 'person', changedAt: at(8) };
    expect(codes(plan([0, 3, 9], at(15), { 0: byClock, 1: marked }))).toEqual([]);
    expect(codes(plan([0, 3, 9], at(17), { 0: byClock, 1: marked, 2: byClock }))).toEqual(['unmarked']);
    const answered: Told = { ...marked, changedAt: at(17) };
    expect(codes(plan([0, 3, 9], at(17), { 0: answered, 1: answered, 2: answered }))).toEqual([]);
  });
});

describe('attention: behind', () => {
  const missed: Told = { status: 'missed', markedBy: 'person', changedAt: at(1) };

  it('comes where what was missed is in no session to come', () => {
    expect(attentionOf(plan([0, 3], at(1), { 0: missed }))).toMatchObject([
      { code: 'behind', call: { method: 'POST', path: '/v1/plans/pl_1/replan?mode=repair' } },
    ]);
  });

  it('goes once it is placed, or left out by name', () => {
    const before = plan([0, 3], at(1), { 0: missed });
    const placed = [...before.sessions, session(day(5), '17:00', [pass(q1)])];
    expect(codes({ ...before, sessions: placed })).toEqual([]);
    const dropped = [{ itemId: 'q1', title: 'q1', reason: 'no_time' as const }];
    expect(codes({ ...before, coverage: { ...before.coverage, dropped } })).toEqual([]);
  });

  it('asks nothing for a missed review', () => {
    const before = plan([0, 3], at(1), { 0: missed });
    const [first, ...rest] = before.sessions;
    const sessions = [{ ...(first as Session), items: [review(q1)] }, ...rest];
    expect(codes({ ...before, sessions })).toEqual([]);
  });
});

describe('attention: ahead', () => {
  const done: Told = { status: 'done', markedBy: 'person', changedAt: at(1) };

  it('comes where sessions to come are done and a week is empty, until the next is a week away', () => {
    const early = plan([3, 5, 12], at(1), { 0: done, 1: done });
    expect(attentionOf(early)).toMatchObject([
      { code: 'ahead', call: { method: 'POST', path: '/v1/plans/pl_1/replan?mode=rebuild' } },
    ]);
    expect(nextAttentionAt(early)).toBe(at(3, '22:00:00'));
    expect(nextAttentionAt(plan([3, 5, 12], at(5, '23:00:00'), { 0: done, 1: done }))).toBe(
      '2026-12-26T22:30:00Z',
    );
    expect(codes(plan([3, 5, 12], at(6), { 0: done, 1: done }))).toEqual([]);
  });

  it('does not take a plan that begins later for one that is ahead', () => {
    expect(codes(plan([12, 13], at(1)))).toEqual([]);
  });
});

describe('attention: the interview is past', () => {
  const over = (updatedAt: string, startDate?: string) => {
    const before = plan([0], updatedAt, { 0: { status: 'done', markedBy: 'person' } });
    return startDate ? { ...before, request: { ...before.request, startDate } } : before;
  };

  it('comes with the day after it, in the plan’s zone', () => {
    expect(nextAttentionAt(over(at(1)))).toBe('2027-02-16T05:00:00Z');
    expect(codes(over('2027-02-16T04:59:59Z'))).toEqual([]);
    expect(attentionOf(over('2027-02-16T05:00:00Z'))).toMatchObject([
      {
        code: 'interview_past',
        call: { method: 'PATCH', path: '/v1/plans/pl_1', body: { interviewDate: '2027-03-02' } },
      },
    ]);
    expect(nextAttentionAt(over('2027-02-16T05:00:00Z'))).toBeUndefined();
  });

  it('leads to a deletion where no day is left to which it could move', () => {
    const [last] = attentionOf(over('2027-06-20T05:00:00Z'));
    expect(last?.call).toEqual({ method: 'DELETE', path: '/v1/plans/pl_1' });
  });
});
