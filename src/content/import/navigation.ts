import type { RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';

/** Links to the top, and lists and tables of links within the file: they say nothing that a pack does not say by itself. */
export function isNavigation(node: RootContent): boolean {
  if (node.type !== 'paragraph' && node.type !== 'list' && node.type !== 'table') return false;
  const text = toPlain(node).trim();
  const links = linksIn(node);
  return (
    links.length > 0 &&
    links.every(({ url }) => url.startsWith('#')) &&
    links.map(({ text: shown }) => shown).join('').length >= 0.6 * text.replace(/\s+/g, '').length
  );
}

function linksIn(node: unknown): { url: string; text: string }[] {
  const { type, url = '', children = [] } = node as { type: string; url?: string; children?: unknown[] };
  if (type === 'link') return [{ url, text: toPlain(node).replace(/\s+/g, '') }];
  return children.flatMap(linksIn);
}
