import type { Heading, Node, Nodes, Parent } from 'mdast';
import { destinationOf } from './destinations.ts';
import type { ImageSize } from './image-size.ts';
import { anchorsOf, hasScheme, type LinkTargets, readLink, servedUrl } from './link-targets.ts';
import { imageUrl, type Page } from './page.ts';

/** Turns the links of one page, which name files, into links to where those are served. */
interface Relinker {
  /** A copy of the tree with its links turned: to pages for people, or to where programs look; headings get their ids. */
  relink<T extends Node>(node: T, form: 'page' | 'api'): T;
  /** A piece of the page's source with the addresses of its links in place of what is written there. */
  slice(start: number, end: number): string;
}

export function createRelinker(page: Page<unknown>, targets: LinkTargets): Relinker {
  const anchors = anchorsOf(page.nodes);
  const ids = targets.get(page.file)?.anchors;
  const urlOf = (url: string, form: 'page' | 'api') => servedUrl(page.file, url, { targets, form });
  const edits = page.nodes.flatMap((node) => {
    const destination = destinationOf(node);
    if (destination === undefined || !('url' in node)) return [];
    const url = urlOf(node.url, 'page');
    return url === node.url ? [] : [{ ...destination, url }];
  });

  /** An image's room, which a page keeps for it. */
  function imageSizeAt(node: Node): ImageSize | undefined {
    const url = imageUrl(node as Nodes, page);
    return url === undefined || hasScheme(url)
      ? undefined
      : targets.get(readLink(page.file, url).target)?.size;
  }

  function relink<T extends Node>(node: T, form: 'page' | 'api'): T {
    const id = node.type === 'heading' ? ids?.get(anchors.get(node as Node as Heading) ?? '') : undefined;
    const properties = id === undefined ? imageSizeAt(node) : { id };
    return {
      ...node,
      ...('url' in node && { url: urlOf(String(node.url), form) }),
      ...(properties && { data: { ...node.data, hProperties: properties } }),
      ...('children' in node && {
        children: (node as Node as Parent).children.map((child) => relink(child, form)),
      }),
    };
  }

  return {
    relink,
    slice(start, end) {
      let written = '';
      let at = start;
      for (const edit of edits) {
        if (edit.start < at || edit.end > end) continue;
        written += page.text.slice(at, edit.start) + edit.url;
        at = edit.end;
      }
      return written + page.text.slice(at, end);
    },
  };
}
