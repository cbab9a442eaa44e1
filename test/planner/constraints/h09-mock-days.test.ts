import { describe, expect, it } from 'vitest';
import { mockDays } from '../../../src/planner/constraints/h09-mock-days.ts';
import { learnAsTold, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

const MOCK = { isMock: true, isLateAllowed: true, memory: undefined };

/** Mocks of three rounds and a question. */
function rounds(interviewDay = 60, mockDays = 14) {
  const first = interviewDay - mockDays;
  return smallTimetable({
    ...{ slots: [first - 1, first, interviewDay - 3, interviewDay - 2], interviewDay },
    tasks: [{ ...MOCK, round: 0 }, { ...MOCK, round: 1 }, { ...MOCK, round: 2 }, {}],
  });
}

describe('H9, in the builder: mocks in the last 14 days, in the order of the rounds', () => {
  it('carries its id', () => expect(mockDays.id).toBe('H9'));

  it.each([
    ['fifteen days before', 0, false],
    ['fourteen days before', 1, true],
    ['two days before', 3, true],
  ])('a mock %s', (_, slot, isAllowed) => {
    const timetable = rounds();
    expect(mockDays.allows(timetable, sittingStep(timetable, 0, slot))).toBe(isAllowed);
    expect(timetable.tryLearn(timetable.task(0), [slot])).toBe(isAllowed);
  });

  it.each([
    ['eight weeks', 56, 14],
    ['five weeks', 35, 9],
    ['two weeks', 14, 4],
  ])('in a plan of %s: the last quarter, at most fourteen days', (_, days, last) => {
    const timetable = rounds(days, last);
    const allowed = [0, 1, 2].map((slot) => mockDays.allows(timetable, sittingStep(timetable, 0, slot)));
    expect(allowed).toEqual([false, true, true]);
  });

  it('asks nothing of what is no mock', () => {
    const timetable = rounds();
    expect(mockDays.allows(timetable, sittingStep(timetable, 3, 0))).toBe(true);
  });

  it.each([
    ['before the round before it', 0, 1, false],
    ['together with the round before it', 0, 2, true],
    ['after the round before it', 0, 3, true],
    ['before the round after it', 2, 1, true],
    ['together with the round after it', 2, 2, true],
    ['after the round after it', 2, 3, false],
  ])('the second of three rounds %s', (_, other, slot, isAllowed) => {
    const timetable = rounds();
    learnAsTold(timetable, { [other]: 2 });
    expect(mockDays.allows(timetable, sittingStep(timetable, 1, slot))).toBe(isAllowed);
    // H17 forbids a second mock on one day.
    expect(timetable.tryLearn(timetable.task(1), [slot])).toBe(isAllowed && slot !== 2);
  });

  it.each([
    ['itself', [1], undefined],
    ['through a question', [2], [1]],
  ])('a round that requires a later one (%s) shares no session with it', (_, ofFirst, ofQuestion) => {
    const timetable = smallTimetable({
      ...{ slots: [46, 50, 59], interviewDay: 60 },
      tasks: [
        { ...MOCK, round: 0, requires: ofFirst },
        { ...MOCK, round: 1 },
        { requires: ofQuestion ?? [] },
      ],
    });
    learnAsTold(timetable, { 1: 1 });
    expect([0, 1, 2].map((slot) => mockDays.allows(timetable, sittingStep(timetable, 0, slot)))).toEqual([
      true,
      false,
      false,
    ]);
    const other = smallTimetable({
      ...{ slots: [46, 50, 59], interviewDay: 60 },
      tasks: [
        { ...MOCK, round: 0, requires: ofFirst },
        { ...MOCK, round: 1 },
        { requires: ofQuestion ?? [] },
      ],
    });
    learnAsTold(other, { 0: 1 });
    expect([0, 1, 2].map((slot) => mockDays.allows(other, sittingStep(other, 1, slot)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('a round that requires a question alone shares a session with a later one', () => {
    const timetable = smallTimetable({
      ...{ slots: [46, 50, 59], interviewDay: 60 },
      tasks: [{ ...MOCK, round: 0, requires: [2] }, { ...MOCK, round: 1 }, {}],
    });
    learnAsTold(timetable, { 1: 1 });
    expect([0, 1, 2].map((slot) => mockDays.allows(timetable, sittingStep(timetable, 0, slot)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
