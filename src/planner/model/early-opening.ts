import { at } from './at.ts';
import type { Placement } from './placement.ts';

/** Whether the block after `block` opens before its own days, on days that `block` has no use for (H6). */
export function opensNextEarly({ opensOn, problem: { blocks } }: Placement, block: number): boolean {
  const next = blocks[block + 1];
  return next !== undefined && (opensOn[block + 1] ?? next.from) < next.from;
}

/** Closes the blocks after `block` again until its own days are over. */
export function closeBlocksAfter({ opensOn, problem: { blocks } }: Placement, block: number): void {
  const { from } = at(blocks, block + 1);
  for (let later = block + 1; later < blocks.length; later++) {
    opensOn[later] = Math.max(opensOn[later] ?? 0, from);
  }
}
