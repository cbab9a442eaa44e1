import { describe, expect, it } from 'vitest';
import { rests, restsLeft } from '../../../src/planner/constraints/h16-rests.ts';
import { divideTime } from '../../../src/planner/model/rests.ts';
import { publishSessions } from '../../../src/planner/publish/publish-sessions.ts';
import { learnAsTold, reviewStep, sittingStep, smallTimetable } from '../../helpers/small-timetable.ts';

const TASKS = [{ minutes: 50 }, { minutes: 40 }, { minutes: 45 }, { minutes: 30 }];

/** One window of so many minutes with two sessions of at most an hour. */
function oneWindow(windowMinutes: number) {
  return smallTimetable({ slots: [{ day: 1 }, { day: 1, follows: true, windowMinutes }], tasks: TASKS });
}

/** Two windows of an hour, the second so many minutes after the first, and 45 minutes in the first. */
function twoWindows(minutesBetween: number) {
  const timetable = smallTimetable({ slots: [{ day: 1 }, { day: 1 }], tasks: TASKS });
  const { calendar } = timetable.problem;
  const windows = calendar.windows.map((window, index) => {
    const from = window.from + index * (60 + minutesBetween);
    return { ...window, from, to: from + 60 };
  });
  return smallTimetable({
    slots: [{ day: 1 }, { day: 1 }],
    tasks: [...TASKS, { minutes: 60 }, { isKnown: true, sittings: [], minutes: 0 }],
    calendar: { ...calendar, windows },
  });
}

describe('H16, in the builder: sessions that together pass 90 minutes have a rest between them', () => {
  it('carries its id', () => expect([rests.id, restsLeft.id]).toEqual(['H16', 'H16']));

  it.each([
    ['no rest where they do not', { 0: 0, 1: 1 }, ['18:00–18:50', '18:50–19:30']],
    ['ten minutes where they do', { 0: 0, 2: 1 }, ['18:00–18:50', '19:00–19:45']],
  ])('gives the sessions of a window %s', (_, learned, times) => {
    const timetable = oneWindow(120);
    learnAsTold(timetable, learned);
    expect(publishSessions(timetable, 'pl').map(({ from, to }) => `${from}–${to}`)).toEqual(times);
  });

  it('counts the rest as time of the window', () => {
    for (const [windowMinutes, isAllowed] of [
      [104, false],
      [105, true],
    ] as const) {
      const timetable = oneWindow(windowMinutes);
      learnAsTold(timetable, { 0: 0 });
      expect(timetable.tryLearn(timetable.task(2), [1])).toBe(isAllowed);
    }
  });

  it('knows how much room a rest leaves', () => {
    const timetable = oneWindow(120);
    learnAsTold(timetable, { 0: 0 });
    expect(timetable.roomIn(timetable.slot(1))).toBe(60);
    const shorter = oneWindow(104);
    learnAsTold(shorter, { 0: 0 });
    expect(shorter.roomIn(shorter.slot(1))).toBe(44);
  });

  it.each([
    [5, false],
    [6, true],
    [10, true],
  ])('allows a long session %i minutes after another: %s', (minutesBetween, isAllowed) => {
    const timetable = twoWindows(minutesBetween);
    learnAsTold(timetable, { 4: 0 });
    expect(rests.allows(timetable, sittingStep(timetable, 2, 1))).toBe(isAllowed);
    expect(timetable.tryLearn(timetable.task(2), [1])).toBe(isAllowed);
    expect(rests.allows(timetable, sittingStep(timetable, 3, 1))).toBe(true);
  });

  it('is asked of what makes the first of them longer', () => {
    const timetable = twoWindows(0);
    learnAsTold(timetable, { 0: 1, 1: 0 });
    expect(rests.allows(timetable, { ...sittingStep(timetable, 3, 0), minutes: 10 })).toBe(true);
    expect(rests.allows(timetable, { ...sittingStep(timetable, 3, 0), minutes: 11 })).toBe(false);
  });

  it('is asked of reviews', () => {
    const timetable = twoWindows(0);
    learnAsTold(timetable, { 3: 1, 4: 0 });
    expect(rests.allows(timetable, reviewStep(timetable, 5, 1))).toBe(false);
    expect(timetable.tryReview(timetable.task(5), 1)).toBe(false);
    timetable.unlearn(timetable.task(3));
    expect(timetable.tryReview(timetable.task(5), 1)).toBe(true);
  });

  it('is asked again of what is left', () => {
    const timetable = twoWindows(0);
    learnAsTold(timetable, { 4: 0, 3: 1 });
    expect(restsLeft.holds(timetable, timetable.slot(0))).toBe(true);
    learnAsTold(timetable, { 1: 1 });
    expect([0, 1].map((slot) => restsLeft.holds(timetable, timetable.slot(slot)))).toEqual([false, false]);
    expect(timetable.isSettled(1)).toBe(false);
  });
});

describe(divideTime.name, () => {
  it.each([
    ['240 minutes in sessions of 90, with rests', 240, 90, 0, [90, 90, 40]],
    ['an hour and a half in short sessions, without one', 90, 30, 0, [30, 30, 30]],
    ['two hours in sessions of an hour, with one', 120, 60, 0, [60, 50]],
    ['less than a rest and a session after a long one: nothing', 105, 90, 0, [90]],
    ['what a session leaves that stands there: with a rest where that leaves more', 120, 90, 30, [80]],
    ['from a round minute on after one that ends at an odd one', 60, 60, 31, [25]],
  ])('divides %s', (_, length, longest, before, shares) => {
    expect(divideTime(length, longest, 10, before)).toEqual(shares);
  });
});
