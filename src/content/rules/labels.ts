import type { Association, Nodes } from 'mdast';
import type { PageRule } from '../draft.ts';
import { suggest } from '../explain-issue.ts';
import type { Place } from '../message.ts';
import { type Page, placeInText } from '../page.ts';

type Labelled = Extract<Nodes, Association>;
type Fault = (place: Place, message: string) => void;

/** What a link or note refers to is defined once in the same file, and what is defined is referred to. */
export const labels: PageRule = {
  name: 'labels',
  severity: 'error',
  check(page, fault) {
    checkDefinitions(page, fault);
    for (const node of page.nodes) if (node.type === 'text') checkText(page, node, fault);
  },
};

function checkDefinitions(page: Page<unknown>, fault: Fault): void {
  const used = new Set(page.nodes.filter(isLabelled).filter(isReference).map(labelKey));
  const lines = new Map<string, number>();
  for (const node of page.definitions) {
    const place = page.at(node);
    const shown = `[${node.type === 'footnoteDefinition' ? '^' : ''}${node.label ?? node.identifier}]`;
    const first = lines.get(labelKey(node));
    if (first !== undefined) fault(place, `\`${shown}\` is defined twice; the first is at line ${first}`);
    else if (!used.has(labelKey(node))) fault(place, `nothing in this file refers to \`${shown}\``);
    lines.set(labelKey(node), first ?? place.line);
  }
}

/** A reference without its definition is left in the text as it was written. */
function checkText(page: Page<unknown>, node: Extract<Nodes, { type: 'text' }>, fault: Fault): void {
  const { start, end } = node.position ?? {};
  const written = page.text.slice(start?.offset, end?.offset);
  for (const match of written.matchAll(UNDEFINED)) {
    const [shown, note, otherLabel, ownLabel] = match;
    const isNote = note !== undefined;
    const label = note ?? otherLabel ?? ownLabel ?? '';
    const known = page.definitions
      .filter(({ type }) => (type === 'footnoteDefinition') === isNote)
      .map((definition) => definition.label ?? definition.identifier);
    fault(
      placeInText(page, node, match.index),
      `\`${otherLabel === undefined ? shown : shown.slice(1)}\` refers to nothing: ${advice(label, isNote)}${suggest(label, known)}`,
    );
  }
}

/** `[^note]`, `[words][label]`, and `[label][]`. What begins as the text of a note, `[^a name]: …`, is no reference. */
const UNDEFINED =
  /(?<!\\)\[\^([^\][\s]+|[^\][]+(?=\](?!:)))\]|(?<!\\)\]\[(?!@)([^\][]+)\]|(?<!\\)\[([^\][^@]+)\]\[\]/g;

function advice(label: string, isNote: boolean): string {
  if (isNote && /\s/.test(label)) return 'the name of a note has no spaces, here and before its text';
  return isNote
    ? `add \`[^${label}]: …\` for the note`
    : `add \`[${label}]: https://…\`, or write it as code if it is no link`;
}

function isLabelled(node: Nodes): node is Labelled {
  return 'identifier' in node;
}

function isReference({ type }: Labelled): boolean {
  return type.endsWith('Reference');
}

function labelKey({ type, identifier }: Labelled): string {
  return `${type.startsWith('footnote') ? 'note' : 'link'} ${identifier}`;
}
