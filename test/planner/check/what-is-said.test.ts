import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/domain/session.ts';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import { checkPlan } from '../../../src/planner/check/check-plan.ts';
import {
  anItem,
  BEFORE_ALL,
  checkedPlan,
  day,
  type PlanParts,
  pass,
  relearn,
  review,
  session,
} from '../../helpers/checked-plan.ts';

/** What is said of a plan: the constraint, the message, and which of the plan's sessions, counted from 0. */
function said(parts: PlanParts, rest: { dayRules?: true } = {}, now = BEFORE_ALL) {
  return checkPlan({ ...checkedPlan(parts), ...rest }, now).map(({ constraint, message, sessionIds }) => [
    constraint,
    message,
    sessionIds.map((found) => parts.sessions.findIndex(({ id }) => id === found)),
  ]);
}

const [a, b, c] = [anItem('a'), anItem('b'), anItem('c')];
const on = (days: number, ...items: StudyItem[]) =>
  session(
    day(days),
    '18:00',
    items.map((item) => pass(item)),
  );
const at = (days: number, from: string, ...items: StudyItem[]) =>
  session(
    day(days),
    from,
    items.map((item) => pass(item)),
  );
const eveningOf = (days: number) => Date.parse(`${day(days)}T22:00:00-05:00`);
const knows = (...questions: string[]) => ({ known: { topics: {}, questions } });

