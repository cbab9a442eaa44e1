import { BODY, type Font, MONO_ADVANCE, SMALL } from './font.ts';
import { type HtmlElement, type HtmlNode, writtenText } from './html-tree.ts';
import { measureMath } from './math-box.ts';
import { readTable } from './table.ts';
import { linesHeight, toPieces } from './text-lines.ts';

/** A block in CSS pixels. Its margins join with those of its neighbours, of which the larger counts (CSS 2.2, 8.3.1). */
interface Box {
  marginTop: number;
  height: number;
  marginBottom: number;
}

/** What a block is in a column of this width, in CSS pixels. */
export type Block = (width: number) => Box;

/** Headings as `protocol/stylesheet.ts` has them; the deeper ones look like the third. */
const H3 = { font: { ...BODY, bold: true }, above: 20, below: 8 };
const HEADINGS: Record<string, typeof H3> = {
  h1: { font: { ...BODY, sizePixels: 27, linePixels: 33.75, bold: true }, above: 0, below: 12 },
  h2: { font: { ...BODY, sizePixels: 21, linePixels: 27.3, bold: true }, above: 28, below: 8 },
  ...{ h3: H3, h4: H3, h5: H3, h6: H3 },
};
const PLAIN_BLOCKS = new Set(['div', 'li']);
/** Below a paragraph, a list, a table and code. */
const BELOW = 12;
/** How much narrower a list and a quotation are. */
const INDENTS: Record<string, number> = { p: 0, ul: 40, ol: 40, blockquote: 80 };
/** Above and below the words of a summary, and the triangle before them. */
const SUMMARY_PADDING = 16;
const SUMMARY_MARKER = 20;
const CODE_PADDING = { across: 32, down: 24 };
const SCROLLBAR = 16;

/** Blocks below each other, and between them lines of what is no block. */
export function readBlocks(nodes: readonly HtmlNode[], font: Font): Block {
  const blocks: Block[] = [];
  let inline: HtmlNode[] = [];
  const endLines = () => {
    if (inline.length > 0) blocks.push(readLines(inline, font));
    inline = [];
  };
  for (const node of nodes) {
    const block = typeof node === 'string' ? undefined : readBlock(node, font);
    if (!block) inline.push(node);
    else {
      endLines();
      blocks.push(block);
    }
  }
  endLines();
  return stackBlocks(blocks);
}

/** Blocks below each other as one, whose first and last margin stick out. */
export function stackBlocks(blocks: readonly Block[]): Block {
  return (width) => {
    const boxes = blocks.map((block) => block(width)).filter(({ height }) => height > 0);
    const whole = { marginTop: boxes[0]?.marginTop ?? 0, height: 0, marginBottom: 0 };
    for (const [at, { marginTop, height, marginBottom }] of boxes.entries()) {
      whole.height += (at === 0 ? 0 : Math.max(whole.marginBottom, marginTop)) + height;
      whole.marginBottom = marginBottom;
    }
    return whole;
  };
}

function readLines(nodes: readonly HtmlNode[], font: Font): Block {
  const pieces = toPieces(nodes, font);
  return (width) => withoutMargins(linesHeight(pieces, width, font));
}

/** Undefined of what stands in a line. */
function readBlock(element: HtmlElement, font: Font): Block | undefined {
  const { tag, attributes, children } = element;
  const read = (of: Font) => readBlocks(children, of);
  const indent = INDENTS[tag];
  if (indent !== undefined) return indented(read(isMuted(element) ? SMALL : font), indent);
  if (PLAIN_BLOCKS.has(tag)) return read(font);
  const heading = HEADINGS[tag];
  if (heading) return readHeading(read(heading.font), heading);
  if (tag === 'summary') return readSummary(read({ ...font, bold: true }));
  if (tag === 'table') return withBelow(readTable(element));
  if (tag === 'pre') return withBelow(readCode(writtenText(element)));
  if (tag === 'img') return readImageBlock(element, font);
  if (tag === 'math' && attributes.includes('display="block"')) return readFormula(element, font);
  if (tag === 'br') return () => withoutMargins(0);
  return undefined;
}

function withoutMargins(height: number): Box {
  return { marginTop: 0, height, marginBottom: 0 };
}

function isMuted({ attributes }: HtmlElement): boolean {
  return attributes.includes('class="muted"');
}

function withBelow(heightOf: (width: number) => number): Block {
  return (width) => ({ marginTop: 0, height: heightOf(width), marginBottom: BELOW });
}

function indented(block: Block, by: number): Block {
  return (width) => {
    const box = block(width - by);
    return { ...box, marginBottom: Math.max(BELOW, box.marginBottom) };
  };
}

function readHeading(words: Block, { above, below }: { above: number; below: number }): Block {
  return (width) => ({ marginTop: above, height: words(width).height, marginBottom: below });
}

/** Its padding keeps it apart from the margins around it. */
function readSummary(words: Block): Block {
  return (width) => withoutMargins(words(width - SUMMARY_MARKER).height + SUMMARY_PADDING);
}

/** A line for each line of the code, however long: what is too long scrolls. */
function readCode(code: string): (width: number) => number {
  const lines = code.replace(/\n$/, '').split('\n');
  const widest = Math.max(...lines.map((line) => line.length)) * SMALL.sizePixels * MONO_ADVANCE;
  const height = lines.length * SMALL.linePixels + CODE_PADDING.down;
  return (width) => height + (widest + CODE_PADDING.across > width ? SCROLLBAR : 0);
}

function readFormula(element: HtmlElement, { sizePixels }: Font): Block {
  const { width: ems, ascent, descent } = measureMath(element, true);
  const height = (ascent + descent) * sizePixels;
  return (width) => withoutMargins(height + (ems * sizePixels > width ? SCROLLBAR : 0));
}

/**
 * As wide as it is or there is room, on the baseline of its line, whose descenders have room below. One that does not say
 * its size is taken to be a square.
 */
function readImageBlock({ attributes }: HtmlElement, font: Font): Block {
  const pixels = (name: string) =>
    Number(new RegExp(`\\s${name}="(\\d+)"`).exec(attributes)?.[1] ?? Infinity);
  const [across, down] = [pixels('width'), pixels('height')];
  const ratio = Number.isFinite(across) && Number.isFinite(down) ? down / across : 1;
  return (width) => withoutMargins(Math.min(across, width) * ratio + font.linePixels / 3);
}
