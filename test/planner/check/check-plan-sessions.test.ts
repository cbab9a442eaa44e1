import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/domain/session.ts';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import type { Round } from '../../../src/domain/taxonomy.ts';
import {
  anItem,
  broken,
  checkedPlan,
  day,
  type PlanParts,
  pass,
  review,
  session,
} from '../../helpers/checked-plan.ts';

const check = (parts: PlanParts, now?: number) => broken(checkedPlan(parts), now);

describe('H9, mocks', () => {
  const mock = (id: string, round?: Round) =>
    anItem(id, {
      kind: 'mock',
      block: 'mock-interviews',
      minutes: 75,
      reviewMinutes: 0,
      ...(round === undefined ? {} : { round }),
    });
  const coding = mock('coding', 'coding');
  const behavioural = mock('behavioural', 'behavioural');
  const again = mock('again', 'coding');
  const items = [coding, behavioural, again, mock('none')];
  const on = (days: number, item: StudyItem) => session(day(days), '18:00', [pass(item)]);

  it('places them in the last 14 days', () => {
    expect(check({ items, sessions: [on(56, coding), on(69, behavioural)] })).toEqual([]);
    expect(check({ items, sessions: [on(55, coding)] })).toEqual(['H9']);
  });

  it('places them in the last quarter of a short plan', () => {
    const blockStarts = [0, 6, 9, 15, 20, 26, 35];
    const found = (days: number) => check({ items, sessions: [on(days, coding)], blockStarts });
    expect([25, 26].map((days) => found(days).includes('H9'))).toEqual([true, false]);
  });

  it('wants the order of the rounds', () => {
    expect(check({ items, sessions: [on(57, behavioural), on(58, coding)] })).toEqual(['H9']);
    const request = { rounds: ['behavioural', 'coding'] as Round[] };
    expect(check({ items, sessions: [on(57, behavioural), on(58, coding)], request })).toEqual([]);
  });

  it('wants one for each round', () => {
    expect(check({ items, sessions: [on(57, coding), on(58, again)] })).toEqual(['H9']);
  });

  it('wants expected rounds only', () => {
    expect(check({ items, sessions: [on(57, coding)], request: { rounds: ['behavioural'] } })).toEqual([
      'H9',
    ]);
    expect(check({ items, sessions: [on(57, mock('none'))] })).toEqual(['H9']);
  });

  it('takes the parts of one script for one mock', () => {
    const long = { ...coding, minutes: 120, parts: [60, 60] };
    const sessions = [session(day(57), '18:00', [pass(long, 1)]), session(day(58), '18:00', [pass(long, 2)])];
    expect(check({ items: [long], sessions })).toEqual([]);
  });

  it('does not compare with what has begun', () => {
    const now = Date.parse(`${day(57)}T22:00:00-05:00`);
    expect(check({ items, sessions: [on(57, behavioural), on(58, coding)] }, now)).toEqual([]);
  });
});

