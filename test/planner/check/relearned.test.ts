import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/domain/session.ts';
import {
  anItem,
  broken,
  checkedPlan,
  day,
  pass,
  relearn,
  review,
  session,
} from '../../helpers/checked-plan.ts';

const a = anItem('a');
const done = { status: 'done' } as const;
const NOW = Date.parse(`${day(10)}T12:00:00-05:00`);
const learned = session(day(0), '17:00', [pass(a)], done);
const forgotten = (on: number) =>
  session(day(on), '17:00', [{ ...review(a), grade: 'again' as const }, pass(anItem(`x${on}`))], done);
const past = [learned, forgotten(3), forgotten(6)];
const broke = (sessions: Session[]) =>
  broken(checkedPlan({ items: [a, anItem('b'), anItem('x3'), anItem('x6')], sessions }), NOW);
const relearned = (on: number, items = [relearn(a)]) =>
  session(day(on), '17:00', [...items, pass(anItem('b'))]);

describe('what is learned again', () => {
  it('was forgotten twice before, and takes half its minutes', () => {
    expect(broke([...past, relearned(12)])).toEqual([]);
    expect(broke([learned, forgotten(3), relearned(12)])).toEqual(['shape']);
    expect(broke([...past, relearned(12, [{ ...relearn(a), minutes: 30 }])])).toEqual(['shape']);
    expect(broke([...past, relearned(12, [{ ...relearn(a), part: 1, parts: 2 }])])).toEqual(['shape']);
  });

  it('is so once', () => {
    expect(broke([...past, relearned(12), session(day(20), '17:00', [relearn(a), review(a)])])).toContain(
      'shape',
    );
  });

  it('is not new: it may come in the quiet days (H8)', () => {
    expect(broke([...past, session(day(66), '17:00', [relearn(a)], { to: '17:30' })])).not.toContain('H8');
    expect(broke([...past, session(day(66), '17:00', [pass(anItem('b'))])])).toContain('H8');
  });

  it('is on another day than its next review (H11)', () => {
    expect(broke([...past, relearned(12, [relearn(a), review(a)])])).toEqual(['H11']);
    const later = session(day(15), '17:00', [review(a)], { to: '17:10' });
    expect(broke([...past, relearned(12), later])).not.toContain('H11');
  });
});
