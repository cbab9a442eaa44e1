import { describe, expect, it } from 'vitest';
import type { StudyItem } from '../../../src/domain/study-item.ts';
import type { StudyRequest } from '../../../src/domain/study-request.ts';
import { select } from '../../../src/planner/construct/select.ts';
import { anItem } from '../../helpers/checked-plan.ts';
import { inputFor } from '../../helpers/title-items.ts';

const LONGEST_MINUTES = 90;

/** What a person of the middle level is offered of some items. */
function selected(items: readonly StudyItem[], request: Partial<StudyRequest> = {}) {
  const input = inputFor(items);
  const prepared = {
    ...input,
    request: { ...input.request, rounds: ['technical-screen', 'coding'], ...request },
  };
  const { tasks, candidates, excluded } = select(prepared, LONGEST_MINUTES);
  return {
    tasks,
    ids: tasks.map(({ item }) => item.id),
    offered: candidates.flatMap((candidate) => candidate?.task.item.id ?? []),
    excluded: Object.fromEntries(excluded),
  };
}

const knowing = (...questions: string[]) => ({ known: { topics: {}, questions } });

describe('select', () => {
  const mock = (id: string, overrides: Partial<StudyItem> = {}) =>
    anItem(id, { kind: 'mock', round: 'coding', block: 'mock-interviews', reviewMinutes: 0, ...overrides });

  it.each([
    ['already_known', anItem('b', { reviewMinutes: 0 }), knowing('b')],
    ['outside_levels', anItem('b', { level: 'entry' }), {}],
    ['outside_levels', anItem('b', { level: 'expert' }), {}],
    ['not_specialised', anItem('b', { roles: { researcher: 4 } }), {}],
    ['not_specialised', anItem('b', { block: 'specialisation', topic: 'recsys-search' }), {}],
    ['too_long', anItem('b', { minutes: 91 }), {}],
    ['too_long', anItem('b', { minutes: 120, parts: [91, 29] }), {}],
    ['requires_dropped', anItem('b', { requires: ['nowhere'] }), {}],
    ['round_not_expected', mock('b', { round: 'domain' }), {}],
    ['no_time', mock('b', { level: 'expert' }), {}],
  ] as const)('leaves an item out, and says why: %s', (reason, item, request) => {
    const { offered, excluded } = selected([anItem('a'), mock('c', { round: 'coding' }), item], request);
    expect(offered).toEqual(['a', 'c']);
    expect(excluded).toEqual({ b: reason });
  });

  it('takes what is just in reach: one level above, the longest session, parts that fit', () => {
    const items = [
      anItem('a', { level: 'senior' }),
      anItem('b', { minutes: 90 }),
      anItem('c', { minutes: 120, parts: [90, 30] }),
    ];
    const { offered, tasks } = selected(items);
    expect(offered).toEqual(['a', 'b', 'c']);
    expect(tasks.map(({ sittings, tier }) => [sittings, tier])).toEqual([
      [[30], 1],
      [[90], 0],
      [[90, 30], 0],
    ]);
  });

  it('takes what is out of reach with what requires it, and only so', () => {
    const { ids, offered, tasks } = selected([
      anItem('a', { level: 'entry' }),
      anItem('b', { requires: ['a'] }),
    ]);
    expect({ ids, offered }).toEqual({ ids: ['a', 'b'], offered: ['b'] });
    expect(
      tasks.map(({ isOnlyRequired, requires, requiredBy }) => [isOnlyRequired, requires, requiredBy]),
    ).toEqual([
      [true, [], [1]],
      [false, [0], []],
    ]);
  });

  it('counts what is known as a prerequisite that is met, to be reviewed only', () => {
    const { tasks } = selected([anItem('a'), anItem('b', { requires: ['a'] })], knowing('a'));
    expect(tasks.map(({ isKnown, sittings, requires }) => [isKnown, sittings, requires])).toEqual([
      [true, [], []],
      [false, [30], []],
    ]);
  });

  it('ends where two items require each other', () => {
    const { excluded } = selected([anItem('a', { requires: ['b'] }), anItem('b', { requires: ['a'] })]);
    expect(excluded).toEqual({ a: 'requires_dropped', b: 'requires_dropped' });
  });

  it('is the same in whatever order the items come', () => {
    const items = [anItem('a'), anItem('b', { requires: ['a'] }), mock('c')];
    expect(selected([...items].reverse())).toEqual(selected(items));
  });
});
