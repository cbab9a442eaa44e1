import type { EmbedHeight } from '../../domain/embed-height.ts';

/**
 * How high a frame of this width has to be for an embed, in CSS pixels: what was measured for the widest frame that is no
 * wider, since text in a wider one takes no more; in one that is narrower than all, as much more as it is narrower.
 */
export function fitEmbed(
  measured: readonly EmbedHeight[],
  answer: EmbedHeight['answer'],
  widthPixels: number,
): number {
  const heights = measured.filter((each) => each.answer === answer);
  const [narrowest] = heights;
  const fitting = heights.findLast((each) => each.widthPixels <= widthPixels);
  if (fitting) return fitting.heightPixels;
  if (!narrowest) throw new Error('An embed was not measured.');
  return Math.ceil((narrowest.heightPixels * narrowest.widthPixels) / widthPixels);
}
