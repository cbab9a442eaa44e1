import type { List, ListItem, RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import type { BankEntry } from './bank.ts';
import { bankLineOf } from './outline.ts';

/** `**Focus areas:**` and what follows it, up to the next such paragraph. */
export interface LabelledNodes {
  line: number;
  /** Without its colon; empty for what stands before the first label. */
  label: string;
  nodes: RootContent[];
}

/** Parts nodes by the paragraphs that are labels: all in bold, or ended by a colon. */
export function byLabels(nodes: readonly RootContent[]): LabelledNodes[] {
  const found: LabelledNodes[] = [];
  for (const node of nodes) {
    const label = labelOf(node);
    if (label !== undefined) found.push({ line: bankLineOf(node), label, nodes: [] });
    else if (found.length === 0) found.push({ line: bankLineOf(node), label: '', nodes: [node] });
    else found.at(-1)?.nodes.push(node);
  }
  return found;
}

function labelOf(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' || node.children.length > 2) return undefined;
  const [first, second] = node.children;
  if (first?.type !== 'strong' || (second !== undefined && !/^\s*:?\s*$/.test(toPlain(second))))
    return undefined;
  return toPlain(first)
    .replace(/\s*:\s*$/, '')
    .trim();
}

/** The items of the lists among nodes, those within items aside. */
export function entriesOf(nodes: readonly RootContent[]): BankEntry[] {
  return nodes
    .filter((node): node is List => node.type === 'list')
    .flatMap(({ children }) => children.map(toEntry))
    .filter(({ name }) => name !== '');
}

/** `**Name** (45 min): what it is.`; an item without a bold lead is a name alone. */
function toEntry(item: ListItem): BankEntry {
  const [first, ...others] = item.children;
  const line = bankLineOf(item);
  if (first?.type !== 'paragraph') return { line, name: oneLine(toPlain(item)) };
  const [lead, ...phrases] = first.children;
  const whole = oneLine(item.children.map((child) => oneLine(toPlain(child))).join(' '));
  if (lead?.type !== 'strong') return { line, name: whole };
  const rest = oneLine([...phrases, ...others].map((node) => toPlain(node)).join(' '));
  const minutes = minutesSaid(/^\([^)]*\)/.exec(rest)?.[0] ?? '');
  const text = rest
    .replace(/^\([^)]*\)\s*/, minutes === undefined ? '$&' : '')
    .replace(/^\s*[:–-]\s*/, '')
    .trim();
  return {
    ...{ line, name: oneLine(toPlain(lead)).replace(/\s*:$/, '') },
    ...(text === '' ? {} : { text }),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** The minutes that a text names, as in "(45 min)" or "1.5 hours". */
export function minutesSaid(text: string): number | undefined {
  const [, number, unit = ''] = /(\d+(?:\.\d+)?)\s*(h(?:ours?|rs?)?|min(?:utes?|s)?)\b/i.exec(text) ?? [];
  return number === undefined ? undefined : Math.round(Number(number) * (/^h/i.test(unit) ? 60 : 1));
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
