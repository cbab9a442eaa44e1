import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TITLE_CHARACTERS, sessionTitle } from '../../../src/calendar/feed/session-title.ts';
import {
  SESSION_KINDS,
  SESSION_STATUSES,
  type Session,
  type SessionItem,
} from '../../../src/domain/session.ts';
import { awkwardText } from '../../../testbed/feeds/awkward-text.ts';
import { aSession } from '../../../testbed/plans/plans.ts';

const item = (title: string, overrides: Partial<SessionItem> = {}): SessionItem => ({
  itemId: title,
  title,
  topic: 'statistics',
  activity: 'learn',
  minutes: 15,
  ...overrides,
});
const review = (title: string) => item(title, { activity: 'review' });
const LONG = 'Why does a language model that was trained on everything still say what nobody wrote';

describe('the title of a session', () => {
  it.each<[string, Partial<Session>, string[]]>([
    [
      'Attention, LoRA + 2 reviews',
      { items: [item('a'), item('b'), review('c'), review('d')] },
      ['Attention', 'LoRA'],
    ],
    ['Multi-head attention', { items: [item('Multi-head attention')] }, ['Attention']],
    [
      'Multi-head attention + 1 review',
      { items: [item('Multi-head attention'), review('c')] },
      ['Attention'],
    ],
    [
      'Review: Statistics, Attention',
      { kind: 'review', items: [review('a'), review('b')] },
      ['Statistics', 'Attention'],
    ],
    ['Review: The bootstrap', { kind: 'review', items: [review('The bootstrap')] }, ['Statistics']],
    ['Statistics, Attention', { kind: 'review', items: [item('a'), item('b')] }, ['Statistics', 'Attention']],
    [
      'Lab: Build a tokeniser',
      { kind: 'lab', items: [item('Build a tokeniser', { activity: 'lab' })] },
      ['Attention'],
    ],
    [
      'Mock interview: Design a feed',
      { kind: 'mock', items: [item('Design a feed', { activity: 'mock' })] },
      [],
    ],
    ['Mock coding round', { kind: 'mock', items: [item('Mock coding round', { activity: 'mock' })] }, []],
    ['Primer (part 2 of 3)', { items: [item('Primer', { part: 2, parts: 3 })] }, ['Statistics']],
    [
      'Primer (parts 1–2 of 3)',
      { items: [item('Primer', { part: 1, parts: 3 }), item('Primer', { part: 2, parts: 3 })] },
      ['Statistics'],
    ],
    ['Missed: The bootstrap', { status: 'missed', items: [item('The bootstrap')] }, ['Statistics']],
    ['Skipped: The bootstrap', { status: 'skipped', items: [item('The bootstrap')] }, ['Statistics']],
    ['Cancelled: The bootstrap', { status: 'dropped', items: [item('The bootstrap')] }, ['Statistics']],
    ['✓ The bootstrap', { status: 'done', items: [item('The bootstrap')] }, ['Statistics']],
    ['Missed: Study', { status: 'missed', items: [] }, []],
    ['Why does a language model that was trained on everything…', { items: [item(LONG)] }, ['Attention']],
    [
      'Cancelled: Why does a language model that was trained on…',
      { status: 'dropped', items: [item(LONG)] },
      ['Attention'],
    ],
    [
      'Statistics and probability and 2 more + 1 review',
      { items: [item('a'), item('b'), item('c'), review('d')] },
      ['Statistics and probability', 'Language and large language models', 'Distributed training'],
    ],
  ])('says what to do: %s', (title, overrides, topics) => {
    expect(sessionTitle(aSession(1, overrides), topics, 'full')).toBe(title);
    expect(title.length).toBeLessThanOrEqual(MOST_TITLE_CHARACTERS);
  });

  it.each([
    ['study', 'planned', 'Study'],
    ['review', 'dropped', 'Cancelled: Review'],
    ['mock', 'done', '✓ Mock interview'],
    ['lab', 'missed', 'Missed: Lab'],
  ] as const)('is short where that is wanted: a %s that is %s', (kind, status, title) => {
    expect(sessionTitle(aSession(1, { kind, status, items: [item(LONG)] }), [LONG], 'short')).toBe(title);
  });

  it('has 60 characters at most, whatever it is made of, and splits none', () => {
    const anItem = fc.record({
      title: awkwardText,
      part: fc.constantFrom(undefined, 2),
      isReview: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anItem, { maxLength: 5 }),
        fc.array(awkwardText, { maxLength: 5 }),
        fc.constantFrom(...SESSION_KINDS),
        fc.constantFrom(...SESSION_STATUSES),
        (items, topics, kind, status) => {
          const made = items.map(({ title, part, isReview }) =>
            item(title, { ...(part && { part, parts: 12 }), ...(isReview && { activity: 'review' }) }),
          );
          const title = sessionTitle(aSession(1, { kind, status, items: made }), topics, 'full');
          expect(Array.from(title).length).toBeLessThanOrEqual(MOST_TITLE_CHARACTERS);
          expect(title.isWellFormed() || topics.some((topic) => !topic.isWellFormed())).toBe(true);
          expect(title.trim()).not.toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});
