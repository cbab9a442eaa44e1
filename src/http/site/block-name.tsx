import { BLOCK_NAMES, type BlockId } from '../../domain/taxonomy.ts';

/** A block of the curriculum, in its hue. */
export function BlockName({ id }: { id: BlockId }) {
  return <span class={`block-name hue-${id}`}>{BLOCK_NAMES[id]}</span>;
}
