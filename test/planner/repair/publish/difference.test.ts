import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../../src/domain/schedule.ts';
import type { Session } from '../../../../src/domain/session.ts';
import { differenceOf } from '../../../../src/planner/repair/publish/difference.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { followedPlan } from '../../../helpers/stored-plan.ts';

const [a, b, c] = [anItem('a'), anItem('b'), anItem('c')];
const [first, second] = [session(day(5), '17:00', [pass(a)]), session(day(9), '17:00', [pass(b)])];
const plan = followedPlan({ items: [a, b, c], sessions: [first, second] });
const NOTHING = { added: [], moved: [], changed: [], dropped: [], addedItems: [], droppedItems: [] };

function differenceTo(sessions: Session[], dropped: Schedule['coverage']['dropped'] = [], before = plan) {
  return differenceOf(before, { sessions, coverage: { ...plan.coverage, dropped } });
}

function intervalOf({ startsAt, endsAt }: Session) {
  return { startsAt, endsAt };
}

describe(differenceOf.name, () => {
  it('is nothing where the sessions are the same, or have the same sequence', () => {
    expect(differenceTo([first, second])).toEqual(NOTHING);
    expect(differenceTo([first, { ...second }])).toEqual(NOTHING);
  });

  it('tells a new session with the items that enter with it', () => {
    const added = session(day(12), '17:00', [pass(c)]);
    expect(differenceTo([first, second, added])).toEqual({
      ...NOTHING,
      added: [{ sessionId: added.id, ...intervalOf(added), items: [pass(c)] }],
      addedItems: [{ itemId: 'c', title: 'Title of c' }],
    });
  });

  it('tells a session that moves as moved alone, where it holds the same', () => {
    const moved = { ...second, ...intervalOf(session(day(10), '17:00', [pass(b)])), sequence: 1 };
    expect(differenceTo([first, moved])).toEqual({
      ...NOTHING,
      moved: [{ sessionId: second.id, from: intervalOf(second), to: intervalOf(moved) }],
    });
    const both = differenceTo([first, { ...moved, items: [pass(b), pass(c)] }]);
    expect(both.moved).toHaveLength(1);
    expect(both.changed).toMatchObject([{ sessionId: second.id, addedItems: [pass(c)], removedItems: [] }]);
  });

  it('tells what enters and leaves a session that changes, each as often as it does', () => {
    const twice = { ...second, items: [pass(b), pass(b), pass(c)], sequence: 1 };
    expect(differenceTo([first, twice]).changed).toEqual([
      { sessionId: second.id, ...intervalOf(second), addedItems: [pass(b), pass(c)], removedItems: [] },
    ]);
    const other = { ...second, items: [pass(c)], sequence: 1 };
    expect(differenceTo([first, other], [{ itemId: 'b', title: 'Title of b', reason: 'no_time' }])).toEqual({
      ...NOTHING,
      changed: [
        { sessionId: second.id, ...intervalOf(second), addedItems: [pass(c)], removedItems: [pass(b)] },
      ],
      addedItems: [{ itemId: 'c', title: 'Title of c' }],
      droppedItems: [{ itemId: 'b', title: 'Title of b', reason: 'no_time' }],
    });
  });

  it('tells a session that is dropped once, and what leaves for no reason as retired', () => {
    const gone: Session = { ...second, status: 'dropped', sequence: 1 };
    expect(differenceTo([first, gone])).toEqual({
      ...NOTHING,
      dropped: [{ sessionId: second.id, ...intervalOf(second), items: [pass(b)] }],
      droppedItems: [{ itemId: 'b', title: 'Title of b', reason: 'retired' }],
    });
    const before = { ...plan, sessions: [first, gone] };
    expect(differenceTo([first, { ...gone, sequence: 2 }], [], before)).toEqual(NOTHING);
  });

  it('tells no item twice that had left before, and one that comes back as added', () => {
    const left = { itemId: 'b', title: 'Title of b', reason: 'no_time' as const };
    const before = { ...plan, coverage: { ...plan.coverage, dropped: [left] } };
    expect(differenceTo([first], [left], before).droppedItems).toEqual([]);
    expect(differenceTo([first, second], [], before).addedItems).toEqual([
      { itemId: 'b', title: 'Title of b' },
    ]);
  });
});
