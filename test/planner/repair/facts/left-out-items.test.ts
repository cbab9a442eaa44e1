import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import { replayHistory } from '../../../../src/planner/repair/facts/history.ts';
import { leftOutItems } from '../../../../src/planner/repair/facts/left-out-items.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { contextOf, noonOf } from '../../../helpers/small-repair.ts';

const [a, b] = [anItem('a'), anItem('b', { minutes: 90, parts: [30, 30, 30] })];
const mock = (id: string) =>
  anItem(id, { kind: 'mock', round: 'coding', block: 'mock-interviews', reviewMinutes: 0 });
const ITEMS = [a, b, mock('m1'), mock('m2')];

function asideOf(...sessions: Session[]) {
  const context = contextOf({ items: ITEMS, sessions }, noonOf(5));
  return Object.fromEntries(leftOutItems(context, replayHistory(context.plan)));
}

describe(leftOutItems.name, () => {
  const skipped = { status: 'skipped' } as const;

  it('sets aside what was skipped, unless it is learned, or only a review was', () => {
    const learned = session(day(0), '17:00', [pass(a)], { status: 'done' });
    expect(asideOf(session(day(1), '17:00', [pass(a)], skipped))).toEqual({ a: 'skipped' });
    expect(asideOf(learned, session(day(1), '17:00', [pass(a)], skipped))).toEqual({});
    expect(asideOf(session(day(1), '17:00', [review(a)], skipped))).toEqual({});
  });

  it('sets aside an item of which a part was done that it does not have any more, in whatever order they were', () => {
    const part = (number: number) => session(day(number), '17:00', [pass(b, number)], { status: 'done' });
    expect(asideOf(part(1))).toEqual({});
    expect(asideOf(part(2))).toEqual({});
    expect(asideOf(part(1), part(3))).toEqual({});
    expect(asideOf(part(4))).toEqual({ b: 'requires_dropped' });
  });

  it('sets aside other mocks of a round that has one', () => {
    expect(asideOf(session(day(60), '17:00', [pass(mock('m1'))]))).toEqual({ m2: 'no_time' });
    expect(asideOf(session(day(3), '17:00', [pass(mock('m1'))], { status: 'missed' }))).toEqual({});
  });
});
