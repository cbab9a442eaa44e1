import type { FootnoteDefinition, Node, Parent, PhrasingContent } from 'mdast';
import { toPlainText } from './plain-text.ts';

/**
 * A copy of the tree in which each footnote stands in brackets where it is referred to: for text that is read aloud, and
 * for parts of a line, which have no foot.
 */
export function setNotesInLine<T extends Node>(
  node: T,
  definitions: readonly Node[],
  within: readonly string[] = [],
): T {
  if (!('children' in node)) return node;
  const children = (node as unknown as Parent).children.flatMap((child): Node[] => {
    if (child.type !== 'footnoteReference') return [setNotesInLine(child as Node, definitions, within)];
    const note = definitions.find(
      (other): other is FootnoteDefinition =>
        other.type === 'footnoteDefinition' && (other as FootnoteDefinition).identifier === child.identifier,
    );
    // A note that refers to itself ends there.
    if (note === undefined || within.includes(note.identifier)) return [];
    const content = { type: 'paragraph', children: phrasesOf(note) } as Node;
    const inner = setNotesInLine(content, definitions, [...within, note.identifier]);
    return [text(' ('), ...(inner as Parent).children, text(')')];
  });
  return { ...node, children };
}

function phrasesOf(note: FootnoteDefinition): PhrasingContent[] {
  return note.children.flatMap((block, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [text(' ')]),
    ...(block.type === 'paragraph' ? block.children : [text(toPlainText(block))]),
  ]);
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
