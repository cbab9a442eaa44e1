import { describe, expect, it } from 'vitest';
import { appeal, costOf, valueRate } from '../../../src/planner/construct/task-value.ts';
import type { Task } from '../../../src/planner/model/planning-problem.ts';
import { smallTimetable } from '../../helpers/small-timetable.ts';

describe('valueRate', () => {
  const rate = (overrides: Partial<Task>) =>
    valueRate(smallTimetable({ slots: [1], tasks: [overrides] }).task(0));

  it('is what an item is worth for a minute of its first pass and of likely reviews', () => {
    expect(rate({ weight: 2, minutes: 30 })).toBeCloseTo((2 * 0.9) / (30 + 2.5 * 5), 9);
    expect(rate({ weight: 2, minutes: 30, memory: undefined })).toBeCloseTo((2 * 0.9) / 30, 9);
    expect(rate({ weight: 2, minutes: 30, costMinutes: 45, memory: undefined })).toBeCloseTo(
      (2 * 0.9) / 45,
      9,
    );
  });
});

describe('appeal', () => {
  it('is less for each level that an item lies away from the window', () => {
    const task = smallTimetable({ slots: [1], tasks: [{ memory: undefined }] }).task(0);
    expect(appeal({ task, distance: 0 })).toBe(valueRate(task));
    expect(appeal({ task, distance: 2 })).toBeCloseTo(0.85 * 0.85 * valueRate(task), 9);
  });
});

describe('costOf', () => {
  it('is the free time that a first pass takes up, its minutes where nothing else is said', () => {
    const [plain, dear] = smallTimetable({
      slots: [1],
      tasks: [{ minutes: 30 }, { minutes: 30, costMinutes: 45 }],
    }).problem.tasks as [Task, Task];
    expect([costOf(plain), costOf(dear)]).toEqual([30, 45]);
  });
});
