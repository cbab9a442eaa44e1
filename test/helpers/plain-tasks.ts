import { learned } from '../../src/planner/model/memory.ts';
import type { Task } from '../../src/planner/model/planning-problem.ts';

/** A question of half an hour that nothing requires, as the search sees it. */
export function plainTask(index: number, overrides: Partial<Task> = {}): Task {
  const { topic = 'statistics', minutes = 30, requires = [] } = overrides;
  return {
    index,
    item: {
      id: `q${String(index).padStart(3, '0')}`,
      kind: 'question',
      title: `Question ${index}`,
      topic,
      level: 'intermediate',
      block: 'fundamentals',
      minutes,
      reviewMinutes: 5,
      core: true,
      requires: requires.map((other) => `q${String(other).padStart(3, '0')}`),
      roles: {},
      questionKind: 'concept',
    },
    weight: 1,
    sittings: [minutes],
    minutes,
    block: 0,
    topic,
    tier: 0,
    level: 1,
    isMock: false,
    round: -1,
    isDesign: false,
    isLateAllowed: false,
    memory: learned(),
    isKnown: false,
    requires,
    requiredBy: [],
    ...overrides,
  };
}

/** Tasks by what each differs in, with `requiredBy` filled in from `requires`. */
export function plainTasks(differences: readonly Partial<Task>[]): Task[] {
  const tasks = differences.map((overrides, index) => plainTask(index, overrides));
  return tasks.map((task) => ({
    ...task,
    requiredBy: tasks.filter(({ requires }) => requires.includes(task.index)).map(({ index }) => index),
  }));
}
