import { describe, expect, it } from 'vitest';
import {
  pinnedItems,
  pinnedTask,
  unselectedTask,
  withoutKnown,
} from '../../../../src/planner/repair/facts/pinned-items.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { plainTask } from '../../../helpers/plain-tasks.ts';
import { contextOf, noonOf } from '../../../helpers/small-repair.ts';
import { inputFor } from '../../../helpers/title-items.ts';

const [a, b, c] = [anItem('a'), anItem('b'), anItem('c')];

describe(pinnedItems.name, () => {
  it('names the first passes of the next 48 hours', () => {
    const sessions = [
      session(day(1), '17:00', [pass(a)]),
      session(day(2), '17:00', [pass(b), review(a)]),
      session(day(5), '17:00', [pass(c)]),
    ];
    expect([...pinnedItems(contextOf({ items: [a, b, c], sessions }, noonOf(2)))]).toEqual(['b']);
  });
});

describe(withoutKnown.name, () => {
  it('takes items out of what is known, and changes the request itself in nothing', () => {
    const { request } = inputFor([]);
    const before = { ...request, known: { topics: { coding: 2 as const }, questions: ['a', 'b'] } };
    expect(withoutKnown(before, new Set(['a']))).toEqual({
      ...before,
      known: { ...before.known, questions: ['b'] },
    });
    expect(before.known.questions).toEqual(['a', 'b']);
  });
});

describe(pinnedTask.name, () => {
  const known = { ...plainTask(0), isKnown: true, sittings: [], minutes: 0, memory: undefined };

  it('is to be learned all the same, whole or in its parts, and remembered', () => {
    expect(pinnedTask(known, [])).toMatchObject({ isKnown: false, sittings: [30], minutes: 30 });
    expect(pinnedTask(known, [10, 25])).toMatchObject({ sittings: [10, 25], minutes: 35 });
    expect(pinnedTask(known, []).memory).toBeDefined();
    const practice = { ...known, item: { ...known.item, reviewMinutes: 0 } };
    expect(pinnedTask(practice, []).memory).toBeUndefined();
  });
});

describe(unselectedTask.name, () => {
  it('is a task that asks for no time and no review', () => {
    const item = anItem('d', { block: 'system-design', questionKind: 'system-design', core: false });
    expect(unselectedTask(inputFor([item]), item, 7)).toMatchObject({
      ...{ index: 7, item, sittings: [], minutes: 0, block: 4, isDesign: true, isKnown: true },
      ...{ memory: undefined, requires: [], requiredBy: [], isMock: false },
    });
  });
});
