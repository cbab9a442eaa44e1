import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/domain/session.ts';
import { withRelearned } from '../../../../src/planner/repair/facts/relearned-tasks.ts';
import { anItem, day, pass, relearn, review, session } from '../../../helpers/checked-plan.ts';
import { plainTask } from '../../../helpers/plain-tasks.ts';

const a = anItem('a', { minutes: 40 });
const done = { status: 'done' } as const;
const again = { grade: 'again' } as const;
const learned = session(day(0), '17:00', [pass(a)], done);
const forgotten = (on: number) => session(day(on), '17:00', [{ ...review(a), ...again }], done);
const [other, task] = [plainTask(0), { ...plainTask(1, { isKnown: true }), item: a }];

const added = (sessions: Session[], longest = 90) => withRelearned([other, task], sessions, longest).slice(2);

describe(withRelearned.name, () => {
  it('adds a task of half the minutes for what was forgotten twice, and links the two', () => {
    const tasks = withRelearned([other, task], [learned, forgotten(3), forgotten(6)], 90);
    expect(tasks).toHaveLength(3);
    expect(tasks[0]).toBe(other);
    expect(tasks[1]).toEqual({ ...task, relearnedBy: 2 });
    expect(tasks[2]).toMatchObject({
      ...{ index: 2, relearns: 1, sittings: [20], minutes: 20, isKnown: false, isLateAllowed: true },
      ...{ memory: undefined, requires: [], requiredBy: [] },
    });
  });

  it('counts what was graded when it was learned, and no mark but done', () => {
    const first = session(day(0), '17:00', [{ ...pass(a), ...again }], done);
    expect(added([first, forgotten(3)])).toHaveLength(1);
    expect(added([learned, forgotten(3)])).toEqual([]);
    expect(added([learned, forgotten(3), { ...forgotten(6), status: 'missed' }])).toEqual([]);
  });

  it('takes steps of five minutes', () => {
    const odd = { ...task, item: { ...a, minutes: 41 } };
    const [, , again] = withRelearned([other, odd], [learned, forgotten(3), forgotten(6)], 90);
    expect(again?.minutes).toBe(25);
  });

  it.each(['done', 'skipped', 'planned'] as const)(
    'begins to count anew once it was learned again (%s)',
    (status) => {
      const relearned = session(day(9), '17:00', [{ ...relearn(a), ...again }], { status });
      const sessions = [learned, forgotten(3), forgotten(6), relearned];
      expect(added(sessions)).toEqual([]);
      expect(added([...sessions, forgotten(12)])).toHaveLength(1);
    },
  );

  it('adds none for what fits no session, or is reviewed no more', () => {
    const sessions = [learned, forgotten(3), forgotten(6)];
    expect(added(sessions, 19)).toEqual([]);
    expect(withRelearned([{ ...task, memory: undefined }], sessions, 90)).toHaveLength(1);
  });
});
