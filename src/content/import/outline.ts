import GithubSlugger from 'github-slugger';
import type { Heading, RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { parseMarkdown } from '../page.ts';
import type { BankSource } from './bank.ts';
import { liftHeadings } from './lift-headings.ts';

/** A heading with all that stands under it, down to the next of its depth. */
export interface Part {
  heading: PartHeading;
  /** What stands between the heading and the first heading below it. */
  nodes: RootContent[];
  parts: Part[];
}

export interface PartHeading {
  /** Absent: what stands before the first heading. */
  node?: Heading;
  /** Plain text on one line. */
  title: string;
  /** The title as it was written. */
  markdown: string;
  line: number;
  /** What GitHub's links to it are called. */
  anchor: string;
}

/** A Markdown text by its headings, and slices of it as they were written. */
export interface Outline {
  file: string;
  root: Part;
  /** The source from the first node to the last, without rules around it. */
  written(nodes: readonly RootContent[]): string;
}

/** Splits a text by its headings, at whatever depths they are. */
export function outlineOf({ file, text }: BankSource): Outline {
  const source = liftHeadings(text);
  const slugger = new GithubSlugger();
  const root: Part = { heading: { title: '', markdown: '', line: 1, anchor: '' }, nodes: [], parts: [] };
  const open: Part[] = [root];
  let openDetails = 0;
  for (const node of parseMarkdown(source).children.filter(({ type }) => type !== 'yaml')) {
    if (node.type === 'html')
      openDetails += countOf(node.value, /<details\b/gi) - countOf(node.value, /<\/details>/gi);
    // A heading in an answer that is folded away belongs to the answer.
    if (node.type !== 'heading' || openDetails > 0) {
      open.at(-1)?.nodes.push(node);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.heading.node?.depth ?? 0) >= node.depth) open.pop();
    const title = toPlain(node).replace(/\s+/g, ' ').trim();
    const heading = {
      ...{ node, title, line: bankLineOf(node), anchor: slugger.slug(title) },
      markdown: sourceBetween(source, node.children).trim(),
    };
    const part: Part = { heading, nodes: [], parts: [] };
    open.at(-1)?.parts.push(part);
    open.push(part);
  }
  return { file, root, written: (nodes) => writtenBlocks(source, nodes) };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** All that stands under a heading, in the order of the text. */
export function nodesUnder({ nodes, parts }: Part): RootContent[] {
  return [
    ...nodes,
    ...parts.flatMap((part) => [...(part.heading.node ? [part.heading.node] : []), ...nodesUnder(part)]),
  ];
}

/** The line of a node, from 1. */
export function bankLineOf(node: { position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

interface Placed {
  position?: RootContent['position'];
}

function sourceBetween(source: string, nodes: readonly Placed[]): string {
  return source.slice(nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0);
}

function writtenBlocks(source: string, nodes: readonly RootContent[]): string {
  const isText = (node: RootContent) => node.type !== 'thematicBreak';
  const within = nodes.slice(nodes.findIndex(isText), nodes.findLastIndex(isText) + 1);
  const [first] = within;
  // An indented code block begins at the start of its line.
  const lead = ' '.repeat(first?.type === 'code' ? (first.position?.start.column ?? 1) - 1 : 0);
  return lead + sourceBetween(source, within);
}
