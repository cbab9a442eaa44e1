import type { BlockId } from '../../domain/taxonomy.ts';
import { BLOCK_NAMES } from './words.ts';

/** A block of the curriculum, in its hue. */
export function BlockName({ id }: { id: BlockId }) {
  return <span class={`block-name hue-${id}`}>{BLOCK_NAMES[id]}</span>;
}
