import type { Node, Root } from 'mdast';
import type { Processor } from 'unified';

/** In the text of whatever becomes a link though it is written as none. */
const ADDRESS = /https?:\/\/|www\.|[\w+.-]@/i;

/**
 * A remark plugin to use after `remark-gfm`: addresses that its parser left in the text are looked for only in trees that
 * may hold one, since it walks through the whole tree for each of their four kinds.
 */
export function seekWrittenAddresses(this: Processor): void {
  for (const extension of (this.data().fromMarkdownExtensions ?? []).flat()) {
    const { transforms } = extension;
    if (transforms)
      extension.transforms = transforms.map(
        (transform) => (tree: Root) => (holdsAddress(tree) ? transform(tree) : undefined),
      );
  }
}

function holdsAddress(node: Node): boolean {
  if ('children' in node) return (node.children as Node[]).some(holdsAddress);
  return node.type === 'text' && ADDRESS.test((node as Node & { value: string }).value);
}
