import type { Element } from 'hast';
import type {
  Definition,
  FootnoteDefinition,
  Heading,
  Node,
  Nodes,
  Paragraph,
  Root,
  RootContent,
} from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import type { z } from 'zod';
import { seekWrittenAddresses } from './autolinks.ts';
import { type Citation, findCitations } from './citations.ts';
import { recordDestinations } from './destinations.ts';
import { strictDollars } from './dollar-math.ts';
import { mayHoldEmail, skipEmailLinks } from './email-links.ts';
import type { Fields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Place, Report } from './message.ts';

/** A content file as it was read: UTF-8 without a byte order mark, lines ended by LF. */
export interface SourceFile {
  /** Relative to the content folder, with `/`. */
  file: string;
  text: string;
}

/** A second-level heading and all that stands under it. */
export interface Section {
  title: string;
  heading: Heading;
  nodes: RootContent[];
}

/** A Markdown file: its front matter as fields, its body as trees. */
export interface Page<T> extends SourceFile {
  /** The file name without its ending. */
  slug: string;
  fields: Fields<T>;
  /** What stands before the first section. */
  preamble: RootContent[];
  sections: Section[];
  /** The whole body. */
  body: RootContent[];
  /** Every node of the body, parents before children, in the order of the text. */
  nodes: Nodes[];
  /** Link and footnote definitions, which may stand in another section than what uses them. */
  definitions: (Definition | FootnoteDefinition)[];
  citations: Citation[];
  at(node: Node): Place;
}

const createParser = () =>
  remark()
    .use(remarkFrontmatter)
    // One tilde means "about" in prose, so only two strike through.
    .use(remarkGfm, { singleTilde: false })
    .use(seekWrittenAddresses)
    .use(remarkMath)
    .use(strictDollars)
    .use(recordDestinations);
const parser = createParser().freeze();
const parserWithoutEmails = createParser().use(skipEmailLinks).freeze();

/** The tree of a Markdown text, as content is read. */
export function parseMarkdown(text: string): Root {
  return (mayHoldEmail(text) ? parser : parserWithoutEmails).parse(text);
}

/** Reads a Markdown file with front matter of the given schema; one pass of the parser. */
export function readPage<S extends z.ZodObject>(
  schema: S,
  source: SourceFile,
  report: Report,
): Page<z.output<S>> {
  const { file, text } = source;
  const root = parseMarkdown(text);
  visit(root, 'paragraph', (paragraph, index, parent) => {
    const display = displayMathOf(paragraph, text);
    if (display && parent && index !== undefined) parent.children[index] = display;
  });
  const [first] = root.children;
  const body = root.children.filter((node) => node.type !== 'yaml');
  const nodes = body.flatMap(withDescendants);
  reportOpenFences(source, nodes, report);
  if (body.length === 0 && first?.type === 'yaml')
    report({ file, line: 1, column: 1 }, 'files', 'nothing stands below the front matter');
  return {
    file,
    text,
    slug: slugOf(file),
    fields: readFrontMatter(schema, source, { node: first, report }),
    ...splitSections(body),
    body,
    nodes,
    definitions: nodes.filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition'),
    citations: findCitations(nodes, text, file),
    at: (node) => placeOf(file, node),
  };
}

type DisplayMath = Extract<RootContent, { type: 'math' }>;

/** `$$…$$` in a paragraph of its own is display math in one line as in three; the parser calls the former inline. */
function displayMathOf({ children, position }: Paragraph, text: string): DisplayMath | undefined {
  const [only, ...others] = children;
  if (only?.type !== 'inlineMath' || others.length > 0) return undefined;
  if (!text.startsWith('$$', only.position?.start.offset)) return undefined;
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text', value: only.value }],
  };
  const data = { hName: 'pre', hChildren: [code] };
  return { type: 'math', value: only.value, data, ...(position && { position }) };
}

/** Where an image lies, as it is written beside it or at its label; undefined where the node is none, or the label undefined. */
export function imageUrl(
  node: Nodes,
  { definitions }: Pick<Page<unknown>, 'definitions'>,
): string | undefined {
  if (node.type === 'image') return node.url;
  if (node.type !== 'imageReference') return undefined;
  const found = definitions.find(
    (other) => other.type === 'definition' && other.identifier === node.identifier,
  );
  return found?.type === 'definition' ? found.url : undefined;
}

/** The place of a character in the source of a text, by its offset from the text's beginning. */
export function placeInText({ file, text }: SourceFile, node: Node, offset: number): Place {
  const { line = 1, column = 1, offset: start = 0 } = node.position?.start ?? {};
  const before = text.slice(start, start + offset);
  const breaks = before.split('\n').length - 1;
  return {
    file,
    line: line + breaks,
    column: breaks === 0 ? column + offset : offset - before.lastIndexOf('\n'),
  };
}

/** The section with that title. */
export function sectionOf(page: Page<unknown>, title: string): Section | undefined {
  return page.sections.find((section) => section.title === title);
}

/** A fence, of code or of math, that nothing closes takes all that follows into itself. */
function reportOpenFences({ file, text }: SourceFile, nodes: readonly Nodes[], report: Report): void {
  for (const node of nodes) {
    if (node.type !== 'code' && node.type !== 'math') continue;
    const lines = text.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
    const [, fence] = /^(`{3,}|~{3,}|\${2,})/.exec(lines[0] ?? '') ?? [];
    if (fence === undefined) continue;
    // `$$x$$` in one line is closed there.
    if (fence.startsWith('$') && lines.length === 1) continue;
    const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd() : '';
    if (last.startsWith(fence) && new Set(last).size === 1) continue;
    report(placeOf(file, node), 'files', `this fence is not closed: end it with a line \`${fence}\``);
  }
}

function withDescendants(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(withDescendants)] : [node];
}

function splitSections(body: Root['children']): { preamble: RootContent[]; sections: Section[] } {
  const preamble: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of body) {
    if (node.type === 'heading' && node.depth === 2) {
      sections.push({ title: toPlain(node), heading: node, nodes: [] });
    } else {
      (sections.at(-1)?.nodes ?? preamble).push(node);
    }
  }
  return { preamble, sections };
}

function placeOf(file: string, node: Node): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** The name of a file without its ending. */
export function slugOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