describe('H12, lengths', () => {
  const sized = (id: string, minutes: number, parts?: number[]) =>
    anItem(id, { minutes, ...(parts ? { parts } : {}) });
  const alone = (minutes: number) => {
    const item = sized('item', minutes);
    return check({ items: [item], sessions: [session(day(0), '18:00', [pass(item)])] });
  };

  it('holds at both ends and breaks beyond them', () => {
    expect(alone(30)).toEqual([]);
    expect(alone(90)).toEqual([]);
    expect(alone(29)).toEqual(['H12']);
    expect(alone(91)).toEqual(['H12']);
  });

  it('lets reviews alone be as short as 10 minutes', () => {
    const items = ['a', 'b', 'c'].map((id) => anItem(id, { reviewMinutes: 5 }));
    const request = { known: { topics: {}, questions: ['a', 'b', 'c'] } };
    const reviews = (count: number) => [session(day(60), '18:00', items.slice(0, count).map(review))];
    expect(check({ items, sessions: reviews(2), request })).toEqual([]);
    expect(check({ items, sessions: reviews(1), request })).toEqual(['H12']);
  });

  it('does not let reviews beside something new be short', () => {
    const items = [sized('new', 15), anItem('old', { reviewMinutes: 5 })];
    const [fresh, old] = items as [StudyItem, StudyItem];
    const sessions = [session(day(60), '18:00', [pass(fresh), review(old)])];
    expect(check({ items, sessions, request: { known: { topics: {}, questions: ['old'] } } })).toEqual([
      'H12',
    ]);
  });

  describe('split items', () => {
    const long = sized('long', 120, [30, 40, 50]);
    const days = (...parts: number[]) =>
      parts.map((part, index) => session(day(index), '18:00', [pass(long, part)]));

    it('accepts the parts in order, and two of them in one session', () => {
      expect(check({ items: [long], sessions: days(1, 2, 3) })).toEqual([]);
      const sessions = [
        session(day(0), '18:00', [pass(long, 1), pass(long, 2)]),
        session(day(1), '18:00', [pass(long, 3)]),
      ];
      expect(check({ items: [long], sessions })).toEqual([]);
    });

    it('accepts the whole of an item that has parts', () => {
      const whole = sized('whole', 60, [30, 30]);
      expect(check({ items: [whole], sessions: [session(day(0), '18:00', [pass(whole)])] })).toEqual([]);
    });

    it.each([
      ['in another order', [1, 3, 2]],
      ['without the tail', [1, 2]],
      ['without the head', [2, 3]],
      ['without the middle', [1, 3]],
    ])('finds parts %s', (_, parts) => {
      expect(check({ items: [long], sessions: days(...parts) })).toEqual(['H12']);
    });

    it('finds parts of an item that has none', () => {
      const whole = sized('whole', 60);
      const entry = { ...pass(whole), part: 1, parts: 1 };
      expect(check({ items: [whole], sessions: [session(day(0), '18:00', [entry])] })).toEqual(['H12']);
    });

    it('takes facts in whatever order they came, and twice', () => {
      const three = sized('three', 90, [30, 30, 30]);
      const done = [2, 1, 1].map((part, index) =>
        session(day(index), '18:00', [pass(three, part)], { status: 'done' }),
      );
      const now = Date.parse(`${day(5)}T00:00:00Z`);
      const with3 = (...parts: number[]) =>
        check(
          {
            items: [three],
            sessions: [
              ...done,
              ...parts.map((part, index) => session(day(6 + index), '18:00', [pass(three, part)])),
            ],
          },
          now,
        );
      expect(with3(3)).toEqual([]);
      expect(with3(3, 3)).toEqual(['shape']);
      expect(with3(3, 2)).toContain('H12');
    });

    it('counts the parts that are fact, and lets a past half be', () => {
      const sessions = days(1, 2, 3);
      const now = Date.parse(`${day(0)}T22:00:00-05:00`);
      expect(check({ items: [long], sessions }, now)).toEqual([]);
      const missed = sessions.map((each, index) =>
        index === 0 ? { ...each, status: 'missed' as const } : each,
      );
      expect(check({ items: [long], sessions: missed }, now)).toEqual(['H12']);
      expect(check({ items: [long], sessions: sessions.slice(0, 1) }, now)).toEqual([]);
    });
  });
});

describe('H13, design a day', () => {
  const items = ['a', 'b', 'c'].map((id) => anItem(id, { questionKind: 'system-design' }));
  const [a, b, c] = items as [StudyItem, StudyItem, StudyItem];

  it('accepts two on a day and finds three', () => {
    const two = session(day(0), '18:00', [pass(a), pass(b)]);
    expect(check({ items, sessions: [two, session(day(1), '20:00', [pass(c)])] })).toEqual([]);
    expect(check({ items, sessions: [two, session(day(0), '20:00', [pass(c)])] })).toEqual(['H13']);
  });

  it('counts neither reviews nor a second part', () => {
    const split = { ...c, minutes: 60, parts: [30, 30] };
    const sessions = [
      session(day(0), '18:00', [pass(split, 1), review(a)]),
      session(day(0), '20:00', [pass(split, 2), pass(b)]),
    ];
    const request = { known: { topics: {}, questions: ['a'] } };
    expect(check({ items: [a, b, split], sessions, request })).toEqual([]);
  });
});

