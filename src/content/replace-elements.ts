import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Replaces elements in the tree, parents before children; the children of one that is replaced are not looked at. The
 * common walker of such trees makes a name for each node for the sake of stack traces, which is most of its time.
 * @param replacementOf undefined where the element stays.
 */
export function replaceElements(
  { children }: Root | Element,
  replacementOf: (element: Element) => ElementContent | undefined,
): void {
  for (const [index, node] of (children as RootContent[]).entries()) {
    if (node.type !== 'element') continue;
    const replacement = replacementOf(node);
    if (replacement === undefined) replaceElements(node, replacementOf);
    else children[index] = replacement;
  }
}
