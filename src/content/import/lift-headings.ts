/** `1. ### What is …?`: a heading inside an item of a list. */
const HEADING_IN_ITEM = /^( {0,3}(?:\d{1,9}[.)]|[-*+])[ \t]+)(#{1,6}[ \t].*)$/;
const FENCE = /^\s*(`{3,}|~{3,})/;

/**
 * A text in which headings inside list items stand by themselves, with what is indented under them moved out as far. Each
 * line stays on its line.
 */
export function liftHeadings(text: string): string {
  let fence: string | undefined;
  let indent = 0;
  /** The next line that is not blank says how far its item is moved in. */
  let isFirst = false;
  return text
    .split('\n')
    .map((line) => {
      const [, marker = '', heading] = fence === undefined ? (HEADING_IN_ITEM.exec(line) ?? []) : [];
      if (heading !== undefined) {
        [indent, isFirst] = [marker.length, true];
        return heading;
      }
      if (isFirst && line.trim() !== '') {
        const moved = line.length - line.trimStart().length;
        if (moved >= indent && moved <= indent + 3) indent = moved;
        isFirst = false;
      }
      const isIndented = line.startsWith(' '.repeat(indent)) || line.trim() === '';
      if (fence === undefined && !isIndented) indent = 0;
      const shown = isIndented ? line.slice(indent) : line;
      fence = fenceAfter(fence, shown);
      return shown;
    })
    .join('\n');
}

/** The fence that is open after a line. */
function fenceAfter(open: string | undefined, line: string): string | undefined {
  const [, mark] = FENCE.exec(line) ?? [];
  if (open === undefined) return mark;
  const closes = mark?.startsWith(open) === true && line.trim() === mark;
  return closes ? undefined : open;
}
