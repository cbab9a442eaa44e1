import { advanceOf, type Font, SMALL } from './font.ts';
import type { HtmlNode } from './html-tree.ts';
import { measureMath } from './math-box.ts';

/** What stays together on a line: how wide, and how far above and below the baseline, in CSS pixels. */
export interface Piece {
  width: number;
  ascent: number;
  descent: number;
  /** The white space before it, which ends with its line. */
  spaceBefore: number;
}

/** From the baseline to the upper and the lower edge of text, in ems: those of DejaVu Sans. */
const ASCENT = 0.928;
const DESCENT = 0.236;
/** In CSS pixels: sums of the same widths are not equal to the last bit. */
const ROUNDING = 0.01;
const SPACE = 32;
const NEWLINE = 10;
const HYPHEN = 45;

/** Pieces so far; `space` is the white space after the last, absent where the next thing touches it. */
interface Flow {
  pieces: Piece[];
  space: number | undefined;
}

/** Text as it flows: a word, or the part of one up to a hyphen, is a piece, as is a formula with what touches it. */
export function toPieces(nodes: readonly HtmlNode[], font: Font): Piece[] {
  const flow: Flow = { pieces: [], space: 0 };
  for (const node of nodes) addNode(flow, node, font);
  return flow.pieces;
}

function addNode(flow: Flow, node: HtmlNode, font: Font): void {
  if (typeof node === 'string') addText(flow, node, font);
  else if (node.tag === 'math') {
    const { width, ascent, descent } = measureMath(node, false);
    const { sizePixels } = font;
    appendPiece(flow, width * sizePixels, ascent * sizePixels, descent * sizePixels);
  } else {
    const inner = inlineFont(node.tag, font);
    for (const child of node.children) addNode(flow, child, inner);
  }
}

function inlineFont(tag: string, font: Font): Font {
  if (tag === 'strong' || tag === 'b') return { ...font, bold: true };
  if (tag === 'code') return { ...SMALL, bold: font.bold, mono: true };
  return font;
}

function addText(flow: Flow, text: string, font: Font): void {
  const ascent = ascentOf(font);
  const descent = font.linePixels - ascent;
  let width = 0;
  const endWord = () => {
    if (width > 0) appendPiece(flow, width, ascent, descent);
    width = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code === SPACE || code === NEWLINE;
    if (!isSpace) width += advanceOf(code, font);
    if (!isSpace && code !== HYPHEN) continue;
    endWord();
    flow.space ??= isSpace ? advanceOf(SPACE, font) : 0;
  }
  endWord();
}

function appendPiece(flow: Flow, width: number, ascent: number, descent: number): void {
  const last = flow.pieces.at(-1);
  if (flow.space === undefined && last) {
    last.width += width;
    last.ascent = Math.max(last.ascent, ascent);
    last.descent = Math.max(last.descent, descent);
  } else flow.pieces.push({ width, ascent, descent, spaceBefore: flow.space ?? 0 });
  flow.space = undefined;
}

/** From the upper edge of a line of this font to its baseline. */
function ascentOf({ sizePixels, linePixels }: Font): number {
  const leading = linePixels - (ASCENT + DESCENT) * sizePixels;
  return ASCENT * sizePixels + leading / 2;
}

/** How high pieces are in lines of this width, filled one after another. */
export function linesHeight(pieces: readonly Piece[], width: number, font: Font): number {
  if (pieces.length === 0) return 0;
  const strutAscent = ascentOf(font);
  const strutDescent = font.linePixels - strutAscent;
  let [height, used, ascent, descent] = [0, 0, strutAscent, strutDescent];
  for (const piece of pieces) {
    if (used > 0 && used + piece.spaceBefore + piece.width > width + ROUNDING) {
      height += ascent + descent;
      [used, ascent, descent] = [0, strutAscent, strutDescent];
    }
    used += (used > 0 ? piece.spaceBefore : 0) + piece.width;
    ascent = Math.max(ascent, piece.ascent);
    descent = Math.max(descent, piece.descent);
    // A word that is too long for a line goes on in the next (`overflow-wrap: break-word`).
    for (; used > width + ROUNDING; used -= width) height += font.linePixels;
  }
  return height + ascent + descent;
}
