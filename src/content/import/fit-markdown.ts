import type { Nodes, Root } from 'mdast';
import { parseMarkdown } from '../page.ts';
import { unbalancedTags } from './bank-html.ts';
import { type Edit, withEdits } from './edits.ts';
import {
  type Fitting,
  fitCell,
  fitFence,
  fitHeading,
  fitHtml,
  fitImage,
  fitLink,
  fitMath,
  fitNote,
  fitReference,
  fitTable,
  fitWords,
  type Piece,
} from './fit-nodes.ts';

const HTML_ROUNDS = 3;
const EDITORS = [
  fitReference,
  fitNote,
  fitLink,
  fitImage,
  fitTable,
  fitCell,
  fitWords,
  fitMath,
  fitFence,
  fitHeading,
];

/**
 * Markdown that means in a pack what it meant in its bank: whatever a pack refuses is written otherwise, and said. What
 * needs no change keeps every byte.
 */
export function fitMarkdown(written: string, fitting: Fitting): string {
  let text = written;
  // A tag that became Markdown can bring to light what stood inside it.
  for (let round = 0; round < HTML_ROUNDS; round += 1) {
    const root = parseMarkdown(text);
    const unbalanced = new Set(nodesOf(root).flatMap(unbalancedIn));
    const piece = {
      text,
      root,
      unbalanced,
      notes: new Set<string>(),
      referred: new Set<string>(),
      depths: 0,
    };
    const next = withEdits(
      text,
      editsOf(root, (node) => fitHtml(node, piece, fitting)),
    );
    if (next === text) break;
    text = next;
  }
  const whole = fitting.definitions === '' ? text : `${text}\n\n${fitting.definitions}`;
  const root = parseMarkdown(whole);
  const own = { ...root, children: root.children.filter((node) => offsetOf(node) < text.length) };
  const referred = new Set(
    nodesOf(own).flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const piece: Piece = {
    ...{ text: whole, root, referred, depths: missingDepths(own) },
    notes: new Set(),
    unbalanced: new Set(),
  };
  const edits = editsOf(own, (node) => {
    for (const edit of EDITORS) {
      const edited = edit(node, piece, fitting);
      if (edited !== undefined) return edited;
    }
    return undefined;
  });
  const fitted = withEdits(text, edits);
  // A note of this piece itself is there already.
  const notes = [...piece.notes].filter((note) => !text.includes(note));
  return [fitted, ...notes].join('\n\n');
}

function editsOf(root: Root, editor: (node: Nodes) => string | undefined): Edit[] {
  const visit = (node: Nodes): Edit[] => {
    const edited = node.type === 'root' ? undefined : editor(node);
    if (edited !== undefined)
      return [{ start: offsetOf(node), end: node.position?.end.offset ?? 0, text: edited }];
    return 'children' in node ? node.children.flatMap(visit) : [];
  };
  return visit(root);
}

function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

function unbalancedIn(node: Nodes): string[] {
  if (!('children' in node)) return [];
  return unbalancedTags(node.children.flatMap((child) => (child.type === 'html' ? [child.value] : [])));
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** How much deeper headings must stand so that none is a section of the page. */
function missingDepths(root: Root): number {
  const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return Math.max(0, 3 - Math.min(3, ...depths));
}
