/** How high the embed of a question is, in CSS pixels, in a frame of this width, with its answer hidden or shown. */
export interface EmbedHeight {
  answer: 'hidden' | 'shown';
  widthPixels: number;
  heightPixels: number;
}
