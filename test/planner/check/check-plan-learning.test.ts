import { describe, expect, it } from 'vitest';
import type { BlockSettings } from '../../../src/domain/pack-settings.ts';
import type { Session, SessionItem } from '../../../src/domain/session.ts';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import type { StudyRequest } from '../../../src/domain/study-request.ts';
import type { BlockId } from '../../../src/domain/taxonomy.ts';
import { TAXONOMY } from '../../../testbed/packs/own-pack.ts';
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

const known = (...questions: string[]): Partial<StudyRequest> => ({ known: { topics: {}, questions } });

describe('H5, prerequisites', () => {
  const base = anItem('base');
  const next = anItem('next', { requires: ['base'] });
  const other = anItem('other');
  const check = (sessions: Session[], request?: Partial<StudyRequest>, now?: number) =>
    broken(checkedPlan({ items: [base, next, other], sessions, ...(request ? { request } : {}) }), now);

  it('accepts an earlier session and an earlier place in the same one', () => {
    expect(check([session(day(0), '18:00', [pass(base)]), session(day(1), '18:00', [pass(next)])])).toEqual(
      [],
    );
    expect(check([session(day(0), '18:00', [pass(base), pass(next)])])).toEqual([]);
  });

  it('finds a later session and a later place in the same one', () => {
    expect(check([session(day(0), '18:00', [pass(next)]), session(day(1), '18:00', [pass(base)])])).toEqual([
      'H5',
    ]);
    expect(check([session(day(0), '18:00', [pass(next), pass(base)])])).toEqual(['H5']);
  });

  it('finds a prerequisite that nobody has, and takes one that the person knows', () => {
    const sessions = [session(day(0), '18:00', [pass(next)])];
    expect(check(sessions)).toEqual(['H5']);
    expect(check(sessions, known('base'))).toEqual([]);
  });

  it('does not take a mastered topic for a known question', () => {
    const request = { known: { topics: { statistics: 4 as const }, questions: [] } };
    expect(check([session(day(0), '18:00', [pass(next)])], request)).toEqual(['H5']);
  });

  it('does not take a review for learning', () => {
    const sessions = [
      session(day(0), '18:00', [pass(other), review(base)]),
      session(day(1), '18:00', [pass(next)]),
    ];
    expect(check(sessions)).toEqual(['H5', 'H11']);
  });

  it('learns from what has begun, and nothing from what was missed', () => {
    const past = (status: Session['status']) => [
      session(day(0), '18:00', [pass(base)], { status }),
      session(day(1), '18:00', [pass(next)]),
    ];
    const now = Date.parse(`${day(0)}T22:00:00-05:00`);
    expect(check(past('planned'), {}, now)).toEqual([]);
    expect(check(past('done'), {}, now)).toEqual([]);
    expect(check(past('missed'), {}, now)).toEqual(['H5']);
    expect(check(past('skipped'), {}, now)).toEqual(['H5']);
  });

  it('counts a session marked done before its time as past', () => {
    const sessions = [
      session(day(1), '18:00', [pass(next)]),
      session(day(2), '18:00', [pass(base)], { status: 'done' }),
    ];
    expect(check(sessions, {}, Date.parse(`${day(0)}T22:00:00-05:00`))).toEqual([]);
  });

  it('wants every part of the prerequisite before the first of the dependent', () => {
    const long = anItem('long', { minutes: 60, parts: [30, 30] });
    const after = anItem('after', { minutes: 60, parts: [30, 30], requires: ['long'] });
    const order = (...entries: [StudyItem, number][]) =>
      broken(
        checkedPlan({
          items: [long, after],
          sessions: entries.map(([item, part], days) => session(day(days), '18:00', [pass(item, part)])),
        }),
      );
    expect(order([long, 1], [long, 2], [after, 1], [after, 2])).toEqual([]);
    expect(order([long, 1], [after, 1], [long, 2], [after, 2])).toEqual(['H5']);
  });

  it('binds mocks, labs and activities too', () => {
    for (const kind of ['mock', 'lab', 'activity'] as const) {
      const item = anItem('last', { kind, requires: ['base'], round: 'coding', reviewMinutes: 0 });
      const sessions = [session(day(kind === 'mock' ? 57 : 40), '18:00', [pass(item)])];
      expect(broken(checkedPlan({ items: [base, item], sessions }))).toEqual(['H5']);
      expect(broken(checkedPlan({ items: [base, item], sessions, request: known('base') }))).toEqual([]);
    }
  });
});

