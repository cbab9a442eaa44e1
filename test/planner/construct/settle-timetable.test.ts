import { describe, expect, it } from 'vitest';
import {
  emptySlot,
  settleTimetable,
  unlearnWithDependents,
} from '../../../src/planner/construct/settle-timetable.ts';
import { stateOf } from '../../helpers/moves.ts';
import { learnAsTold, reviewAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

describe(settleTimetable.name, () => {
  /** A session of ten minutes, where twenty are the least; another one in use if told. */
  const tooShort = (learned: Record<number, number> = {}) => {
    const timetable = smallTimetable({ slots: [1, 2], tasks: [{ minutes: 10 }, { minutes: 15 }, {}] });
    learnAsTold(timetable, { 0: 0, ...learned });
    return timetable;
  };

  it('fills a short session up with what is left over', () => {
    const timetable = tooShort();
    settleTimetable(timetable, [timetable.task(1)]);
    expect(timetable.learnSlots).toEqual([[0], [0], []]);
  });

  it('takes it apart where nothing fills it, and learns its items in a session in use', () => {
    const timetable = tooShort({ 2: 1 });
    settleTimetable(timetable, []);
    expect(timetable.learnSlots).toEqual([[1], [], [1]]);
  });

  it('leaves out what makes a session nowhere', () => {
    const timetable = tooShort();
    settleTimetable(timetable, []);
    expect(timetable.learnSlots).toEqual([[], [], []]);
  });

  it("drops the least useful reviews above a week's share, and no more", () => {
    const weights = [4, 1, 3, 2];
    const known = weights.map((weight) => ({ isKnown: true, sittings: [], minutes: 0, weight }));
    const timetable = smallTimetable({ slots: [1], tasks: [{}, ...known] });
    learnAsTold(timetable, { 0: 0 });
    reviewAsTold(timetable, { 1: 0, 2: 0, 3: 0, 4: 0 });
    settleTimetable(timetable, []);
    expect(timetable.slotReviews[0]).toEqual([1, 3, 4]);
  });

  it('leaves what may stay', () => {
    const timetable = tooShort({ 1: 0, 2: 1 });
    const before = stateOf(timetable);
    settleTimetable(timetable, []);
    expect(stateOf(timetable)).toEqual(before);
  });
});

/** A chain of three in three sessions, the last of which is reviewed in the first's. */
function chain() {
  const timetable = smallTimetable({
    slots: [1, 2, 3],
    tasks: [{}, { requires: [0] }, { requires: [1] }, { isKnown: true }],
  });
  learnAsTold(timetable, { 0: 0, 1: 1, 2: 2 });
  reviewAsTold(timetable, { 3: 1 });
  return timetable;
}

describe(emptySlot.name, () => {
  it('takes all out of a slot, with what requires it, and names it in an order in which it can be learned', () => {
    const timetable = chain();
    expect(emptySlot(timetable, 1).map(({ index }) => index)).toEqual([1, 2]);
    expect(stateOf(timetable)).toEqual({ learned: [[0], [], [], []], reviewed: [[], [], [], []] });
  });
});

describe(unlearnWithDependents.name, () => {
  it('takes a task out with all that requires it, the last first', () => {
    const timetable = chain();
    expect(unlearnWithDependents(timetable, timetable.task(0)).map(({ index }) => index)).toEqual([2, 1, 0]);
    expect(timetable.learnSlots.flat()).toEqual([]);
  });

  it('leaves alone what requires nothing of it', () => {
    const timetable = chain();
    expect(unlearnWithDependents(timetable, timetable.task(2)).map(({ index }) => index)).toEqual([2]);
    expect(stateOf(timetable)).toEqual({ learned: [[0], [1], [], []], reviewed: [[], [], [], [1]] });
  });
});