describe('H14, reviews', () => {
  const fresh = (minutes: number) => anItem('fresh', { minutes });
  const old = (count: number, reviewMinutes: number) =>
    Array.from({ length: count }, (_, index) => anItem(`old${index}`, { reviewMinutes }));
  const plan = (days: number, newMinutes: number, reviews: StudyItem[], maxReviewsPerDay = 6) => {
    const item = fresh(newMinutes);
    return {
      items: [item, ...reviews],
      sessions: [session(day(days), '18:00', [pass(item), ...reviews.map(review)])],
      request: { maxReviewsPerDay, known: { topics: {}, questions: reviews.map(({ id }) => id) } },
    };
  };

  it('allows exactly 35 % of a week and not a minute more', () => {
    expect(check(plan(0, 52, old(4, 7)))).toEqual([]); // 28 of 80
    expect(check(plan(0, 51, old(4, 7)))).toEqual(['H14']);
  });

  it('weighs the week, not the day', () => {
    const { items, sessions, request } = plan(0, 51, old(4, 7));
    const other = anItem('other');
    const added = (days: number) => [...sessions, session(day(days), '21:00', [pass(other)])];
    expect(check({ items: [...items, other], sessions: added(6), request })).toEqual([]);
    expect(check({ items: [...items, other], sessions: added(7), request })).toEqual(['H14']);
  });

  it('ends with the fifteenth day before the interview', () => {
    const reviews = (days: number) => {
      const items = old(3, 5);
      const request = { known: { topics: {}, questions: items.map(({ id }) => id) } };
      return check({ items, sessions: [session(day(days), '18:00', items.map(review))], request });
    };
    expect(reviews(55)).toEqual(['H14']);
    expect(reviews(56)).toEqual([]);
  });

  it('of a week that reaches into the last 14 days weighs the days before them', () => {
    const { items, sessions, request } = plan(53, 51, old(4, 7));
    const other = anItem('other');
    const added = (days: number) => ({
      items: [...items, other],
      sessions: [...sessions, session(day(days), '21:00', [pass(other)], { block: 'fundamentals' })],
      request,
      blockStarts: [0, 12, 21, 33, 45, 54, 68],
    });
    expect(check(added(53))).toEqual([]);
    expect(check(added(54))).toEqual(['H14']);
  });

  it('counts what has begun, and what was missed not at all', () => {
    const { items, sessions, request } = plan(1, 51, old(4, 7));
    const other = anItem('other');
    const afterA = (status: Session['status']) => ({
      items: [...items, other],
      sessions: [session(day(0), '18:00', [pass(other)], { status }), ...sessions],
      request,
    });
    const now = Date.parse(`${day(0)}T22:00:00-05:00`);
    expect(check(afterA('done'), now)).toEqual([]);
    expect(check(afterA('missed'), now)).toEqual(['H14']);
  });

  it('leaves a week alone whose reviews have all begun', () => {
    const { items, sessions, request } = plan(0, 10, old(4, 7));
    const other = anItem('other');
    const parts = {
      items: [...items, other],
      sessions: [...sessions, session(day(1), '18:00', [pass(other)])], // 28 of 68
      request,
    };
    expect(check(parts)).toEqual(['H14']);
    expect(check(parts, Date.parse(`${day(0)}T22:00:00-05:00`))).toEqual([]);
  });

  it('caps the reviews of a day, in the last 14 days too', () => {
    expect(check(plan(0, 62, old(7, 4), 7))).toEqual([]);
    expect(check(plan(0, 62, old(7, 4), 6))).toEqual(['H14']);
    const items = old(7, 5);
    const request = { known: { topics: {}, questions: items.map(({ id }) => id) } };
    expect(check({ items, sessions: [session(day(69), '18:00', items.map(review))], request })).toEqual([
      'H14',
    ]);
  });
});