describe('H6, blocks', () => {
  const inBlock = (id: string, block: BlockId, overrides: Partial<StudyItem> = {}) =>
    anItem(id, { block, ...overrides });
  const first = inBlock('first', 'fundamentals');
  const second = inBlock('second', 'deep-learning');
  const third = inBlock('third', 'advanced-topics');
  const check = (parts: PlanParts) => broken(checkedPlan(parts));
  const on = (days: number, item: StudyItem) => session(day(days), '18:00', [pass(item)]);

  it('accepts the first and the last day of a block, and any later day', () => {
    for (const days of [12, 21, 22, 62]) {
      expect(check({ items: [first, second], sessions: [on(days, second)] })).toEqual([]);
    }
  });

  it('finds an item a day early while its days had material of their own', () => {
    expect(check({ items: [first, second], sessions: [on(11, second)] })).toEqual(['H6']);
  });

  it('accepts it once that material is planned, even later', () => {
    expect(check({ items: [first, second], sessions: [on(0, first), on(11, second)] })).toEqual([]);
    expect(check({ items: [first, second], sessions: [on(11, second), on(30, first)] })).toEqual([]);
  });

  it('accepts it where the person masters the block', () => {
    const plan = { items: [first, second], sessions: [on(11, second)] };
    const knows = (statistics: 2 | 3) => ({ known: { topics: { statistics }, questions: [] } });
    expect(check({ ...plan, request: knows(3) })).toEqual([]);
    expect(check({ ...plan, request: knows(2) })).toEqual(['H6']);
    const more = { ...plan, items: [first, second, inBlock('more', 'fundamentals', { topic: 'nlp-llm' })] };
    expect(check({ ...more, request: knows(3) })).toEqual(['H6']);
  });

  it('asks every block between the day and the item', () => {
    expect(check({ items: [third], sessions: [on(0, third)] })).toEqual([]);
    expect(check({ items: [second, third], sessions: [on(0, third)] })).toEqual(['H6']);
    expect(
      check({ items: [first, second, third], sessions: [on(0, first), on(11, third), on(20, second)] }),
    ).toEqual([]);
  });

  it.each<[string, Partial<StudyItem>, Partial<StudyRequest>]>([
    ['beyond the window of levels', { level: 'expert' }, {}],
    ['known already', {}, known('first')],
    ['without weight for the role', { roles: { 'ml-engineer': 0, 'data-scientist': 4 } }, {}],
    ['too long for the place', { minutes: 35 }, {}],
    ['whose prerequisite is not learned', { requires: ['nowhere'] }, {}],
    ['a mock', { kind: 'mock', round: 'coding' }, {}],
    ['a lab', { kind: 'lab' }, {}],
    ['a primer', { kind: 'primer' }, {}],
    ['an activity', { kind: 'activity' }, {}],
    ['of a mastered topic', {}, { known: { topics: { statistics: 3 }, questions: [] } }],
    ['asked by other rounds alone', {}, { rounds: ['behavioural'] }],
  ])('does not hold the days for an item that is %s', (_, overrides, request) => {
    const item = inBlock('first', 'fundamentals', overrides);
    expect(check({ items: [item, second], sessions: [on(11, second)], request })).toEqual([]);
  });

  it.each<[string, Partial<StudyItem>, Partial<StudyRequest>]>([
    ['that an expected round asks', {}, { rounds: ['behavioural', 'technical-screen'] }],
    ['that the person added', { kind: 'own' }, { rounds: ['behavioural'] }],
    ['where no round is expected', {}, { rounds: [] }],
    ['where a round is expected of which nothing is known', {}, { rounds: ['behavioural', 'retired'] }],
    ['that no round asks', { topic: 'gardening', questionKind: 'riddle' }, { rounds: ['behavioural'] }],
  ])('holds them for one %s', (_, overrides, request) => {
    const item = inBlock('first', 'fundamentals', overrides);
    expect(
      check({ items: [item, second], sessions: [on(11, second)], request, targets: { gardening: 1 } }),
    ).toEqual(['H6']);
  });

  it('holds them for one whose prerequisite is learned before, or known', () => {
    const item = inBlock('item', 'fundamentals', { requires: ['first'] });
    const sessions = [on(0, first), on(11, second)];
    expect(check({ items: [first, item, second], sessions })).toEqual(['H6']);
    expect(check({ items: [item, second], sessions: [on(11, second)], request: known('first') })).toEqual([
      'H6',
    ]);
    expect(check({ items: [first, item, second], sessions: [on(11, second), on(14, first)] })).toEqual([]);
  });

  it('sums what later blocks take in one session, but not over sessions', () => {
    const long = inBlock('long', 'fundamentals', { minutes: 60 });
    const other = inBlock('other', 'deep-learning');
    const items = [long, second, other];
    expect(check({ items, sessions: [session(day(0), '18:00', [pass(second), pass(other)])] })).toEqual([
      'H6',
    ]);
    expect(check({ items, sessions: [on(0, second), on(1, other)] })).toEqual([]);
    const split = [{ ...long, parts: [30, 30] }, second, other];
    expect(check({ items: split, sessions: [on(0, second), on(1, other)] })).toEqual(['H6']);
    expect(check({ items: split, sessions: [on(0, second)] })).toEqual([]);
  });

  it('does not ask for a swap that would leave a session too short', () => {
    const short = inBlock('short', 'fundamentals', { minutes: 20 });
    expect(check({ items: [short, second], sessions: [on(0, second)] })).toEqual([]);
    const other = inBlock('other', 'deep-learning');
    const longer = [session(day(0), '18:00', [pass(second), pass(other)])];
    expect(check({ items: [short, second, other], sessions: longer })).toEqual(['H6']);
  });

  it('does not ask for a third design item on a day', () => {
    const design = { questionKind: 'system-design' } as const;
    const left = inBlock('left', 'fundamentals', design);
    const others = [inBlock('d1', 'fundamentals', design), inBlock('d2', 'fundamentals', design)] as const;
    const [d1, d2] = others;
    const items = [left, d1, d2, second];
    const evening = (...learned: StudyItem[]) =>
      session(
        day(0),
        '20:00',
        learned.map((each) => pass(each)),
      );
    expect(check({ items, sessions: [on(0, second), evening(d1, d2)] })).toEqual([]);
    expect(check({ items, sessions: [on(0, second), evening(d1), on(1, d2)] })).toEqual(['H6']);
    const plain = { ...left, questionKind: 'concept' as const };
    expect(check({ items: [plain, d1, d2, second], sessions: [on(0, second), evening(d1, d2)] })).toEqual([
      'H6',
    ]);
    const request = known('d2');
    const reviewed = session(day(0), '20:00', [pass(d1), review(d2)]);
    expect(check({ items, sessions: [on(0, second), reviewed], request })).toEqual(['H6']);
  });

  it('does not ask for new material in the quiet days', () => {
    // Four weeks without a block of mocks: the first block has 27 of the 28 days, and the last eighth begins on day 24.
    const [long, short] = TAXONOMY.blocks.map(({ weeks: _, ...block }) => block) as [
      BlockSettings,
      BlockSettings,
    ];
    const blocks = [
      { ...long, share: 27 },
      { ...short, share: 1 },
    ];
    const soft = inBlock('soft', 'deep-learning', { questionKind: 'behavioural' });
    const early = (days: number, left: StudyItem) => {
      const parts = {
        items: [left, soft],
        sessions: [session(day(days), '18:00', [pass(soft)], { block: 'deep-learning' })],
        blockStarts: [0, 27, 28, 28, 28, 28, 28],
      };
      const plan = checkedPlan(parts);
      return broken({ ...plan, blocks: plan.blocks.slice(0, 2), taxonomy: { ...TAXONOMY, blocks } });
    };
    expect(early(23, first)).toEqual(['H6']);
    expect(early(24, first)).toEqual([]);
    expect(early(24, { ...first, questionKind: 'behavioural' })).toEqual(['H6']);
  });

  it('keeps days handed on when an item that was planned is missed', () => {
    const missed = session(day(0), '18:00', [pass(first)], { status: 'missed' });
    expect(check({ items: [first, second], sessions: [missed, on(11, second)] })).toEqual([]);
  });

  it('sets aside the specialisations that were not chosen, but not own items', () => {
    const language = inBlock('language', 'specialisation', { topic: 'nlp-llm' });
    const design = inBlock('design', 'system-design');
    const plan = { items: [language, design], sessions: [on(40, design)] };
    expect(check({ ...plan, request: { specialisations: ['recsys-search'] } })).toEqual([]);
    expect(check({ ...plan, request: { specialisations: ['nlp-llm'] } })).toEqual(['H6']);
    expect(check(plan)).toEqual(['H6']);
    const general = { ...plan, items: [{ ...language, topic: 'statistics' }, design] };
    expect(check({ ...general, request: { specialisations: ['recsys-search'] } })).toEqual(['H6']);
    const own = { ...language, kind: 'own' as const };
    const withOwn = { ...plan, items: [own, design], request: { specialisations: ['recsys-search'] } };
    expect(check(withOwn)).toEqual(['H6']);
  });

  it('lets own items stand in any block', () => {
    const own = { ...second, kind: 'own' as const, reviewMinutes: 0 };
    expect(check({ items: [first, own], sessions: [on(1, own)] })).toEqual([]);
  });

  it('leaves reviews and mocks alone', () => {
    const mock = inBlock('mock', 'mock-interviews', { kind: 'mock', round: 'coding', reviewMinutes: 0 });
    expect(check({ items: [inBlock('design', 'system-design'), mock], sessions: [on(57, mock)] })).toEqual(
      [],
    );
    const sessions = [session(day(0), '18:00', [pass(first), review(second)])];
    const items = [first, second, inBlock('left', 'fundamentals', { minutes: 4 })];
    expect(check({ items, sessions, request: known('second') })).toEqual([]);
  });
});

