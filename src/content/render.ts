import type { Root as HastRoot } from 'hast';
import type { Node, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { nameCitation, shortLabel } from '../domain/citation.ts';
import type { PackSettings } from '../domain/pack-settings.ts';
import type { Reference } from '../domain/reference.ts';
import type { RichText } from '../domain/rich-text.ts';
import { replaceCitations } from './citations.ts';
import { highlightCode } from './highlight.ts';
import type { LinkTargets } from './link-targets.ts';
import { typesetMath } from './math.ts';
import { setNotesInLine } from './notes.ts';
import type { Page } from './page.ts';
import { toPlainText } from './plain-text.ts';
import { elementsFromHtml } from './raw-html.ts';
import { createRelinker } from './relink.ts';
import { replaceElements } from './replace-elements.ts';

/** Makes the served forms of a page's parts. */
export interface Renderer {
  /** Whole blocks: paragraphs, lists, tables, code. `indent` is how far the source of their lines is moved in. */
  blocks(nodes: readonly RootContent[], indent?: number): RichText;
  /** A part of a line: a table cell, the lead of a list item. Its HTML has no paragraph around it. */
  inline(nodes: readonly PhrasingContent[], indent?: number): RichText;
}

/** What may be in HTML before math and code are set; raw HTML never gets this far. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  // Ids are prefixed by the fragment they are in, see below.
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  attributes: {
    ...defaultSchema.attributes,
    a: [
      'href',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref', 'citation'],
    ],
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
};

/** What pages need of the rest of the folder: records by their keys, other content by its files, and what its pack says of all. */
export interface Sources {
  pack?: Pick<PackSettings, 'languages' | 'licence'>;
  references: ReadonlyMap<string, Reference>;
  targets: LinkTargets;
}

/** The licence of a page: its own, else its pack's. */
export function licenceOf(fields: { licence?: string }, { pack }: Sources): { licence?: string } {
  const licence = fields.licence ?? pack?.licence;
  return licence === undefined ? {} : { licence };
}

/** A renderer for one page; all that it cites and links to must be among `sources`. */
export function createRenderer(page: Page<unknown>, { references, targets, pack }: Sources): Renderer {
  let fragments = 0;
  const nameKeys = (keys: string[]): PhrasingContent[] => [
    { type: 'text', value: nameCitation(keys, references) },
  ];
  const definitions = page.definitions.map((node) => replaceCitations(node, nameKeys));
  const { relink, slice } = createRelinker(page, targets);
  const render = (root: Root, markdown: string): RichText => {
    fragments += 1;
    const linked = relink(root, 'page');
    return {
      markdown,
      html: toHtml(
        replaceCitations(linked, (keys) => linkCitation(keys, references)),
        { idPrefix: `${page.slug}-${fragments}-`, languages: pack?.languages ?? [] },
      ),
      text: toPlainText(setNotesInLine(replaceCitations(root, nameKeys), definitions)).trim(),
      ast: withoutPositions(relink(root, 'api')),
    };
  };
  return {
    blocks(nodes, indent = 0) {
      const all = [...nodes, ...usedDefinitions(nodes, page.definitions)];
      return render({ type: 'root', children: all }, sliceOf(all, { text: page.text, slice, indent }));
    },
    inline(nodes, indent = 0) {
      const paragraph: Paragraph = { type: 'paragraph', children: [...nodes] };
      const used = usedDefinitions([paragraph], page.definitions);
      const links = used.filter(({ type }) => type === 'definition');
      const root: Root = { type: 'root', children: [setNotesInLine(paragraph, page.definitions), ...links] };
      const rich = render(root, sliceOf([...nodes, ...used], { text: page.text, slice, indent }));
      return { ...rich, html: rich.html.replace(/^<p>([\s\S]*)<\/p>$/, '$1') };
    },
  };
}

/**
 * Math and code come after the sanitiser: what they make is trusted, and it would not let them through. Math is the only
 * `raw` node there is then.
 */
function toHtml(
  root: Root,
  { idPrefix, languages }: { idPrefix: string; languages: readonly string[] },
): string {
  const processor = unified()
    .use(remarkRehype, { clobberPrefix: idPrefix })
    .use(rehypeSanitize, schema)
    .use(prefixFootnoteLabel, idPrefix)
    .use(typesetMath)
    .use(highlightCode, languages)
    .use(rehypeStringify, { allowDangerousHtml: true });
  return processor.stringify(processor.runSync(elementsFromHtml(root))).trim();
}

/** `clobberPrefix` reaches every id but that of the heading over the notes. */
function prefixFootnoteLabel(idPrefix: string) {
  return (tree: HastRoot) => {
    replaceElements(tree, ({ properties }) => {
      if (properties.id === FOOTNOTE_LABEL) properties.id = idPrefix + FOOTNOTE_LABEL;
      if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [idPrefix + FOOTNOTE_LABEL];
      return undefined;
    });
  };
}
const FOOTNOTE_LABEL = 'footnote-label';

function linkCitation(keys: string[], references: ReadonlyMap<string, Reference>): PhrasingContent[] {
  const links = keys.flatMap((key, index): PhrasingContent[] => {
    const reference = references.get(key);
    if (reference === undefined) return [];
    const link: PhrasingContent = {
      type: 'link',
      url: reference.url,
      title: reference.title,
      data: { hProperties: { className: ['citation'] } },
      children: [{ type: 'text', value: shortLabel(reference) }],
    };
    return index === 0 ? [link] : [{ type: 'text', value: '; ' }, link];
  });
  return [{ type: 'text', value: '(' }, ...links, { type: 'text', value: ')' }];
}

/** The definitions that these nodes use and do not hold themselves. */
function usedDefinitions(
  nodes: readonly RootContent[],
  definitions: Page<unknown>['definitions'],
): RootContent[] {
  const used = new Set<string>();
  const own = new Set<Node>();
  // A note may refer to others.
  const follow = (root: Node): void =>
    visit(root, (node) => {
      own.add(node);
      if (!node.type.endsWith('Reference') || !('identifier' in node)) return;
      const key = `${kindOf(node.type)} ${node.identifier}`;
      if (used.has(key)) return;
      used.add(key);
      for (const other of definitions) if (`${kindOf(other.type)} ${other.identifier}` === key) follow(other);
    });
  if (definitions.length === 0) return [];
  const root: Root = { type: 'root', children: [...nodes] };
  const before = new Set<Node>();
  visit(root, (node) => void before.add(node));
  follow(root);
  return definitions.filter((node) => own.has(node) && !before.has(node));
}

function kindOf(type: string): 'footnote' | 'link' {
  return type.startsWith('footnote') ? 'footnote' : 'link';
}

/** The source of the nodes as it was written but for where its links lead, its lines moved out by `indent`. */
function sliceOf(
  nodes: readonly Node[],
  { text, slice, indent }: { text: string; slice(start: number, end: number): string; indent: number },
): string {
  const runs: { start: number; end: number }[] = [];
  for (const node of nodes) {
    const start = startOf(node, text);
    const end = node.position?.end.offset ?? 0;
    const last = runs.at(-1);
    // Definitions from elsewhere in the file are not next to the rest.
    if (last !== undefined && start >= last.end && /^\s*$/.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  const slices = runs.map(({ start, end }) => slice(start, end).replaceAll(`\n${' '.repeat(indent)}`, '\n'));
  return slices.map((slice) => slice.replace(/^\n+/, '').trimEnd()).join('\n\n');
}

/** Indented code begins with its indentation, which is before its position; all else with what is not space. */
function startOf(node: Node, text: string): number {
  const start = node.position?.start.offset ?? 0;
  if (node.type !== 'code') return start + text.slice(start).search(/\S|$/);
  const [spaces = ''] = /[ \t]*$/.exec(text.slice(0, start)) ?? [];
  return start - spaces.length;
}

function withoutPositions(node: Node): unknown {
  const { position: _position, data: _data, ...rest } = node;
  if (!('children' in rest)) return rest;
  return { ...rest, children: (rest.children as Node[]).map(withoutPositions) };
}
