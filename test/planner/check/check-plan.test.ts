import { describe, expect, it } from 'vitest';
import type { Session, SessionItem } from '../../../src/domain/session.ts';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import { blockDays } from '../../../src/planner/check/block-days.ts';
import { type CheckedPlan, checkPlan, describeConstraints } from '../../../src/planner/check/check-plan.ts';
import { TAXONOMY } from '../../../testbed/packs/own-pack.ts';
import {
  anItem,
  BEFORE_ALL,
  broken,
  checkedPlan,
  day,
  pass,
  review,
  session,
} from '../../helpers/checked-plan.ts';

const a = anItem('a');
const b = anItem('b', { minutes: 60, parts: [30, 30] });
const lab = anItem('lab', { kind: 'lab', minutes: 60, reviewMinutes: 0 });
const mock = anItem('mock', {
  kind: 'mock',
  round: 'coding',
  block: 'mock-interviews',
  minutes: 75,
  reviewMinutes: 0,
});
const activity = anItem('activity', { kind: 'activity', minutes: 45, reviewMinutes: 0 });
const ITEMS = [a, b, lab, mock, activity];

/** A plan with a session of every kind, in which nothing is wrong. */
function goodPlan(): CheckedPlan {
  return checkedPlan({
    items: ITEMS,
    sessions: [
      session(day(0), '18:00', [pass(a), pass(b, 1)]),
      session(day(1), '18:00', [review(a), pass(b, 2)]),
      session(day(2), '18:00', [pass(lab)]),
      session(day(3), '18:00', [pass(activity)]),
      session(day(60), '18:00', [review(a), review(b)], { status: 'dropped' }),
      session(day(61), '18:00', [pass(mock)]),
    ],
  });
}

/** The plan with one of its sessions changed. */
function changed(index: number, change: (session: Session) => Partial<Session>): CheckedPlan {
  const plan = goodPlan();
  const sessions = plan.sessions.map((each, i) => (i === index ? { ...each, ...change(each) } : each));
  return { ...plan, sessions };
}

/** The plan with the first entry of one of its sessions changed. */
function changedEntry(index: number, change: Partial<SessionItem>): CheckedPlan {
  return changed(index, ({ items: [first, ...rest] }) => ({
    items: [{ ...(first as SessionItem), ...change }, ...rest],
  }));
}

describe('checkPlan', () => {
  it('finds nothing in a plan that is right', () => {
    expect(checkPlan(goodPlan(), BEFORE_ALL)).toEqual([]);
  });

  it('finds nothing in an empty plan', () => {
    expect(checkPlan(checkedPlan({ items: [], sessions: [] }), BEFORE_ALL)).toEqual([]);
  });

  it('says which constraint is broken, how, and by which sessions', () => {
    const plan = { ...goodPlan(), sessions: goodPlan().sessions.slice(0, 4) };
    plan.request.blackouts = [{ from: day(3), to: day(9) }];
    const [session] = plan.sessions.slice(3);
    expect(checkPlan(plan, BEFORE_ALL)).toEqual([
      {
        constraint: 'H3',
        message: 'the session of 2026-12-10, 18:00–18:45 lies in the blackout 2026-12-10 to 2026-12-16',
        sessionIds: [session?.id],
      },
    ]);
  });

  it('judges nothing that has begun', () => {
    const plan = goodPlan();
    plan.request.blackouts = [{ from: day(0), to: day(70) }];
    plan.request.availability = [];
    expect(broken(plan)).toEqual(['H2', 'H3']);
    expect(broken(plan, Date.parse(`${day(61)}T18:00:00-05:00`))).toEqual([]);
  });

  it('does not depend on the order of the items', () => {
    const plan = changed(0, () => ({ date: day(-1) }));
    expect(checkPlan({ ...plan, items: [...plan.items].reverse() }, BEFORE_ALL)).toEqual(
      checkPlan(plan, BEFORE_ALL),
    );
  });

  it('refuses a zone that the runtime does not know', () => {
    const plan = goodPlan();
    plan.request.timeZone = 'Mars/Olympus';
    expect(() => checkPlan(plan, BEFORE_ALL)).toThrow(RangeError);
  });
});

