import { at } from '../model/at.ts';
import type { SoftConstraint } from './soft-constraint.ts';

const SEVERAL = 'several topics';

/** What a third item of one topic in a row costs in repeats, and each one after it. */
const THIRD = 10;

/**
 * Sessions in which a block begins items of one topic alone, as it did the time before: massing from day to day, which
 * `interleaving` does not see. A third item in a row counts more: two may fall together, three are massed practice.
 * Mocks have an order of their own.
 */
export const alternation: SoftConstraint = {
  id: 'alternation',
  weight: 6,
  cost({ slotTasks, learnSlots, problem: { tasks, blocks } }) {
    const last = blocks.map(() => SEVERAL);
    const here = blocks.map(() => '');
    const begun = blocks.map(() => 0);
    const run = blocks.map(() => 0);
    let repeats = 0;
    for (let slot = 0; slot < slotTasks.length; slot++) {
      const indices = at(slotTasks, slot);
      for (const index of indices) {
        const { block, topic, isMock } = at(tasks, index);
        if (isMock || at(learnSlots, index)[0] !== slot) continue;
        here[block] = here[block] === '' || here[block] === topic ? topic : SEVERAL;
        begun[block] = (begun[block] ?? 0) + 1;
      }
      for (const index of indices) {
        const { block } = at(tasks, index);
        if (here[block] === '') continue;
        const isRepeat = here[block] === last[block] && here[block] !== SEVERAL;
        const before = isRepeat ? (run[block] ?? 0) : 0;
        run[block] = here[block] === SEVERAL ? 0 : before + (begun[block] ?? 0);
        repeats += Number(isRepeat) + THIRD * Math.max(0, (run[block] ?? 0) - Math.max(2, before));
        last[block] = at(here, block);
        here[block] = '';
        begun[block] = 0;
      }
    }
    return repeats;
  },
};
