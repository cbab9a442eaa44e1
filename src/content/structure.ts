import type {
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
} from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import type { Section } from './page.ts';

/** An item of the form `- **Lead.** The rest.`; without a lead where it does not start with one. */
export interface LeadItem {
  node: ListItem;
  lead?: Strong;
  rest: RootContent[];
  /** How far its lines are moved in. */
  indent: number;
}

/** Whether a paragraph of a text was meant as a table: each of its lines stands between bars. */
export function isBrokenTable(node: Nodes, text: string): boolean {
  if (node.type !== 'paragraph') return false;
  const lines = text.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  return lines.length > 1 && lines.every((line) => /^[\s>]*\|.*\|\s*$/.test(line));
}

/** Whether nothing stands under a heading that a reader would see. */
export function isEmptySection({ nodes }: Section): boolean {
  return nodes.every((node) => node.type !== 'math' && node.type !== 'html' && toPlain(node).trim() === '');
}

/** The one list of a section. */
export function listIn(section: Section): List | undefined {
  return section.nodes.find((node): node is List => node.type === 'list');
}

/** What stands beside the one list of a section, or in its place. */
export function besideList(section: Section): RootContent | undefined {
  return section.nodes.find((node, index) => node.type !== 'list' || index > 0);
}

/** The items of the one list of a section. */
export function leadItems(section: Section): LeadItem[] {
  return (listIn(section)?.children ?? []).map(toLeadItem);
}

function toLeadItem(node: ListItem): LeadItem {
  const [first, ...blocks] = node.children;
  const indent = (first?.position?.start.column ?? 1) - 1;
  if (first?.type !== 'paragraph') return { node, rest: node.children, indent };
  const [lead, ...phrases] = first.children;
  if (lead?.type !== 'strong') return { node, rest: node.children, indent };
  const tail = trimStart(phrases);
  return { node, lead, rest: tail === undefined ? blocks : [tail, ...blocks], indent };
}

/** The phrases as a paragraph that starts with its first word, at that word's position. */
export function trimStart(phrases: PhrasingContent[]): Paragraph | undefined {
  const [first, ...others] = phrases;
  if (first === undefined) return undefined;
  let start = first.position?.start;
  let head: PhrasingContent = first;
  if (first.type === 'text' && /^\s/.test(first.value)) {
    const value = first.value.trimStart();
    const shift = first.value.length - value.length;
    if (start?.offset !== undefined)
      start = { ...start, column: start.column + shift, offset: start.offset + shift };
    head = { ...first, value };
  }
  const children = head.type === 'text' && head.value === '' ? others : [head, ...others];
  const end = phrases.at(-1)?.position?.end;
  if (children.length === 0) return undefined;
  return { type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) };
}

/** The one table of a section, as rows of cells under its header. */
export function tableOf(
  section: Section,
): { header: string[]; rows: TableCell[][]; node: Table } | undefined {
  const node = section.nodes.find((child): child is Table => child.type === 'table');
  const [head, ...rows] = node?.children ?? [];
  if (node === undefined || head === undefined) return undefined;
  return {
    node,
    header: head.children.map((cell) => toPlain(cell).trim()),
    rows: rows.map((row) => row.children),
  };
}