describe('H8, new material', () => {
  const check = (days: number, overrides: Partial<StudyItem>) => {
    const item = anItem('late', { minutes: 30, ...overrides });
    return broken(checkedPlan({ items: [item], sessions: [session(day(days), '18:00', [pass(item)])] }));
  };

  it('allows it on the eighth day before the interview and not on the seventh', () => {
    expect(check(62, {})).toEqual([]);
    expect(check(63, {})).toEqual(['H8']);
    expect(check(69, {})).toEqual(['H8']);
  });

  it('has fewer quiet days in a short plan: the last eighth', () => {
    const blockStarts = [0, 6, 9, 15, 20, 26, 35];
    const item = anItem('late', { minutes: 30, block: 'mock-interviews' });
    const onDay = (days: number) =>
      broken(
        checkedPlan({ items: [item], sessions: [session(day(days), '18:00', [pass(item)])], blockStarts }),
      );
    expect([onDay(29), onDay(30)].map((found) => found.includes('H8'))).toEqual([false, true]);
  });

  it.each<[string, Partial<StudyItem>, string[]]>([
    ['a behavioural question', { questionKind: 'behavioural', topic: 'behavioural' }, []],
    ['an activity of the mock block', { kind: 'activity', block: 'mock-interviews', reviewMinutes: 0 }, []],
    ['a mock', { kind: 'mock', round: 'coding', block: 'mock-interviews', reviewMinutes: 0 }, []],
    ['an activity of another block', { kind: 'activity', block: 'system-design', reviewMinutes: 0 }, ['H8']],
    ['a primer of the mock block', { kind: 'primer', block: 'mock-interviews' }, ['H8']],
    ['a lab', { kind: 'lab', reviewMinutes: 0 }, ['H8']],
    ['an own item', { kind: 'own', reviewMinutes: 0 }, ['H8']],
  ])('judges %s in the last week', (_, overrides, expected) => {
    expect(check(66, overrides)).toEqual(expected);
  });

  it('finds the last part of an item, and lets reviews be', () => {
    const long = anItem('long', { minutes: 60, parts: [30, 30] });
    const sessions = [session(day(62), '18:00', [pass(long, 1)]), session(day(63), '18:00', [pass(long, 2)])];
    expect(broken(checkedPlan({ items: [long], sessions }))).toEqual(['H8']);
    const mock = anItem('mock', {
      kind: 'mock',
      round: 'coding',
      block: 'mock-interviews',
      reviewMinutes: 0,
    });
    const late = [session(day(66), '18:00', [pass(mock), review(long)])];
    expect(broken(checkedPlan({ items: [mock, long], sessions: late, request: known('long') }))).toEqual([]);
  });
});

