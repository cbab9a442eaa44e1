import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../../src/domain/session.ts';
import { learned } from '../../../../src/planner/model/memory.ts';
import { targetMemories } from '../../../../src/planner/repair/facts/target-memory.ts';
import { anItem, day, pass, review, session } from '../../../helpers/checked-plan.ts';
import { contextOf, noonOf } from '../../../helpers/small-repair.ts';

const [a, b] = [anItem('a'), anItem('b')];

function targetRecall(grade: Grade): Record<string, number> {
  const sessions = [
    session(day(0), '17:00', [pass(a), pass(b)], { status: 'done' }),
    session(day(4), '17:00', [{ ...review(a), grade }, review(b)], { status: 'done' }),
  ];
  const targets = targetMemories(
    contextOf({ items: [a, b], sessions }, noonOf(5)),
    ({ status }) => status === 'done',
  );
  return Object.fromEntries([...targets].map(([id, memory]) => [id, memory.recall(20)]));
}

describe(targetMemories.name, () => {
  it('tells the memory that what was forgotten, or hard, would have left after a good', () => {
    const good = learned('good').graded(4, 'good').recall(20);
    expect(targetRecall('again')).toEqual({ a: good });
    expect(targetRecall('hard')).toEqual({ a: good });
  });

  it('has nothing to tell of what went well', () => {
    expect(targetRecall('good')).toEqual({});
    expect(targetRecall('easy')).toEqual({});
  });
});
