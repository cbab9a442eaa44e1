import type { Html, Node, Parent, Text } from 'mdast';
import { withoutCitations } from './citations.ts';
import { htmlText } from './raw-html.ts';

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'blockquote',
  'break',
  'list',
  'tableRow',
]);

/** Words of prose, lists and tables: runs without spaces that hold a letter or digit. Not code, math, citations. */
export function countWords(nodes: readonly Node[]): number {
  const text = withoutCitations(nodes.map(proseOf).join(' '));
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The running text of a tree; a space at each block's end keeps its last word from the next one's first. */
function proseOf(node: Node): string {
  if (node.type === 'text') return (node as Text).value;
  if (node.type === 'html') return htmlText((node as Html).value);
  const inner = 'children' in node ? (node as Parent).children.map(proseOf).join('') : '';
  return BLOCKS.has(node.type) ? `${inner} ` : inner;
}
