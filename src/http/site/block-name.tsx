import { blockHue, blockTitle, type Taxonomy } from '../../domain/pack-settings.ts';

/** A block of the curriculum, in its hue. */
export function BlockName({ id, taxonomy }: { id: string; taxonomy: Pick<Taxonomy, 'blocks'> }) {
  return <span class={`block-name hue-${blockHue(taxonomy, id)}`}>{blockTitle(taxonomy, id)}</span>;
}
