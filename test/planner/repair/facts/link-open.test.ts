import { describe, expect, it } from 'vitest';
import { linkOpen } from '../../../../src/planner/repair/facts/link-open.ts';
import { plainTasks } from '../../../helpers/plain-tasks.ts';
import { inputFor } from '../../../helpers/title-items.ts';

const { request } = inputFor([]);

function linksOf(...[tasks, selected, known = []]: [ReturnType<typeof plainTasks>, number, string[]?]) {
  const linked = linkOpen(tasks, selected, { ...request, known: { topics: {}, questions: known } });
  return linked.map(({ requires, requiredBy }) => [requires, requiredBy]);
}

describe(linkOpen.name, () => {
  it('leaves out requirements that are learned already', () => {
    const tasks = plainTasks([{ isKnown: true }, { requires: [0] }, { requires: [0, 1] }]);
    expect(linksOf(tasks, 3)).toEqual([
      [[], []],
      [[], [2]],
      [[1], []],
    ]);
  });

  it('links those of unselected tasks to what is to be learned, and to nothing that is known', () => {
    const make = () => {
      const [first, second] = plainTasks([{}, { requires: [0] }]);
      return [first, { ...second, requires: [] }] as ReturnType<typeof plainTasks>;
    };
    expect(linksOf(make(), 1)).toEqual([
      [[], [1]],
      [[0], []],
    ]);
    expect(linksOf(make(), 1, ['q000'])).toEqual([
      [[], []],
      [[], []],
    ]);
  });
});
