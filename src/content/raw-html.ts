import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import type { Html, Node, Parent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';

/** The elements that may be written as HTML, for Markdown has no sign for them. */
export const HTML_ELEMENTS = ['br', 'details', 'kbd', 'sub', 'summary', 'sup'] as const;

/** A piece of raw HTML: a tag, or what stands between two tags. */
export type HtmlPiece =
  | { kind: 'open' | 'close' | 'void'; name: string; isExpanded: boolean; written: string }
  /** What no element of the list is: another tag, an attribute, a comment. */
  | { kind: 'foreign'; written: string }
  | { kind: 'text'; written: string };

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)([^<>]*)>|<[/!?a-z][^<>]*>?/gi;

/** The pieces of an `html` node, in order; joined they are its value. */
export function htmlPieces(value: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const addText = (written: string) => written !== '' && pieces.push({ kind: 'text', written });
  let end = 0;
  for (const match of value.matchAll(TAG)) {
    addText(value.slice(end, match.index));
    pieces.push(toPiece(match));
    end = match.index + match[0].length;
  }
  addText(value.slice(end));
  return pieces;
}

function toPiece([written, slash, tag, attributes = '']: RegExpMatchArray): HtmlPiece {
  const name = tag?.toLowerCase() ?? '';
  const rest = attributes.trim().replace(/\/$/, '').trim();
  const isExpanded = name === 'details' && rest === 'open' && slash === '';
  const isListed = (HTML_ELEMENTS as readonly string[]).includes(name);
  if (!isListed || (rest !== '' && !isExpanded)) return { kind: 'foreign', written };
  if (name === 'br') return { kind: slash === '' ? 'void' : 'foreign', name, isExpanded, written };
  return { kind: slash === '' ? 'open' : 'close', name, isExpanded, written };
}

/** The words of an `html` node, with a line break where a line of the page ends. */
export function htmlText(value: string): string {
  return htmlPieces(value)
    .map((piece) => {
      if (piece.kind === 'text') return decodeEntities(piece.written);
      if (piece.kind === 'foreign') return piece.written;
      return piece.kind === 'void' || piece.name === 'summary' || piece.name === 'details' ? '\n' : '';
    })
    .join('')
    .replace(/\n\s*\n/g, '\n');
}

/** Characters that are written by name or number; as in Markdown around it, one whose name HTML does not have stays. */
function decodeEntities(written: string): string {
  return written.replace(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi, (entity) => {
    const read = toPlain(fromHtmlIsomorphic(entity, { fragment: true }));
    // Of `&notit;` HTML would read the beginning alone.
    return read.length > 1 && read.endsWith(';') ? entity : read;
  });
}

/** A copy of the tree in which raw HTML has become elements, and what is none of those allowed stands as it was written. */
export function elementsFromHtml<T extends Node>(node: T): T {
  if (!('children' in node)) return node;
  const root: Frame = { children: [] };
  const open: Frame[] = [root];
  const add = (child: Node) => (open.at(-1) ?? root).children.push(child);
  for (const child of (node as unknown as Parent).children) {
    if (child.type === 'html')
      for (const piece of htmlPieces((child as Html).value)) addPiece(piece, open, add);
    else add(elementsFromHtml(child));
  }
  return { ...node, children: root.children };
}

interface Frame {
  name?: string;
  children: Node[];
}

function addPiece(piece: HtmlPiece, open: Frame[], add: (child: Node) => void): void {
  if (piece.kind === 'text' || piece.kind === 'foreign') {
    const value = piece.kind === 'text' ? decodeEntities(piece.written) : piece.written;
    add({ type: 'text', value } as Node);
  } else if (piece.kind === 'void') {
    add({ type: 'break' });
  } else if (piece.kind === 'open') {
    const children: Node[] = [];
    const data = { hName: piece.name, ...(piece.isExpanded ? { hProperties: { open: true } } : {}) };
    add({ type: 'emphasis', children, data } as Node);
    open.push({ name: piece.name, children });
  } else if (open.length > 1 && open.at(-1)?.name === piece.name) {
    open.pop();
  }
}
