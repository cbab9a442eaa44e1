/** How text is set: sizes in CSS pixels. */
export interface Font {
  sizePixels: number;
  linePixels: number;
  bold: boolean;
  /** Every character is as wide as another. */
  mono: boolean;
}

/** What `protocol/stylesheet.ts` gives the page, and what is smaller in it. */
export const BODY: Font = { sizePixels: 17, linePixels: 25.5, bold: false, mono: false };
export const SMALL: Font = { ...BODY, sizePixels: 15, linePixels: 22.5 };

/**
 * Advance widths from U+0020 to U+007E in thousandths of an em: those of DejaVu Sans, which with Verdana is the widest of
 * the fonts that systems show pages in. So text is taken to be as long as any reader sees it.
 */
// biome-ignore format: a table
const ADVANCES = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
  603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
  634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
const SPACE = 32;
/** Of any other character: dashes, Greek letters and operators are about so wide. */
const OTHER_ADVANCE = 838;
/** Of every character of the monospaced face, in ems. */
export const MONO_ADVANCE = 0.602;
/** How much wider each character of the bold face is. */
const BOLD_EXTRA = 80;

/** The width of a character, as a UTF-16 code unit, in CSS pixels. */
export function advanceOf(code: number, { sizePixels, bold, mono }: Font): number {
  if (mono) return MONO_ADVANCE * sizePixels;
  return ((ADVANCES[code - SPACE] ?? OTHER_ADVANCE) + (bold ? BOLD_EXTRA : 0)) * 0.001 * sizePixels;
}

/** The width of a text in one line, in CSS pixels. */
export function textWidth(text: string, font: Font): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += advanceOf(text.charCodeAt(at), font);
  return width;
}