describe('H11, reviews', () => {
  const item = anItem('item');
  const filler = ['f', 'g', 'h'].map((id) => anItem(id));
  const [f, g, h] = filler.map((each) => pass(each)) as [SessionItem, SessionItem, SessionItem];
  const check = (sessions: Session[], request: Partial<StudyRequest> = {}, now?: number) =>
    broken(checkedPlan({ items: [item, ...filler], sessions, request }), now);

  it('accepts a review on the next day', () => {
    expect(
      check([session(day(0), '18:00', [pass(item)]), session(day(1), '18:00', [f, review(item)])]),
    ).toEqual([]);
  });

  it('finds a review on the day of learning, in the same session or another', () => {
    expect(check([session(day(0), '18:00', [pass(item), review(item)])])).toEqual(['H11']);
    expect(
      check([session(day(0), '18:00', [pass(item)]), session(day(0), '20:00', [f, review(item)])]),
    ).toEqual(['H11']);
  });

  it('finds a review before learning, or without', () => {
    expect(
      check([session(day(0), '18:00', [f, review(item)]), session(day(1), '18:00', [pass(item)])]),
    ).toEqual(['H11']);
    expect(check([session(day(0), '18:00', [f, review(item)])])).toEqual(['H11']);
  });

  it('lets a known item be reviewed unlearned, once a day', () => {
    const request = known('item');
    expect(check([session(day(0), '18:00', [f, review(item)])], request)).toEqual([]);
    expect(
      check(
        [session(day(0), '18:00', [f, review(item)]), session(day(0), '20:00', [g, review(item)])],
        request,
      ),
    ).toEqual(['H11']);
    expect(
      check(
        [session(day(0), '18:00', [f, review(item)]), session(day(1), '20:00', [g, review(item)])],
        request,
      ),
    ).toEqual([]);
  });

  it('finds two reviews on one day', () => {
    const learned = session(day(0), '18:00', [pass(item)]);
    const twice = [session(day(2), '18:00', [f, review(item)]), session(day(2), '20:00', [g, review(item)])];
    expect(check([learned, ...twice])).toEqual(['H11']);
  });

  it('counts what has begun as a touch, and what was missed as none', () => {
    const now = Date.parse(`${day(2)}T19:00:00-05:00`);
    const plan = (status: Session['status']) => [
      session(day(0), '18:00', [pass(item)]),
      session(day(2), '18:00', [f, review(item)], { status }),
      session(day(2), '20:00', [g, review(item)]),
      session(day(3), '20:00', [h, review(item)]),
    ];
    expect(check(plan('planned'), {}, now)).toEqual(['H11']);
    expect(check(plan('missed'), {}, now)).toEqual([]);
  });

  it('dates a session done before its time no later than today', () => {
    const now = Date.parse(`${day(1)}T23:30:00-05:00`);
    const early = session(day(4), '18:00', [pass(item)], { status: 'done' });
    expect(check([session(day(2), '18:00', [f, review(item)]), early], {}, now)).toEqual([]);
    expect(check([session(day(1), '23:40', [review(item)], { to: '23:44' }), early], {}, now)).toContain(
      'H11',
    );
  });

  it('lets the first study of a split item end with its last part', () => {
    const long = anItem('long', { minutes: 60, parts: [30, 30] });
    const plan = (reviewOn: number) =>
      broken(
        checkedPlan({
          items: [long, ...filler],
          sessions: [
            session(day(0), '18:00', [pass(long, 1)]),
            session(day(2), '17:00', [pass(long, 2)]),
            session(day(reviewOn), '18:00', [f, review(long)]),
          ].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
        }),
      );
    expect(plan(3)).toEqual([]);
    expect(plan(1)).toEqual(['H11']);
    expect(plan(2)).toEqual(['H11']);
  });
});