describe('describeConstraints', () => {
  it('has a sentence for each, and for the shape', () => {
    const described = describeConstraints();
    expect(described.map(({ id }) => id)).toEqual([
      'shape',
      ...Array.from({ length: 18 }, (_, index) => `H${index + 1}`),
    ]);
    for (const { meaning } of described) expect(meaning).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('shape', () => {
  const shapeOf = broken;

  it.each(['id', 'ordinal'] as const)('finds an %s used twice, even by a session that is over', (field) => {
    const plan = goodPlan();
    const twice = changed(1, () => ({ [field]: plan.sessions[0]?.[field] }));
    const sessions = [plan.sessions[0] as Session, ...twice.sessions.slice(1)];
    expect(shapeOf({ ...plan, sessions })).toEqual(['shape']);
    expect(shapeOf({ ...plan, sessions }, Date.parse(`${day(0)}T22:00:00-05:00`))).toEqual(['shape']);
    expect(shapeOf({ ...plan, sessions }, Date.parse(`${day(1)}T22:00:00-05:00`))).toEqual([]);
  });

  it('finds sessions that do not stand by start', () => {
    const plan = goodPlan();
    const [first, second, third, fourth, ...rest] = plan.sessions as [Session, Session, Session, Session];
    const swapped = { ...plan, sessions: [first, second, fourth, third, ...rest] };
    expect(shapeOf(swapped)).toEqual(['shape']);
    expect(shapeOf(swapped, Date.parse(`${day(2)}T22:00:00-05:00`))).toEqual(['shape']);
    expect(shapeOf(swapped, Date.parse(`${day(3)}T22:00:00-05:00`))).toEqual([]);
  });

  it.each<[string, Partial<SessionItem>, string[]]>([
    ['an item that the plan does not know', { itemId: 'nobody' }, ['shape']],
    ['another topic than the item has', { topic: 'nlp-llm' }, ['shape']],
    ['another activity than the item allows', { activity: 'practise' }, ['shape']],
    ['a lab of a question', { activity: 'lab' }, ['shape']],
  ])('finds %s', (_, change, expected) => {
    const plan = changedEntry(0, change);
    // Nothing else of the plan may hang on the changed entry.
    const sessions = plan.sessions.filter((_, index) => index === 0 || index === 2);
    const [first, ...rest] = sessions as [Session, ...Session[]];
    const alone = {
      ...first,
      to: '18:30',
      endsAt: `${first.date}T18:30:00-05:00`,
      items: first.items.slice(0, 1),
    };
    expect(shapeOf({ ...plan, sessions: [alone, ...rest] })).toEqual(expected);
  });

  it('finds a review of what is not reviewed', () => {
    const sessions = [
      session(day(2), '18:00', [pass(lab)]),
      session(day(4), '18:00', [pass(a), review(lab)]),
    ];
    expect(shapeOf(checkedPlan({ items: ITEMS, sessions }))).toEqual(['shape']);
  });

  it('lets own items be learned or practised, and nothing else', () => {
    const own = anItem('own', { kind: 'own', reviewMinutes: 0 });
    const as = (activity: SessionItem['activity'], kind: Session['kind']) =>
      shapeOf(
        checkedPlan({
          items: [own],
          sessions: [session(day(0), '18:00', [{ ...pass(own), activity }], { kind })],
        }),
      );
    expect(as('learn', 'study')).toEqual([]);
    expect(as('practise', 'study')).toEqual([]);
    expect(as('lab', 'lab')).toEqual(['shape']);
  });

  it('finds wrong minutes: of an item, a part and a review', () => {
    const of = (item: StudyItem, entry: SessionItem) => {
      const filler = anItem('filler');
      const request = { known: { topics: {}, questions: [item.id] } };
      return shapeOf(
        checkedPlan({
          items: [item, filler],
          sessions: [session(day(0), '18:00', [pass(filler), entry])],
          request,
        }),
      );
    };
    expect(of(a, pass(a))).toEqual([]);
    expect(of(a, { ...pass(a), minutes: 25 })).toEqual(['shape']);
    expect(of(a, review(a))).toEqual([]);
    expect(of(a, { ...review(a), minutes: 5 })).toEqual(['shape']);
    const uneven = anItem('uneven', { minutes: 50, parts: [20, 30] });
    const parts = (first: number, second: number) => {
      const entries = [
        { ...pass(uneven, 1), minutes: first },
        { ...pass(uneven, 2), minutes: second },
      ];
      return shapeOf(checkedPlan({ items: [uneven], sessions: [session(day(0), '18:00', entries)] }));
    };
    expect(parts(20, 30)).toEqual([]);
    expect(parts(30, 20)).toEqual(['shape']);
  });

  it('finds a review that is split, and a part of another number of parts', () => {
    const split = { ...review(a), part: 1, parts: 2 };
    const sessions = [session(day(0), '18:00', [pass(a)]), session(day(1), '18:00', [pass(b), split])];
    expect(shapeOf(checkedPlan({ items: ITEMS, sessions }))).toEqual(['shape']);
    for (const half of [{ part: 1 }, { parts: 2 }]) {
      const one = session(day(0), '18:00', [{ ...pass(b), ...half }]);
      expect(shapeOf(checkedPlan({ items: ITEMS, sessions: [one] }))).toEqual(['shape', 'H12']);
    }
    const entries = [1, 2].map((part) => ({ ...pass(b, part), parts: 3 }));
    expect(shapeOf(checkedPlan({ items: ITEMS, sessions: [session(day(0), '18:00', entries)] }))).toEqual([
      'shape',
    ]);
  });

  it.each<[string, number, SessionItem[]]>([
    ['an item again', 4, [pass(a)]],
    ['a part again', 4, [pass(b, 2)]],
    ['the whole of what was learned in parts', 4, [pass(b)]],
    ['what is past again', 4, [pass(lab)]],
  ])('finds %s', (_, days, items) => {
    const plan = goodPlan();
    const again = session(day(days), '18:00', items);
    const sessions = [...plan.sessions.slice(0, 4), again, ...plan.sessions.slice(4)];
    expect(shapeOf({ ...plan, sessions })).toEqual(['shape']);
    expect(shapeOf({ ...plan, sessions }, Date.parse(`${day(3)}T22:00:00-05:00`))).toEqual(['shape']);
    expect(shapeOf({ ...plan, sessions }, Date.parse(`${day(4)}T22:00:00-05:00`))).toEqual([]);
  });

  it('lets what was missed be learned again', () => {
    const plan = changed(2, () => ({ status: 'missed' }));
    const again = session(day(4), '18:00', [pass(lab)]);
    const sessions = [...plan.sessions.slice(0, 4), again, ...plan.sessions.slice(4)];
    expect(shapeOf({ ...plan, sessions })).toEqual([]);
  });

  it.each<[string, (session: Session) => Partial<Session>, string[]]>([
    ['longer than its items', () => ({ to: '19:10', endsAt: `${day(3)}T19:10:00-05:00` }), ['shape']],
    ['shorter than its items', () => ({ to: '18:40', endsAt: `${day(3)}T18:40:00-05:00` }), ['shape']],
    [
      'that ends before it starts',
      () => ({ to: '17:30', endsAt: `${day(3)}T17:30:00-05:00` }),
      ['shape', 'H12'],
    ],
    ['of another kind', () => ({ kind: 'mock' }), ['shape']],
    ['called a review that is none', () => ({ kind: 'review' }), ['shape']],
    ['of another block', () => ({ block: 'system-design' }), ['shape']],
  ])('finds a session %s', (_, change, expected) => {
    expect(shapeOf(changed(3, change))).toEqual(expected);
  });

  it.each(['2026-12-32', '10 December'])('finds the date %s', (date) => {
    expect(shapeOf(changed(3, () => ({ date })))).toContain('shape');
  });

  it.each(['6pm', '25:00', '18:00:00'])('finds the local time %s', (to) => {
    expect(shapeOf(changed(3, () => ({ to })))).toContain('shape');
  });

  it('leaves what begun sessions hold alone', () => {
    const plan = changedEntry(2, { minutes: 50, topic: 'nlp-llm', activity: 'mock' });
    expect(shapeOf(plan)).toEqual(['shape']);
    expect(shapeOf(plan, Date.parse(`${day(2)}T22:00:00-05:00`))).toEqual([]);
  });

  it('lets a session of several activities have the kind of any that is not a review', () => {
    const of = (kind: Session['kind']) =>
      shapeOf(
        checkedPlan({
          items: ITEMS,
          sessions: [
            session(day(0), '18:00', [pass(a)]),
            session(day(1), '18:00', [review(a), pass(activity)], { kind }),
          ],
        }),
      );
    expect(of('study')).toEqual([]);
    expect(of('review')).toEqual(['shape']);
    expect(of('lab')).toEqual(['shape']);
  });

  it('finds a session that holds nothing', () => {
    const empty = session(day(4), '18:00', [], { to: '18:30', kind: 'study' });
    expect(shapeOf(checkedPlan({ items: [], sessions: [empty] }))).toEqual(['shape']);
  });

  it('finds a session before the first day', () => {
    expect(shapeOf(checkedPlan({ items: ITEMS, sessions: [session(day(-1), '18:00', [pass(a)])] }))).toEqual([
      'shape',
    ]);
  });

  it('finds blocks with other days, in another order, or missing', () => {
    const plan = goodPlan();
    const [first, second, ...rest] = plan.blocks as [CheckedPlan['blocks'][0], CheckedPlan['blocks'][0]];
    expect(shapeOf({ ...plan, blocks: [{ ...first, to: day(12) }, second, ...rest] })).toEqual(['shape']);
    expect(shapeOf({ ...plan, blocks: [second, first, ...rest] })).toEqual(['shape']);
    expect(shapeOf({ ...plan, blocks: [second, ...rest] })).toEqual(['shape']);
    expect(shapeOf({ ...plan, blocks: [] })).toEqual(['shape']);
  });
});

describe('blockDays', () => {
  // First days from the start, and the end, worked out by hand from the table of weeks. Where the mocks' 14 days begin
  // before the block of mocks, the blocks before it are scaled to end there: of 10 weeks, 9 to 8 (14 × 8 / 9 = 12.4).
  it.each([
    ['8 weeks', [0, 9, 15, 24, 33, 42, 56]],
    ['10 weeks', [0, 12, 22, 34, 47, 56, 70]],
    ['12 weeks', [0, 14, 28, 42, 56, 70, 84]],
    ['9 weeks, half-way', [0, 11, 18, 29, 40, 49, 63]],
    ['11 weeks, half-way', [0, 13, 25, 38, 51, 63, 77]],
    ['57 days', [0, 9, 15, 25, 34, 43, 57]],
    ['71 days', [0, 13, 22, 35, 47, 57, 71]],
    ['85 days', [0, 14, 28, 43, 57, 71, 85]],
    ['68 days', [0, 12, 21, 33, 45, 54, 68]],
    ['28 days, half of 8 weeks, mocks in the last 7', [0, 5, 8, 12, 17, 21, 28]],
    ['168 days, twice 12 weeks', [0, 28, 56, 84, 112, 140, 168]],
    ['one day', [0, 0, 0, 0, 0, 0, 1]],
  ])('divides %s', (_, starts) => {
    const blocks = blockDays(day(0), day(starts.at(-1) ?? 0), TAXONOMY.blocks);
    expect(blocks.map(({ from }) => from)).toEqual(starts.slice(0, 6).map(day));
    expect(blocks.map(({ to }) => to)).toEqual(starts.slice(1).map((next) => day(next - 1)));
  });

  it('lets a plan leave out a block without days', () => {
    const plan = checkedPlan({ items: [], sessions: [], blockStarts: [0, 0, 0, 0, 0, 0, 1] });
    expect(broken(plan)).toEqual([]);
    expect(broken({ ...plan, blocks: plan.blocks.filter(({ from, to }) => from <= to) })).toEqual([]);
    expect(broken({ ...plan, blocks: [] })).toEqual(['shape']);
  });
});
