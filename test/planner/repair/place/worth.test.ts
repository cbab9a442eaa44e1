import { expect, it } from 'vitest';
import { worthOf } from '../../../../src/planner/repair/place/worth.ts';
import { plainTask, plainTasks } from '../../../helpers/plain-tasks.ts';

it(`${worthOf.name} is the weight of a task and of all that falls with it, for a minute`, () => {
  const tasks = plainTasks([
    { weight: 1, minutes: 20 },
    { weight: 2, requires: [0] },
    { weight: 4, requires: [1] },
    { weight: 8 },
  ]);
  expect(tasks.map((task) => worthOf(tasks, task) * task.minutes)).toEqual([7, 6, 4, 8]);
  const inNoTime = plainTask(0, { minutes: 0, weight: 3 });
  expect(worthOf([inNoTime], inNoTime)).toBe(3);
});
