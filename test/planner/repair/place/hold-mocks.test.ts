import { describe, expect, it } from 'vitest';
import { formerSession, isToCome } from '../../../../src/planner/repair/place/hold-mocks.ts';
import { anItem, day, pass, session } from '../../../helpers/checked-plan.ts';
import { noonOf, restoredRepair, taskOf } from '../../../helpers/small-repair.ts';

const mock = anItem('m', {
  ...{ kind: 'mock', round: 'coding', block: 'mock-interviews', minutes: 75, parts: [45, 30] },
});

describe(isToCome.name, () => {
  it.each([
    ['planned', true],
    ['missed', true],
    ['done', false],
    ['skipped', false],
  ] as const)('of a session that is %s: %s', (status, expected) => {
    expect(isToCome(session(day(60), '17:00', [pass(mock)], { status }))).toBe(expected);
  });
});

describe(formerSession.name, () => {
  const [first, second] = [1, 2].map((part) =>
    session(day(59 + part), '17:00', [{ ...pass(mock), part, parts: 2 }]),
  );
  const task = taskOf(restoredRepair({ items: [mock], sessions: [] }, noonOf(2)), 'm');

  it('is the one that holds that sitting', () => {
    const sessions = [first, second].flatMap((each) => each ?? []);
    expect(formerSession(sessions, task, 0)).toBe(first);
    expect(formerSession(sessions, task, 1)).toBe(second);
    expect(formerSession(sessions, task, 2)).toBeUndefined();
  });

  it('is none that is over', () => {
    const done = session(day(60), '17:00', [pass(mock)], { status: 'done' });
    expect(formerSession([done], task, 0)).toBeUndefined();
  });
});
