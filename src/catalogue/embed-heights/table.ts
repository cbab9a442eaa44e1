import { SMALL } from './font.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';
import { linesHeight, type Piece, toPieces } from './text-lines.ts';

/** Padding on both sides of a cell and one of its borders, in CSS pixels: across and down. */
const ACROSS = 17;
const DOWN = 9;
const SCROLLBAR = 16;

/** A column at its narrowest, where no word is broken, and at its widest, where no line is. */
interface Column {
  narrowest: number;
  widest: number;
}

/**
 * How high a table is, whose columns share the width by what they hold (CSS Tables 3, 4.3); what is too wide scrolls. A
 * cell holds lines and nothing else, as tables of Markdown do.
 */
export function readTable(table: HtmlElement): (width: number) => number {
  const rows = elementsIn(table, ['tr']).map((row) =>
    elementsIn(row, ['th', 'td']).map((cell) => toPieces(cell.children, fontOf(cell))),
  );
  const columns = columnsOf(rows);
  const least = columns.reduce((sum, { narrowest }) => sum + narrowest, 1);
  return (width) => {
    const widths = shareWidth(columns, width - 1);
    const cellHeight = (pieces: readonly Piece[], at: number) =>
      linesHeight(pieces, (widths[at] ?? 0) - ACROSS, SMALL);
    const heights = rows.map((row) => DOWN + Math.max(0, ...row.map(cellHeight)));
    return heights.reduce((sum, height) => sum + height, 1) + (least > width ? SCROLLBAR : 0);
  };
}

function elementsIn(node: HtmlNode, tags: readonly string[]): HtmlElement[] {
  if (typeof node === 'string') return [];
  return tags.includes(node.tag) ? [node] : node.children.flatMap((child) => elementsIn(child, tags));
}

function fontOf({ tag }: HtmlElement) {
  return tag === 'th' ? { ...SMALL, bold: true } : SMALL;
}

function columnsOf(rows: readonly (readonly (readonly Piece[])[])[]): Column[] {
  const columns: Column[] = [];
  for (const row of rows)
    for (const [at, pieces] of row.entries()) {
      const column = columns[at] ?? { narrowest: ACROSS, widest: ACROSS };
      const line = pieces.reduce((sum, { width, spaceBefore }) => sum + width + spaceBefore, ACROSS);
      columns[at] = {
        narrowest: Math.max(column.narrowest, ...pieces.map(({ width }) => width + ACROSS)),
        widest: Math.max(column.widest, line),
      };
    }
  return columns;
}

/** Each column gets its narrowest, and of what is left a share by how much more it could use. */
function shareWidth(columns: readonly Column[], width: number): number[] {
  const least = columns.reduce((sum, { narrowest }) => sum + narrowest, 0);
  const wanted = columns.reduce((sum, { narrowest, widest }) => sum + widest - narrowest, 0);
  const share = wanted === 0 ? 0 : Math.min(1, Math.max(0, width - least) / wanted);
  return columns.map(({ narrowest, widest }) => narrowest + (widest - narrowest) * share);
}
