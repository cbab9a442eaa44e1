import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Session } from '../../../src/domain/session.ts';
import { forecastReadiness, nextReadinessAt } from '../../../src/planner/follow/readiness.ts';
import { known, learned } from '../../../src/planner/model/memory.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

/** The interview is on day 70. */
const E = 70;
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => anItem(id)) as [Item, Item, Item, Item];
type Item = ReturnType<typeof anItem>;
const byPerson = { status: 'done', markedBy: 'person' } as const;
const byClock = { status: 'done', markedBy: 'clock' } as const;

/** Each mark made when its session ended. */
function told(sessions: Session[], parts: Partial<Parameters<typeof followedPlan>[0]> = {}): Plan {
  const plan = followedPlan({ items: [a, b, c, d], ...parts, sessions });
  const stamps = sessions.map(({ id, endsAt }) => [id, { createdAt: plan.createdAt, changedAt: endsAt }]);
  return { ...plan, stamps: Object.fromEntries(stamps) };
}

const rounded = (share: number) => Math.round(1000 * share) / 1000;
/** What people in general keep of what is predicted. */
const kept = (recall: number) => 1 - (5 / 3) * (1 - recall);
/** As much after so many days without a review. */
const keptFor = (days: number) => kept(learned().recall(days));

describe(forecastReadiness.name, () => {
  it('is of all that the target asks for, 0 for what is not learned', () => {
    const plan = told([session(day(10), '17:00', [pass(a)])]);
    const { now, ifFollowed, ifStopped, of } = forecastReadiness(plan, day(0));
    expect({ now, ifFollowed, ifStopped }).toEqual({
      now: 0,
      ifFollowed: rounded(keptFor(E - 10) / 4),
      ifStopped: 0,
    });
    expect(of).toEqual({ items: 4, planned: 1, learned: 0 });
  });

  it('weighs each item as the objective does', () => {
    const light = anItem('b', { core: false });
    const plan = told([session(day(10), '17:00', [pass(light)])], { items: [a, light] });
    expect(forecastReadiness(plan, day(0)).ifFollowed).toBe(rounded(keptFor(E - 10) / 3));
  });

  it('counts what was marked by the person from the day on which it was met, today and on the day of the interview', () => {
    const plan = told([session(day(10), '17:00', [pass(a)], byPerson), session(day(30), '17:00', [pass(b)])]);
    const { asOf, now, ifStopped, of } = forecastReadiness(plan, day(14));
    expect({ asOf, now, ifStopped }).toEqual({
      asOf: day(14),
      now: rounded(keptFor(4) / 4),
      ifStopped: rounded(keptFor(E - 10) / 4),
    });
    expect(of).toEqual({ items: 4, planned: 2, learned: 1 });
  });

  it('goes by the pace at which the person forgets, once they grade reviews', () => {
    const lived = (grade: 'again' | 'good') =>
      forecastReadiness(
        told([
          session(day(10), '17:00', [pass(a)], byPerson),
          session(day(12), '17:00', [pass(b), { ...review(a), grade }], byPerson),
        ]),
        day(20),
      );
    // What is left of b, which was never reviewed, differs as well: a alone would explain no more than a quarter.
    const [forgetful, steady] = [lived('again'), lived('good')];
    const expected = 1 - learned().recall(2);
    const pace = { again: 3.5 / (1.5 + expected), good: 2.5 / (1.5 + expected) };
    const left = (grade: 'again' | 'good') =>
      [learned().recall(8), learned().graded(2, grade).recall(8)]
        .map((recall) => 1 - pace[grade] * (1 - recall))
        .reduce((sum, share) => sum + share / 4, 0);
    expect(forgetful.now).toBe(rounded(left('again')));
    expect(steady.now).toBe(rounded(left('good')));
  });

  it('takes what the clock marked for followed, not for done', () => {
    const plan = told([session(day(10), '17:00', [pass(a)], byClock)]);
    const { now, ifFollowed, ifStopped } = forecastReadiness(plan, day(14));
    expect([now, ifStopped]).toEqual([0, 0]);
    expect(ifFollowed).toBe(rounded(keptFor(E - 10) / 4));
  });

  it('takes what is known, and what is of a mastered topic, for learned on the day before the plan', () => {
    const other = anItem('b', { topic: 'nlp-llm' });
    const knowing = { known: { topics: { 'nlp-llm': 3 as const }, questions: ['a'] } };
    const plan = told([], { items: [a, other], request: knowing });
    const { now, of } = forecastReadiness(plan, day(0));
    expect(now).toBe(rounded(kept(known().recall(1))));
    expect(of).toEqual({ items: 2, planned: 2, learned: 2 });
  });

  it('asks for questions and primers of the levels and the specialisations alone', () => {
    const others = [
      anItem('e', { level: 'foundation' }),
      anItem('f', { kind: 'lab' }),
      anItem('g', { topic: 'recsys-search', block: 'specialisation' }),
      anItem('h', { roles: { 'ml-engineer': 0 } }),
    ];
    const request = { specialisations: ['nlp-llm'] };
    const plan = told([], { items: [a, anItem('p', { kind: 'primer' }), ...others], request });
    expect(forecastReadiness(plan, day(0)).of.items).toBe(2);
  });

  it('tells what is there at the end of each week, and at last on the day of the interview', () => {
    const plan = told([session(day(3), '17:00', [pass(a)]), session(day(7), '17:00', [pass(b)])]);
    const { weeks, ifFollowed } = forecastReadiness(plan, day(0));
    expect(weeks.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(weeks[0]?.ifFollowed).toBe(rounded(keptFor(4) / 4));
    expect(weeks[1]?.ifFollowed).toBe(rounded((keptFor(11) + keptFor(7)) / 4));
    expect(weeks.at(-1)?.ifFollowed).toBe(ifFollowed);
  });

  it('ends the curve on the day of the interview where the last week is not whole', () => {
    const blockStarts = [0, 14, 25, 39, 53, 63, 66];
    const plan = told([session(day(65), '17:00', [pass(a)])], { blockStarts });
    const { weeks, ifFollowed } = forecastReadiness(plan, day(0));
    expect(weeks).toHaveLength(10);
    expect(weeks.at(-1)).toEqual({ week: 10, ifFollowed });
    expect(ifFollowed).toBe(rounded(keptFor(1) / 4));
  });

  it('never rises, today or if nothing more is done, by a missed week (row 25)', () => {
    fc.assert(
      fc.property(someLife, fc.nat({ max: 9 }), (sessions, week) => {
        const missed = sessions.map((each): Session => {
          const isInWeek = day(7 * week) <= each.date && each.date < day(7 * week + 7);
          return isInWeek && each.status === 'planned'
            ? { ...each, status: 'missed', markedBy: 'person' }
            : each;
        });
        const [before, after] = [sessions, missed].map((each) =>
          forecastReadiness(told(each), day(7 * week + 7)),
        );
        expect(after?.now).toBeLessThanOrEqual(before?.now ?? 0);
        expect(after?.ifStopped).toBeLessThanOrEqual(before?.ifStopped ?? 0);
      }),
    );
  });

  it('falls, if followed, wherever an item leaves the plan (row 25)', () => {
    fc.assert(
      fc.property(someLife, (sessions) => {
        const without = sessions.map((each) => ({
          ...each,
          items: each.items.filter(({ itemId }) => itemId !== 'a'),
        }));
        const learns = sessions.some(({ items }) => items.some(({ itemId }) => itemId === 'a'));
        const [before, after] = [sessions, without].map(
          (each) => forecastReadiness(told(each), day(0)).ifFollowed,
        );
        if (learns) expect(after).toBeLessThan(before ?? 0);
        else expect(after).toBe(before);
      }),
    );
  });
});

/** Some of the four items learned, each reviewed some days later; the first sessions done, by the person or the clock. */
const someLife = fc
  .record({
    days: fc.array(fc.nat({ max: 55 }), { minLength: 4, maxLength: 4 }),
    gaps: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 4, maxLength: 4 }),
    count: fc.integer({ min: 1, max: 4 }),
    done: fc.nat({ max: 60 }),
    marker: fc.constantFrom('person', 'clock'),
  })
  .map(({ days, gaps, count, done, marker }): Session[] =>
    [a, b, c, d].slice(0, count).flatMap((item, place) => {
      const on = days[place] ?? 0;
      return [
        session(day(on), `1${place}:00`, [pass(item)]),
        session(day(on + (gaps[place] ?? 1)), `1${place}:30`, [review(item)]),
      ].map(
        (each): Session => (each.date <= day(done) ? { ...each, status: 'done', markedBy: marker } : each),
      );
    }),
  );

describe(nextReadinessAt.name, () => {
  const at = (updatedAt: string) => nextReadinessAt({ ...told([]), updatedAt });

  it('is the beginning of the next week of the plan, on the person’s clock', () => {
    expect(at('2026-11-23T10:00:00Z')).toBe('2026-12-14T05:00:00Z');
    expect(at('2026-12-14T05:00:00Z')).toBe('2026-12-21T05:00:00Z');
    expect(at('2027-02-10T10:00:00Z')).toBe('2027-02-15T05:00:00Z');
  });

  it('is never once the interview’s day has begun', () => {
    expect(at('2027-02-15T05:00:00Z')).toBeUndefined();
  });
});
