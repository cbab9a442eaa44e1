import type { Fault, PlanView } from './plan-view.ts';

/**
 * The blocks that the plan publishes are the six computed from its dates, in order. One that a very short plan leaves
 * without a day may be left out, or end before it begins.
 */
export function blockFaults({ plan, blocks }: PlanView): Fault[] {
  const fault = (message: string): Fault => ({ message, sessionIds: [] });
  const expected = blocks.filter(({ from, to }) => from <= to);
  const published = plan.blocks.filter(({ from, to }) => from <= to);
  if (published.map(({ id }) => id).join() !== expected.map(({ id }) => id).join())
    return [fault(`the blocks are not ${expected.map(({ id }) => id).join(', ')}, in this order`)];
  return expected.flatMap(({ id, from, to }, index) => {
    const found = published[index];
    if (found?.from === from && found.to === to) return [];
    return [fault(`${id} is said to last from ${found?.from} to ${found?.to}, not ${from} to ${to}`)];
  });
}
