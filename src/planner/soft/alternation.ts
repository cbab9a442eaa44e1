import type { SoftConstraint } from './soft-constraint.ts';

const SEVERAL = 'several topics';

/**
 * Sessions in which a block learns one topic alone, as it did in its session before: massing from day to day, which
 * `interleaving` does not see.
 */
export const alternation: SoftConstraint = {
  id: 'alternation',
  weight: 6,
  cost({ slotTasks, problem: { tasks, blocks } }) {
    const last = blocks.map(() => SEVERAL);
    const here = blocks.map(() => '');
    let repeats = 0;
    for (const indices of slotTasks) {
      if (indices.length === 0) continue;
      for (const index of indices) {
        const { block, topic } = tasks[index]!;
        here[block] = here[block] === '' || here[block] === topic ? topic : SEVERAL;
      }
      for (const index of indices) {
        const { block } = tasks[index]!;
        if (here[block] === '') continue;
        if (here[block] === last[block] && here[block] !== SEVERAL) repeats++;
        last[block] = here[block]!;
        here[block] = '';
      }
    }
    return repeats;
  },
};
