import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timetable } from '../../../src/planner/construct/timetable.ts';
import { expectRefused, stateOf } from '../../helpers/moves.ts';
import { learnAsTold, reviewAsTold, smallTimetable } from '../../helpers/small-timetable.ts';

const PARTS = { sittings: [30, 30], minutes: 60 };

function fourTasks(): Timetable {
  const tasks = [{}, PARTS, { topic: 'coding', level: 2 }, { isDesign: true, block: 1, tier: 1 }];
  const timetable = smallTimetable({ slots: [1, 2, 3, 10], tasks });
  learnAsTold(timetable, { 0: 0, 2: 1 });
  reviewAsTold(timetable, { 0: 3 });
  return timetable;
}

describe('Timetable', () => {
  it('learns all parts of a task, or none', () => {
    const timetable = smallTimetable({ slots: [1, { day: 2, capacity: 29 }, 3], tasks: [PARTS] });
    expect(timetable.tryLearn(timetable.task(0), [0, 1])).toBe(false);
    expect(timetable.slotMinutes).toEqual([0, 0, 0]);
    expect(timetable.tryLearn(timetable.task(0), [0, 2])).toBe(true);
    expect(timetable.slotMinutes).toEqual([30, 0, 30]);
  });

  it('takes the reviews of what it unlearns out, and leaves those of what it unplaces', () => {
    const [unlearned, unplaced] = [fourTasks(), fourTasks()];
    unlearned.unlearn(unlearned.task(0));
    unplaced.unplace(unplaced.task(0));
    expect(stateOf(unlearned)).toEqual({ learned: [[], [], [1], []], reviewed: [[], [], [], []] });
    expect(stateOf(unplaced)).toEqual({ learned: [[], [], [1], []], reviewed: [[3], [], [], []] });
  });

  it('is worth its weights times the readiness that each item will have', () => {
    const timetable = smallTimetable({
      slots: [1],
      tasks: [{ weight: 2, memory: undefined }, { weight: 3 }],
    });
    expect(timetable.value).toBe(0);
    learnAsTold(timetable, { 0: 0 });
    expect(timetable.value).toBe(2 * 90);
    learnAsTold(timetable, { 1: 0 });
    expect(timetable.value).toBeCloseTo(180 + 3 * (timetable.readiness[1] ?? 0), 9);
  });

  it('tells what a review would make of an item before it is there', () => {
    const timetable = fourTasks();
    const told = timetable.readinessWith(timetable.task(2), 10);
    reviewAsTold(timetable, { 2: 3 });
    expect(timetable.readiness[2]).toBe(told);
    expect(told).toBeGreaterThan(0);
  });

  it('takes back whatever was done since a step began', () => {
    const step = fc.record({ task: fc.nat(3), slot: fc.nat(3), other: fc.nat(3), kind: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const refused = (timetable: Timetable) => {
          for (const { task: index, slot, other, kind } of steps) {
            const task = timetable.task(index);
            const reviews = timetable.reviewSlots[index] ?? [];
            if (kind === 0) timetable.tryLearn(task, task.sittings.length === 1 ? [slot] : [slot, other]);
            else if (kind === 1) timetable.unlearn(task);
            else if (kind === 2) timetable.unplace(task);
            else if (kind === 3) timetable.tryReview(task, slot);
            else if (reviews.length > 0) timetable.unreview(task, reviews[other % reviews.length] ?? 0);
          }
          return false;
        };
        expectRefused(refused, fourTasks(), []);
      }),
      { numRuns: 200 },
    );
  });
});
