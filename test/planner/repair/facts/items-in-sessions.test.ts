import { describe, expect, it } from 'vitest';
import { splitItems, touchedToday } from '../../../../src/planner/repair/facts/items-in-sessions.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { contextOf, noonOf } from '../../../helpers/small-repair.ts';

const parts = { minutes: 120, parts: [60, 60] };
const [a, b, c, d] = [anItem('a', parts), anItem('b', parts), anItem('c'), anItem('d', parts)];

describe(splitItems.name, () => {
  it('names what a session to come, or a missed one, holds in parts', () => {
    const sessions = [
      session(day(0), '17:00', [pass(d, 1)], { status: 'done' }),
      session(day(1), '17:00', [pass(b, 1)], { status: 'missed' }),
      session(day(5), '17:00', [pass(a, 1), pass(c)]),
    ];
    const context = contextOf({ items: [a, b, c, d], sessions }, noonOf(2));
    expect([...splitItems(context)].sort()).toEqual(['a', 'b']);
  });

  it('passes over items that the content splits otherwise now', () => {
    const sessions = [session(day(5), '17:00', [pass(a, 1)])];
    const context = contextOf({ items: [a], sessions }, noonOf(2), {
      items: [{ ...a, parts: [40, 40, 40] }],
    });
    expect([...splitItems(context)]).toEqual([]);
  });
});

describe(touchedToday.name, () => {
  it('takes what was done today, or ahead of its day, as met today', () => {
    const sessions = [
      session(day(1), '17:00', [pass(a, 1)], { status: 'done' }),
      session(day(2), '09:00', [pass(b, 1)], { status: 'done' }),
      session(day(8), '17:00', [pass(c)], { status: 'done' }),
      session(day(9), '17:00', [pass(d, 1)]),
    ];
    expect([...touchedToday(contextOf({ items: [a, b, c, d], sessions }, noonOf(2)))].sort()).toEqual([
      ['b', 2],
      ['c', 2],
    ]);
  });
});
