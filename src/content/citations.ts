import type { Node, Nodes, PhrasingContent } from 'mdast';
import { CITATION, CITED_KEY, keysIn } from '../domain/citation.ts';
import type { Place } from './message.ts';

/** One key of a citation, where it stands. `key` is undefined where it is not of the form `@key`. */
export interface Citation {
  key: string | undefined;
  written: string;
  place: Place;
}

/** Every citation of a body, in its order. Code and math cite nothing. */
export function findCitations(nodes: readonly Nodes[], text: string, file: string): Citation[] {
  const found: Citation[] = [];
  for (const node of nodes) {
    const start = node.position?.start;
    const end = node.position?.end;
    if (node.type !== 'text' || start?.offset === undefined || end?.offset === undefined) continue;
    // The source and not the node's value: in a list item the value has lost its indentation, and so its columns.
    const source = text.slice(start.offset, end.offset);
    for (const match of source.matchAll(CITATION)) {
      let offset = match.index + 1;
      for (const part of (match[1] ?? '').split(';')) {
        const written = part.trim();
        const before = source.slice(0, offset + part.indexOf(written));
        const lastBreak = before.lastIndexOf('\n');
        found.push({
          key: CITED_KEY.exec(written)?.[1],
          written,
          place: {
            file,
            line: start.line + before.split('\n').length - 1,
            column: lastBreak < 0 ? start.column + before.length : before.length - lastBreak,
          },
        });
        offset += part.length + 1;
      }
    }
  }
  return found;
}

/** What is left of a text without its citations. */
export function withoutCitations(text: string): string {
  return text.replace(CITATION, ' ');
}

/** A copy of the nodes in which each citation is replaced by what `cite` makes of its keys. */
export function replaceCitations<T extends Node>(node: T, cite: (keys: string[]) => PhrasingContent[]): T {
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return node;
  const children = (node.children as Node[]).flatMap((child) => {
    if (child.type !== 'text') return [replaceCitations(child, cite)];
    return splitAtCitations((child as Node & { value: string }).value, cite);
  });
  return { ...node, children };
}

function splitAtCitations(value: string, cite: (keys: string[]) => PhrasingContent[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(CITATION)) {
    const keys = keysIn(match[0]);
    if (keys.length === 0) continue;
    nodes.push({ type: 'text', value: value.slice(end, match.index) }, ...cite(keys));
    end = match.index + match[0].length;
  }
  nodes.push({ type: 'text', value: value.slice(end) });
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
