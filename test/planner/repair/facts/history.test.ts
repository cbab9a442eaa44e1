import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/domain/plan.ts';
import type { Session } from '../../../../src/domain/session.ts';
import { known, learned } from '../../../../src/planner/model/memory.ts';
import { replayHistory } from '../../../../src/planner/repair/facts/history.ts';
import { anItem, day, pass, relearn, review, session } from '../../../helpers/checked-plan.ts';
import { followedPlan } from '../../../helpers/stored-plan.ts';

const a = anItem('a', { minutes: 120, parts: [60, 60] });
const b = anItem('b');

function historyOf(id: string, sessions: Session[], questions: string[] = [], stamps: Plan['stamps'] = {}) {
  const plan = followedPlan({ items: [a, b], sessions, request: { known: { topics: {}, questions } } });
  const history = replayHistory({ ...plan, stamps }).get(id);
  const recall = history?.memory?.recall(10);
  return history && { ...history, memory: recall };
}

const done = { status: 'done' } as const;

describe(replayHistory.name, () => {
  it('remembers a first pass as good, from its day on', () => {
    expect(historyOf('b', [session(day(2), '17:00', [pass(b)], done)])).toEqual({
      isLearned: true,
      parts: [],
      touchedOn: 2,
      reviews: 0,
      memory: learned('good').recall(10),
    });
  });

  it('follows grades, and leaves the outcome of what is planned open', () => {
    const hard = { ...pass(b), grade: 'hard' as const };
    const again = { ...review(b), grade: 'again' as const };
    const first = session(day(2), '17:00', [hard], done);
    expect(historyOf('b', [first])?.memory).toBe(learned('hard').recall(10));
    expect(historyOf('b', [first, session(day(9), '17:00', [again], done)])).toMatchObject({
      ...{ touchedOn: 9, reviews: 1 },
      memory: learned('hard').graded(7, 'again').recall(10),
    });
    expect(historyOf('b', [first, session(day(9), '17:00', [review(b)])])?.memory).toBe(
      learned('hard').reviewed(7).recall(10),
    );
  });

  it('knows what was learned again on its day, unless a grade says otherwise', () => {
    const first = session(day(2), '17:00', [pass(b)], done);
    const anew = (grade?: 'again', mark = {}) =>
      historyOf('b', [first, session(day(9), '17:00', [{ ...relearn(b), ...(grade && { grade }) }], mark)]);
    expect(anew()).toMatchObject({
      touchedOn: 9,
      reviews: 0,
      memory: learned().graded(7, 'good').recall(10),
    });
    expect(anew(undefined, done)).toEqual(anew());
    expect(anew('again', done)?.memory).toBe(learned().graded(7, 'again').recall(10));
    expect(historyOf('b', [session(day(9), '17:00', [relearn(b)])])).toMatchObject({ isLearned: false });
  });

  it('counts an item in parts as learned with its last part', () => {
    const [first, second] = [
      session(day(2), '17:00', [pass(a, 1)], done),
      session(day(3), '17:00', [pass(a, 2)], done),
    ];
    expect(historyOf('a', [first])).toMatchObject({ isLearned: false, parts: [1], memory: undefined });
    expect(historyOf('a', [first, second])).toMatchObject({ isLearned: true, parts: [1, 2], touchedOn: 3 });
  });

  it('tells nothing of what was missed or skipped, and that what is known was known before', () => {
    const missed = session(day(2), '17:00', [pass(b)], { status: 'missed' });
    const skipped = session(day(3), '17:00', [pass(b)], { status: 'skipped' });
    expect(historyOf('b', [missed, skipped])).toBeUndefined();
    expect(historyOf('b', [], ['b'])).toMatchObject({
      isLearned: true,
      touchedOn: -1,
      memory: known().recall(10),
    });
  });

  it('takes what was done ahead of its day as met on the day of the mark', () => {
    const ahead = session(day(9), '17:00', [pass(b)], done);
    const stamp = (days: number) => ({
      createdAt: `${day(0)}T12:00:00Z`,
      changedAt: `${day(days)}T20:00:00Z`,
    });
    expect(historyOf('b', [ahead], [], { [ahead.id]: stamp(4) })?.touchedOn).toBe(4);
    expect(historyOf('b', [ahead], [], { [ahead.id]: stamp(11) })?.touchedOn).toBe(9);
  });

  it('follows sessions by their starts, in whatever order they come', () => {
    const [first, second] = [
      session(day(2), '17:00', [pass(b)], done),
      session(day(9), '17:00', [review(b)], done),
    ];
    expect(historyOf('b', [second, first])).toEqual(historyOf('b', [first, second]));
  });
});
