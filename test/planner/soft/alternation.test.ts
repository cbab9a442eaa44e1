import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { alternation } from '../../../src/planner/soft/alternation.ts';
import { learnAsTold, pointsOf, smallTimetable } from '../../helpers/small-timetable.ts';

/** Sessions in turn with the topics of what each begins: `'a b'` begins one item of each. */
function sessionsOf(sessions: readonly string[], overrides: Partial<Task> = {}) {
  const begun = sessions.flatMap((topics, slot) => topics.split(' ').map((topic) => ({ topic, slot })));
  const timetable = smallTimetable({
    slots: sessions.map((_, day) => day),
    tasks: begun.map(({ topic }) => ({ topic, minutes: 10, ...overrides })),
  });
  for (const [task, { slot }] of begun.entries()) learnAsTold(timetable, { [task]: slot });
  return timetable;
}

describe('alternation', () => {
  it.each([
    ['two topics in turn', ['a', 'b', 'a'], 0],
    ['one topic as the time before', ['a', 'a', 'b'], 1],
    ['a third item in a row', ['a', 'a', 'a'], 2 + 10],
    ['a fourth one', ['a', 'a', 'a', 'a'], 3 + 20],
    ['a second and a third at once', ['a', 'a a'], 1 + 10],
    ['three at once', ['a a a'], 10],
    ['two at once', ['a a', 'b'], 0],
    ['a session of several topics between', ['a', 'a b', 'a'], 0],
  ])('costs one for a repeat, and ten more from the third item on: %s', (_, sessions, cost) => {
    expect(alternation.cost(sessionsOf(sessions))).toBe(cost);
  });

  it('passes over mocks', () => {
    expect(alternation.cost(sessionsOf(['a', 'a', 'a'], { isMock: true }))).toBe(0);
  });

  it('looks at each block by itself', () => {
    const timetable = smallTimetable({
      slots: [1, 2, 3],
      tasks: [{ topic: 'a' }, { topic: 'b', block: 1 }, { topic: 'a' }],
    });
    learnAsTold(timetable, { 0: 0, 1: 1, 2: 2 });
    expect(alternation.cost(timetable)).toBe(1);
  });

  it('counts an item where it begins, and not where it goes on', () => {
    const timetable = smallTimetable({
      slots: [1, 2],
      tasks: [{ topic: 'a', sittings: [30, 30], minutes: 60 }],
    });
    learnAsTold(timetable, { 0: [0, 1] });
    expect(alternation.cost(timetable)).toBe(0);
  });

  it('takes 6 points for each', () => {
    expect(pointsOf(alternation, sessionsOf(['a', 'a', 'b', 'b']))).toBeCloseTo(12, 6);
  });
});
