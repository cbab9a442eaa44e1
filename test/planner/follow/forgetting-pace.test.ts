import { describe, expect, it } from 'vitest';
import type { Grade, Session } from '../../../src/domain/session.ts';
import { ForgettingPace } from '../../../src/planner/follow/forgetting-pace.ts';
import { learned } from '../../../src/planner/model/memory.ts';
import { replayHistory } from '../../../src/planner/repair/facts/history.ts';
import { anItem, day, pass, review, session } from '../../helpers/checked-plan.ts';
import { followedPlan } from '../../helpers/stored-plan.ts';

const a = anItem('a');
const done = { status: 'done', markedBy: 'person' } as const;

/** The pace of somebody who learned an item on day 0 and met it again ten days later. */
function paceAfter(grade: Grade | undefined, entry = review(a)): ForgettingPace {
  const sessions: Session[] = [
    session(day(0), '17:00', [pass(a)], done),
    session(day(10), '17:00', [{ ...entry, ...(grade && { grade }) }], done),
  ];
  const pace = new ForgettingPace();
  replayHistory({ ...followedPlan({ items: [a], sessions }), stamps: {} }, undefined, pace.see);
  return pace;
}

describe(ForgettingPace.name, () => {
  const expected = 1 - learned().recall(10);
  /** What people in general forget, of what is predicted. */
  const usual = 5 / 3;

  it('is that of everybody while nothing is graded', () => {
    expect(paceAfter(undefined)).toMatchObject({ grades: 0, factor: usual });
  });

  it('rises by what was forgotten against expectation, and falls by what was not', () => {
    expect(paceAfter('again').factor).toBeCloseTo(3.5 / (1.5 + expected), 12);
    for (const grade of ['hard', 'good', 'easy'] as const)
      expect(paceAfter(grade)).toMatchObject({ grades: 1, factor: 2.5 / (1.5 + expected) });
  });

  it('says nothing from the grade of a first study', () => {
    expect(paceAfter('again', pass(a))).toMatchObject({ grades: 0, factor: usual });
  });
});
