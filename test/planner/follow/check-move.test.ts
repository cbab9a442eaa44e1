import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { checkMove } from '../../../src/planner/follow/check-move.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const q1 = anItem('q1', { reviewMinutes: 30 });
const q2 = anItem('q2', { requires: ['q1'] });
const q3 = anItem('q3');
/** So long that a review of half an hour in its week is no more than a third. */
const q4 = anItem('q4', { block: 'deep-learning', minutes: 90 });
const BEFORE = Date.parse('2026-12-07T12:00:00Z');
const WHOLE_DAYS = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const,
    from: '00:00',
    to: '24:00',
  },
].map((window) => ({ ...window, days: [...window.days] }));

/** Moves the session at `place` of a plan of these sessions. */
function move(sessions: Session[], place: number, startsAt: string, request: Partial<Plan['request']> = {}) {
  const plan = followedPlan({ items: [q1, q2, q3, q4], sessions, request });
  return checkMove(plan, plan.sessions[place] as Session, startsAt, BEFORE);
}

/** What forbids it, each with its reason. */
function refusals(...args: Parameters<typeof move>): [string, string][] {
  const outcome = move(...args);
  return outcome.ok ? [] : outcome.violations.map(({ constraint, message }) => [constraint, message]);
}

describe('a time to which no session can be moved', () => {
  it.each([
    ['tomorrow', 'H10', '"tomorrow" is no time; times look like "2026-12-02T19:00:00-05:00"'],
    [
      '2026-12-07T12:00:00Z',
      'H1',
      '2026-12-07T12:00:00Z is past; a session can be moved to a time after now',
    ],
    ['2026-12-09T18:00:30-05:00', 'H10', '2026-12-09T18:00:30-05:00 is not on a whole minute'],
    ['2026-12-09T23:31:00-05:00', 'H2', 'a session ends on the day on which it starts'],
    ['2026-12-09T23:59:00-05:00', 'H2', 'a session ends on the day on which it starts'],
  ])('%s', (startsAt, constraint, message) => {
    const only = session(day(1), '17:00', [pass(q1)]);
    expect(move([only], 0, startsAt)).toEqual({
      ok: false,
      violations: [{ constraint, message, sessionIds: [only.id] }],
    });
  });
});

describe('a session that is moved', () => {
  it('may end at midnight', () => {
    const sessions = [session(day(1), '17:00', [pass(q1)])];
    const outcome = move(sessions, 0, '2026-12-09T23:30:00-05:00', { availability: WHOLE_DAYS });
    expect(outcome).toMatchObject({
      ok: true,
      plan: { sessions: [{ from: '23:30', to: '24:00', endsAt: '2026-12-10T00:00:00-05:00' }] },
    });
  });

  it('follows the day into its block where it holds reviews alone, and stays in its own with all else', () => {
    const sessions = [
      session(day(0), '17:00', [pass(q1)]),
      session(day(7), '17:00', [review(q1)]),
      session(day(8), '17:00', [pass(q3)]),
      session(day(16), '17:00', [pass(q4)]),
    ];
    const toSecondBlock = `${day(15)}T18:00:00-05:00`;
    const reviewed = move(sessions, 1, toSecondBlock);
    const blockOf = (outcome: typeof reviewed, id: string | undefined) =>
      outcome.ok ? outcome.plan.sessions.find((each) => each.id === id)?.block : 'refused';
    expect(blockOf(reviewed, sessions[1]?.id)).toBe('deep-learning');
    const withoutReview = sessions.filter((_, place) => place !== 1);
    expect(blockOf(move(withoutReview, 1, toSecondBlock), sessions[2]?.id)).toBe('fundamentals');
  });

  it('is not held up by what was broken before, and refused for what is broken anew', () => {
    const sessions = [
      session(day(0), '17:00', [pass(q2)]),
      session(day(1), '10:00', [pass(q1)]),
      session(day(3), '17:00', [pass(q3)]),
    ];
    expect(move(sessions, 2, `${day(4)}T18:00:00-05:00`).ok).toBe(true);
    // H2 is broken on day 1 already; that it would be on day 4 as well is new.
    const anew = refusals(sessions, 2, `${day(4)}T12:00:00-05:00`);
    expect(anew.map(([constraint]) => constraint)).toEqual(['H2']);
    expect(anew[0]?.[1]).toContain(day(4));
  });
});

describe('a session that is moved to the day of a change of clocks', () => {
  // New York: 02:00 to 03:00 is skipped on 2027-03-14, 01:00 to 02:00 comes twice on 2026-11-01.
  // A stretch of the clock ends a minute before the change, and minutes that come twice stand for the first time.
  const spring = { startDate: '2027-02-01', availability: WHOLE_DAYS };
  const autumn = { startDate: '2026-10-05', availability: WHOLE_DAYS };
  const winterSession = () => [session('2027-02-02', '17:00', [pass(q1)])];
  const atChange = (sessions: Session[], startsAt: string, request: Partial<Plan['request']>) => {
    const plan = followedPlan({ items: [q1], sessions, request });
    const outcome = checkMove(
      plan,
      plan.sessions[0] as Session,
      startsAt,
      Date.parse('2026-09-01T00:00:00Z'),
    );
    return outcome.ok ? [] : outcome.violations.map(({ message }) => message);
  };

  it.each([
    ['up to the gap but for a minute', '2027-03-14T01:29:00-05:00', spring, undefined],
    ['up to the gap', '2027-03-14T01:30:00-05:00', spring, '01:30 on 2027-03-14'],
    ['into the gap', '2027-03-14T01:45:00-05:00', spring, '01:45 on 2027-03-14'],
    ['from the end of the gap', '2027-03-14T03:00:00-04:00', spring, undefined],
    ['inside the first pass of the repeated hour', '2026-11-01T01:15:00-04:00', autumn, undefined],
    ['up to the end of its first pass', '2026-11-01T01:30:00-04:00', autumn, '01:30 on 2026-11-01'],
    ['inside its second pass', '2026-11-01T01:15:00-05:00', autumn, '01:15 on 2026-11-01'],
    ['from its end', '2026-11-01T02:00:00-05:00', autumn, undefined],
  ])('is taken or refused %s', (_, startsAt, request, around) => {
    const sessions =
      request === spring
        ? winterSession()
        : [session('2026-10-06', '17:00', [pass(q1)], { offset: '-04:00' })];
    expect(atChange(sessions, startsAt, request).filter((message) => message.includes('clock'))).toEqual(
      around ? [`the clock changes around ${around}`] : [],
    );
  });
});