describe('a violation names what is wrong, and the sessions that are to blame', () => {
  it('H1: two that overlap, and one over a busy interval', () => {
    expect(said({ items: [a, b], sessions: [at(0, '18:00', a), at(0, '18:20', b)] })).toEqual([
      [
        'H1',
        'the session of 2026-12-07, 18:20–18:50 begins before the session of 2026-12-07, 18:00–18:30 ends',
        [0, 1],
      ],
    ]);
    const busy = [
      { startsAt: `${day(1)}T18:00:00-05:00`, endsAt: `${day(1)}T19:00:00-05:00` },
      { startsAt: `${day(0)}T18:10:00-05:00`, endsAt: `${day(0)}T19:00:00-05:00` },
    ];
    expect(said({ items: [a], sessions: [on(0, a)], request: { busy } })).toEqual([
      [
        'H1',
        'the session of 2026-12-07, 18:00–18:30 overlaps the busy interval from 2026-12-07T18:10:00-05:00',
        [0],
      ],
    ]);
  });

  it('H2: one outside the windows', () => {
    expect(said({ items: [a], sessions: [at(0, '16:30', a)] })).toEqual([
      ['H2', 'the session of 2026-12-07, 16:30–17:00 is not inside one window of that day', [0]],
    ]);
  });

  it('H4: the day and the week over their caps, each with what is still to come', () => {
    const sessions = [on(0, a), at(0, '20:00', b), on(1, c)];
    expect(said({ items: [a, b, c], sessions, request: { maxMinutesPerDay: 59 } })).toEqual([
      ['H4', '2026-12-07 has 60 minutes of sessions, and its cap is 59', [0, 1]],
    ]);
    const weekly = { items: [a, b, c], sessions, request: { minutesPerWeek: 89 } };
    expect(said(weekly, {}, eveningOf(0))).toEqual([
      ['H4', 'week 1 has 90 minutes of sessions, and its cap is 89', [2]],
    ]);
    expect(said(weekly, {}, eveningOf(1))).toEqual([]);
  });

  it('H5: what is required, and when it comes', () => {
    const next = anItem('next', { requires: ['a'] });
    expect(said({ items: [a, next], sessions: [on(0, next), on(1, a)] })).toEqual([
      [
        'H5',
        'next in the session of 2026-12-07, 18:00–18:30 requires a, which is learned whole only in the session of 2026-12-08, 18:00–18:30',
        [0],
      ],
    ]);
    expect(said({ items: [a, next], sessions: [on(0, next)] })).toEqual([
      ['H5', 'next in the session of 2026-12-07, 18:00–18:30 requires a, which is learned whole never', [0]],
    ]);
  });

  it('H6: what came too early, and what its block had left', () => {
    const [early, late] = ['early', 'late'].map((id) => anItem(id, { block: 'deep-learning' })) as [
      StudyItem,
      StudyItem,
    ];
    const both = session(day(11), '18:00', [pass(early), pass(late)]);
    expect(said({ items: [a, early, late], sessions: [both] })).toEqual([
      [
        'H6',
        'early, late in the session of 2026-12-18, 18:00–19:00: too early, as fundamentals still has a to learn',
        [0],
      ],
    ]);
  });

  it('H7: one on the day of the interview', () => {
    expect(said({ items: [a], sessions: [on(70, a)], request: knows() })).toContainEqual([
      'H7',
      'the session of 2027-02-15, 18:00–18:30 is not before the day of the interview, 2027-02-15',
      [0],
    ]);
  });

  it('H8: what is new in the last days', () => {
    expect(said({ items: [a], sessions: [on(63, a)] })).toEqual([
      [
        'H8',
        'a is new in the session of 2027-02-08, 18:00–18:30, in the last 7 days before the interview',
        [0],
      ],
    ]);
    expect(said({ items: [a], sessions: [on(62, a)] })).toEqual([]);
  });

  it('H9: each of four ways in which a mock is wrong', () => {
    const mock = (id: string, round?: string) =>
      anItem(id, {
        kind: 'mock',
        block: 'mock-interviews',
        minutes: 60,
        reviewMinutes: 0,
        ...(round !== undefined && { round }),
      });
    const [coding, again, talk, none] = [
      mock('coding', 'coding'),
      mock('again', 'coding'),
      mock('talk', 'behavioural'),
      mock('none'),
    ];
    const items = [coding, again, talk, none];
    const of = (days: number) => `the session of ${day(days)}, 18:00–19:00`;
    expect(said({ items, sessions: [on(55, coding)] })).toEqual([
      ['H9', `coding in ${of(55)} comes before the last 14 days`, [0]],
    ]);
    expect(said({ items, sessions: [on(57, none)] })).toEqual([
      ['H9', `none in ${of(57)} rehearses no round, which is not expected`, [0]],
    ]);
    expect(
      said({ items, sessions: [on(57, coding), on(58, talk)], request: { rounds: ['coding'] } }),
    ).toEqual([['H9', `talk in ${of(58)} rehearses behavioural, which is not expected`, [1]]]);
    expect(said({ items, sessions: [on(57, coding), on(58, again)] })).toEqual([
      ['H9', `again in ${of(58)} rehearses coding, as coding already does`, [1]],
    ]);
    expect(said({ items, sessions: [on(57, talk), on(58, coding)] })).toEqual([
      ['H9', `coding in ${of(58)} rehearses coding after the later round behavioural`, [1]],
    ]);
  });

  it('H10: an instant that is none, another one, one of another offset, a skipped time, and an hour that is none', () => {
    const evening = (startsAt: string) => session(day(0), '18:00', [pass(a)], { startsAt });
    const spring = (from: string, to: string, times: Partial<Session>) =>
      session('2027-03-14', from, [pass(a)], { to, ...times });
    const sessions = [
      evening('yesterday'),
      evening('2026-12-07T18:01:00-05:00'),
      evening('2026-12-07T23:00:00Z'),
      spring('02:15', '03:00', {
        startsAt: '2027-03-14T03:15:00-04:00',
        endsAt: '2027-03-14T03:00:00-04:00',
      }),
      spring('01:30', '03:30', {
        startsAt: '2027-03-14T01:30:00-05:00',
        endsAt: '2027-03-14T03:30:00-04:00',
      }),
      spring('05:00', '05:30', {
        startsAt: '2027-03-14T05:00:00-04:00',
        endsAt: '2027-03-14T05:31:00-04:00',
      }),
      // Nothing follows from times that are broken.
      spring('09:00', '09:00', { startsAt: 'never', endsAt: 'never' }),
    ];
    const found = said({ items: [a], sessions }).flatMap(([constraint, message, at]) =>
      constraint === 'H10' ? [`${at} ${message}`] : [],
    );
    expect(found.sort()).toEqual([
      '0 the session of 2026-12-07, 18:00–18:30: startsAt "yesterday" is not an RFC 3339 time',
      "1 the session of 2026-12-07, 18:00–18:30: startsAt 2026-12-07T18:01:00-05:00 is not the instant at which the zone's clock first shows 18:00",
      "2 the session of 2026-12-07, 18:00–18:30: startsAt 2026-12-07T23:00:00Z does not carry the zone's offset, -300 minutes",
      "3 the session of 2027-03-14, 02:15–03:00: the zone's clock skips 02:15 that day",
      '4 the session of 2027-03-14, 01:30–03:30: it shows 120 minutes on the wall clock and takes 60, across a clock change',
      "5 the session of 2027-03-14, 05:00–05:30: endsAt 2027-03-14T05:31:00-04:00 is not the instant at which the zone's clock first shows 05:30",
    ]);
  });

  it('H11: a review before the item is learned, and one on the day of its last touch', () => {
    const other = at(0, '20:00', c);
    const mixed = session(day(0), '20:00', [pass(c), review(a)]);
    expect(said({ items: [a, c], sessions: [mixed, on(1, a)] })).toEqual([
      ['H11', 'a in the session of 2026-12-07, 20:00–20:34 is reviewed before it is learned', [0]],
    ]);
    expect(said({ items: [a, c], sessions: [on(0, a), mixed] })).toEqual([
      [
        'H11',
        'a in the session of 2026-12-07, 20:00–20:34 is reviewed on the day of its previous touch',
        [1],
      ],
    ]);
    expect(said({ items: [a, c], sessions: [on(0, a), other] })).toEqual([]);
  });

  it('H12: one that is short, one that is long, and each way in which parts are wrong', () => {
    const [short, huge] = [anItem('short', { minutes: 25 }), anItem('huge', { minutes: 95 })];
    expect(said({ items: [short, huge], sessions: [on(0, short), on(1, huge)] })).toEqual([
      ['H12', 'the session of 2026-12-07, 18:00–18:25 is shorter than 30 minutes', [0]],
      ['H12', 'the session of 2026-12-08, 18:00–19:35 is longer than 90 minutes', [1]],
    ]);
    const five = anItem('five', { reviewMinutes: 5 });
    expect(
      said({ items: [five], sessions: [session(day(60), '18:00', [review(five)])], request: knows('five') }),
    ).toEqual([['H12', 'the session of 2027-02-05, 18:00–18:05 is shorter than 10 minutes', [0]]]);
    const empty = session(day(0), '18:00', [], { to: '18:20' });
    expect(said({ items: [], sessions: [empty] })).toContainEqual([
      'H12',
      'the session of 2026-12-07, 18:00–18:20 is shorter than 30 minutes',
      [0],
    ]);
    const long = anItem('long', { minutes: 120, parts: [30, 40, 50] });
    const parts = (...order: number[]): Session[] =>
      order.map((part, index) => session(day(index), '18:00', [pass(long, part)]));
    expect(said({ items: [long], sessions: parts(3) })).toEqual([['H12', 'long lacks part 1, 2 of 3', [0]]]);
    expect(said({ items: [long], sessions: parts(1, 3, 2) })).toEqual([
      ['H12', 'long has its parts in the order 1, 3, 2', [0, 1, 2]],
    ]);
    const split = session(day(0), '18:00', [{ ...pass(a), part: 1, parts: 1 }]);
    expect(said({ items: [a], sessions: [split] })).toEqual([['H12', 'a has no parts, and is split', [0]]]);
  });

  it('H13: the day, its design items, and each session once', () => {
    const [d, e, f] = ['d', 'e', 'f'].map((id) => anItem(id, { questionKind: 'system-design' })) as [
      StudyItem,
      StudyItem,
      StudyItem,
    ];
    const items = [d, e, f];
    const three = [at(0, '18:00', d, e), at(0, '20:00', f)];
    expect(said({ items, sessions: three })).toEqual([
      ['H13', '2026-12-07 has 3 design items: d, e, f', [0, 1]],
    ]);
    // What has begun is not counted.
    expect(said({ items, sessions: three }, {}, Date.parse(`${day(0)}T19:30:00-05:00`))).toEqual([]);
  });

  it('H14: the week and its minutes of reviews, the day and its reviews, and the sessions that hold them', () => {
    const old = Array.from({ length: 7 }, (_, index) => anItem(`old${index}`, { reviewMinutes: 7 }));
    const ids = old.map(({ id }) => id);
    const sessions = [on(0, a), session(day(1), '18:00', old.slice(0, 4).map(review))];
    expect(said({ items: [a, ...old], sessions, request: knows(...ids) })).toEqual([
      ['H14', 'week 1 has 28 minutes of reviews in 58, more than 35 %', [1]],
    ]);
    const crowded = [
      session(day(60), '18:00', old.slice(0, 4).map(review)),
      session(day(60), '20:00', old.slice(4).map(review)),
    ];
    expect(said({ items: old, sessions: crowded, request: knows(...ids) })).toEqual([
      ['H14', '2027-02-05 has 7 reviews, and its cap is 6', [0, 1]],
    ]);
    expect(
      said(
        { items: old, sessions: crowded, request: knows(...ids) },
        {},
        Date.parse(`${day(60)}T19:00:00-05:00`),
      ),
    ).toEqual([['H14', '2027-02-05 has 7 reviews, and its cap is 6', [1]]]);
    // A day of facts alone breaks nothing.
    expect(said({ items: old, sessions: crowded, request: knows(...ids) }, {}, eveningOf(60))).toEqual([]);
  });

  it('H15, H16, H18: an odd start, a run without a rest, parts far apart', () => {
    expect(said({ items: [a], sessions: [at(0, '18:01', a)] }, { dayRules: true })).toEqual([
      ['H15', 'the session of 2026-12-07, 18:01–18:31 does not start at a multiple of 5 minutes', [0]],
    ]);
    const hours = ['k', 'l', 'm'].map((id) => anItem(id, { minutes: 60 })) as [
      StudyItem,
      StudyItem,
      StudyItem,
    ];
    const [k, l, m] = hours;
    expect(
      said(
        { items: hours, sessions: [at(0, '17:00', k), at(0, '18:05', l), at(0, '19:15', m)] },
        { dayRules: true },
      ),
    ).toEqual([
      [
        'H16',
        'the session of 2026-12-07, 17:00–18:00 and the next one take 120 minutes without a rest of 10',
        [0, 1],
      ],
    ]);
    const long = anItem('long', { minutes: 90, parts: [30, 30, 30] });
    const parts = [0, 11, 12].map((days, index) => session(day(days), '18:00', [pass(long, index + 1)]));
    expect(said({ items: [long], sessions: parts }, { dayRules: true })).toEqual([
      [
        'H18',
        'part 2 of long in the session of 2026-12-18, 18:00–18:30 follows 11 days after the part before it, not within 10',
        [1],
      ],
    ]);
  });

  it('H17: two mocks on a day, a long eve, and what is new on it', () => {
    const mock = (round: string) =>
      anItem(`mock-${round}`, { kind: 'mock', round, reviewMinutes: 0, block: 'mock-interviews' });
    const [screen, coding] = [mock('technical-screen'), mock('coding')];
    expect(
      said(
        { items: [screen, coding], sessions: [on(60, screen), at(60, '20:00', coding)] },
        { dayRules: true },
      ),
    ).toEqual([['H17', '2027-02-05 holds 2 mocks', [0, 1]]]);
    const old = ['x', 'y', 'z'].map((id) => anItem(id, { reviewMinutes: 15 }));
    const eve = (...reviews: StudyItem[]) => [session(day(69), '18:00', reviews.map(review))];
    const request = knows('x', 'y', 'z', 'w');
    const w = anItem('w', { reviewMinutes: 1 });
    expect(said({ items: [...old, w], sessions: eve(...old), request }, { dayRules: true })).toEqual([]);
    expect(said({ items: [...old, w], sessions: eve(...old, w), request }, { dayRules: true })).toEqual([
      ['H17', '2027-02-14, the eve of the interview, takes 46 minutes, not 45', [0]],
    ]);
    expect(said({ items: [a], sessions: [on(69, a)] }, { dayRules: true })).toContainEqual([
      'H17',
      'a is new on 2027-02-14, the eve of the interview',
      [0],
    ]);
  });

  it('shape: what is learned twice or again too soon, and what the plan does not know', () => {
    expect(said({ items: [a], sessions: [on(0, a), on(1, a)] })).toEqual([
      ['shape', 'a is learned more than once', [0, 1]],
    ]);
    const sessions = [on(0, a), session(day(1), '18:00', [pass(b), relearn(a)])];
    expect(said({ items: [a, b], sessions })).toEqual([
      [
        'shape',
        'a in the session of 2026-12-08, 18:00–18:45 is learned again, and was not forgotten 2 times before',
        [1],
      ],
    ]);
    expect(said({ items: [a], sessions: [on(0, b)] })).toEqual([
      ['shape', "b in the session of 2026-12-07, 18:00–18:30 is not among the plan's items", [0]],
    ]);
  });
});
