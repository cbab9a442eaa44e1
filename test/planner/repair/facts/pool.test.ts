import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../src/domain/plan.ts';
import type { Session } from '../../../../src/domain/session.ts';
import type { StudyItem } from '../../../../src/domain/study-item.ts';
import { learned } from '../../../../src/planner/model/memory.ts';
import { poolItems, taskOfEntry } from '../../../../src/planner/repair/facts/pool.ts';
import { anItem, day, pass, relearn, review, session } from '../../../helpers/checked-plan.ts';
import { contextOf, noonOf } from '../../../helpers/small-repair.ts';

const [a, b, entry] = [anItem('a'), anItem('b', { requires: ['a'] }), anItem('c', { level: 'entry' })];
const done = { status: 'done' } as const;

function poolOf(items: StudyItem[], sessions: Session[], change: Partial<Plan> = {}) {
  const context = contextOf({ items, sessions }, noonOf(2), change);
  const { tasks, candidates, excluded, targetMemory, partsDone } = poolItems(
    context,
    90,
    ({ status }) => status === 'done',
  );
  return {
    tasks: Object.fromEntries(tasks.map((task) => [task.item.id, task])),
    candidates: candidates.flatMap((candidate) => candidate?.task.item.id ?? []),
    excluded: Object.fromEntries(excluded),
    remembered: [...targetMemory].map(([{ item }, memory]) => [item.id, memory.recall(10)]),
    partsDone,
  };
}

describe(poolItems.name, () => {
  it('takes what was learned as known, and as a requirement that is met', () => {
    const { tasks } = poolOf([a, b], [session(day(0), '17:00', [pass(a)], done)]);
    expect(tasks).toMatchObject({
      a: { isKnown: true, touchedOn: 0, sittings: [] },
      b: { requires: [], sittings: [30] },
    });
  });

  it('leaves out what was skipped with what requires it', () => {
    const { tasks, excluded } = poolOf([a, b], [session(day(0), '17:00', [pass(a)], { status: 'skipped' })]);
    expect(Object.keys(tasks)).toEqual([]);
    expect(excluded).toEqual({ a: 'skipped', b: 'requires_dropped' });
  });

  it('keeps what is learned or pinned although it would not be selected now', () => {
    const learned = poolOf([entry], [session(day(0), '17:00', [pass(entry)], done)]);
    const pinned = poolOf([entry], [session(day(3), '17:00', [pass(entry)])]);
    const later = poolOf([entry], [session(day(9), '17:00', [pass(entry)])]);
    expect(learned.tasks).toMatchObject({ c: { isKnown: true } });
    expect(pinned.tasks).toMatchObject({ c: { isKnown: false, sittings: [30] } });
    expect(later.tasks).toEqual({});
    expect(later.excluded).toEqual({ c: 'outside_levels' });
  });

  it('reviews nothing that the content no longer has', () => {
    const { tasks } = poolOf([a], [session(day(0), '17:00', [pass(a)], done)], { items: [] });
    expect(tasks).toMatchObject({ a: { isKnown: true } });
    expect(tasks.a?.memory).toBeUndefined();
  });

  it('counts the parts that are done', () => {
    const long = anItem('d', { minutes: 90, parts: [30, 60] });
    const { tasks, partsDone } = poolOf([long], [session(day(0), '17:00', [pass(long, 1)], done)]);
    expect(tasks.d?.sittings).toEqual([60]);
    expect(partsDone).toEqual([[1]]);
  });

  it('offers what is selected, but nothing that is there for what requires it alone', () => {
    const required = anItem('r', { level: 'entry' });
    const needs = anItem('n', { requires: ['r'] });
    const { tasks, candidates } = poolOf([a, required, needs], []);
    expect(Object.keys(tasks)).toEqual(['a', 'n', 'r']);
    expect(candidates).toEqual(['a', 'n']);
  });

  it('sets what was hard or forgotten the memory that a good would have left, and nothing else', () => {
    const grades = (grade: 'again' | 'good') => [session(day(0), '17:00', [{ ...pass(a), grade }], done)];
    expect(poolOf([a], grades('again')).remembered).toEqual([['a', learned('good').recall(10)]]);
    expect(poolOf([a], grades('good')).remembered).toEqual([]);
  });
});

describe(taskOfEntry.name, () => {
  const a = anItem('a');
  const again = { grade: 'again' } as const;
  const forgotten = [
    session(day(0), '17:00', [{ ...pass(a), ...again }], { status: 'done' }),
    session(day(1), '17:00', [{ ...review(a), ...again }], { status: 'done' }),
  ];
  const poolWith = (sessions: typeof forgotten) =>
    poolItems(contextOf({ items: [a], sessions }, noonOf(2)), 90, ({ status }) => status === 'done');

  it('tells an item from its learning again', () => {
    const pool = poolWith(forgotten);
    const [own, anew] = [taskOfEntry(pool, review(a)), taskOfEntry(pool, relearn(a))];
    expect([own?.isKnown, own?.relearnedBy]).toEqual([true, anew?.index]);
    expect([anew?.isKnown, anew?.relearns]).toEqual([false, own?.index]);
    expect(pool.byId.get('a')).toBe(own);
  });

  it('finds none for what is not in the plan, or is not to be learned again', () => {
    const pool = poolWith(forgotten.slice(0, 1));
    expect(taskOfEntry(pool, relearn(a))).toBeUndefined();
    expect(taskOfEntry(pool, review(anItem('x')))).toBeUndefined();
  });
});
