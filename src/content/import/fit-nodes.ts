import type { Nodes, Root } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { explainAddress, hasScheme } from '../link-targets.ts';
import { explainTexFault } from '../math.ts';
import { LIKE_A_LINK } from '../rules/broken-links.ts';
import { isBrokenTable } from '../structure.ts';
import { markdownFromHtml } from './bank-html.ts';

/** How a piece of a bank becomes a piece of a pack. */
export interface Fitting {
  /** Definitions of links and notes of the bank, as they were written. */
  definitions: string;
  /** Where a link within the bank leads in the pack; undefined where nowhere. */
  linkTarget(url: string): string | undefined;
  /** Where the pack has a picture; undefined where the bank has none of that name. */
  imageTarget(url: string): string | undefined;
  /** Whether anything in the bank refers to a note. */
  isReferred(label: string): boolean;
  /** Takes what was changed, and what was written there. */
  note(message: string, written: string): void;
}

/** A text that is being fitted, with the bank's definitions behind it. */
export interface Piece {
  text: string;
  root: Root;
  /** Notes that the piece refers to. */
  referred: ReadonlySet<string>;
  /** Definitions of notes that the piece refers to and has not. */
  notes: Set<string>;
  /** Tags that are not closed where they are opened. */
  unbalanced: ReadonlySet<string>;
  /** How much deeper its headings must stand. */
  depths: number;
}

/** What is to stand in a node's place; undefined where it can stay as it is. */
type Fit = (node: Nodes, piece: Piece, fitting: Fitting) => string | undefined;

export const fitHtml: Fit = (node, { text, unbalanced }, fitting) => {
  if (node.type !== 'html') return undefined;
  const written = writtenOf(node, text);
  const { markdown, dropped } = markdownFromHtml(written, unbalanced);
  if (markdown === written) return undefined;
  for (const each of dropped)
    fitting.note(`the comment \`${each.replace(/\s+/g, ' ').slice(0, 60)}\` is left out`, each);
  const isClosing = written.startsWith('</');
  if (!isClosing && dropped.join('') !== written.trim())
    fitting.note('raw HTML is written as Markdown, or as the words that it shows', written);
  // Tags alone on their lines leave no blank ones behind.
  return markdown.trim() === '' ? '' : node.position?.start.column === 1 ? markdown.trim() : markdown;
};

/** What a link or note refers to stands elsewhere in the bank; here it stands with it. */
export const fitReference: Fit = (node, { text, root, notes }, fitting) => {
  if (node.type === 'footnoteReference') {
    const note = root.children.find(
      (each) => each.type === 'footnoteDefinition' && each.identifier === node.identifier,
    );
    if (note !== undefined) notes.add(writtenOf(note, text));
    return undefined;
  }
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
  const target = root.children.find(
    (each) => each.type === 'definition' && each.identifier === node.identifier,
  );
  const url = target?.type === 'definition' ? target.url : '';
  return node.type === 'imageReference'
    ? pictureAt(node.alt ?? '', url, fitting)
    : linkTo(innerOf(node, text), url, fitting);
};

export const fitLink: Fit = (node, { text }, fitting) => {
  if (node.type !== 'link' || (isAddress(node.url) && toPlain(node).trim() !== '')) return undefined;
  return linkTo(innerOf(node, text), node.url, fitting);
};

export const fitImage: Fit = (node, _, fitting) =>
  node.type === 'image' ? pictureAt(node.alt ?? '', node.url, fitting) : undefined;

/** Words that a pack would take for a citation, a note or a reference; a citation can be had off only as code. */
export const fitWords: Fit = (node, { text }) => {
  if (node.type === 'definition') return '';
  if (node.type !== 'text') return undefined;
  const written = writtenOf(node, text);
  const fitted = written
    .replace(/(?<!\\)\[(@[^\][]*)\]/g, '[`$1`]')
    .replace(/(?<!\\)\[(?=\^[^\][]+\])/g, '\\[')
    .replace(/(?<!\\)\](?=\[[^\][]*\])/g, '\\]')
    .replace(LIKE_A_LINK, (brackets) => `\\${brackets}`);
  return fitted === written ? undefined : fitted;
};

/** A note that nothing of its piece refers to is a paragraph, where no other piece has it. */
export const fitNote: Fit = (node, { text, referred }, fitting) => {
  if (node.type !== 'footnoteDefinition' || referred.has(node.identifier)) return undefined;
  const inner = innerOf(node, text);
  return fitting.isReferred(node.label ?? node.identifier) ? '' : inner;
};

/** Cells beyond the head of their table are said in its last one; a table without the line below its head is none. */
export const fitTable: Fit = (node, { text, root }, fitting) => {
  const written = writtenOf(node, text);
  if (isBrokenTable(node, text)) return written.replace(/^([\s>]*)\|/gm, '$1\\|');
  if (node.type !== 'tableRow') return undefined;
  const table = root.children.find((each) => each.type === 'table' && each.children.includes(node));
  const most = table?.type === 'table' ? (table.children[0]?.children.length ?? 0) : node.children.length;
  if (node.children.length <= most) return undefined;
  fitting.note('this row has more cells than its table: the last one holds what was in them', written);
  const cells = node.children.map((cell) => innerOf(cell, text));
  return `| ${[...cells.slice(0, most - 1), cells.slice(most - 1).join(' \\| ')].join(' | ')} |`;
};

/** A bar in the math of a cell, which in a table is written like TeX's double one. */
export const fitCell: Fit = (node, { text }) => {
  if (node.type !== 'tableCell') return undefined;
  const formulas = node.children
    .filter((each) => each.type === 'inlineMath')
    .map((each) => writtenOf(each, text));
  if (!formulas.some((formula) => formula.includes('\\|'))) return undefined;
  return formulas.reduce(
    (cell, formula) => cell.replace(formula, () => formula.replaceAll('\\|', '\\vert ')),
    writtenOf(node, text),
  );
};

/** A fence that nothing closes. */
export const fitFence: Fit = (node, { text }, fitting) => {
  if (node.type !== 'code' && node.type !== 'math') return undefined;
  const written = writtenOf(node, text);
  const [, fence] = /^(`{3,}|~{3,}|\${2,}(?=\n))/.exec(written) ?? [];
  const last =
    written
      .split('\n')
      .slice(1)
      .at(-1)
      ?.replace(/^[\s>]+/, '')
      .trimEnd() ?? '';
  if (fence === undefined || (last.startsWith(fence) && new Set(last).size === 1)) return undefined;
  fitting.note('this fence is not closed: it ends with its part', written.split('\n')[0] ?? '');
  return `${written.trimEnd()}\n${fence}`;
};

/** Dollars that open no formula, and formulas that cannot be typeset. */
export const fitMath: Fit = (node, { text }, fitting) => {
  if (node.type !== 'inlineMath' && node.type !== 'math') return undefined;
  if (explainTexFault(node.value, node.type === 'math') === undefined) return undefined;
  fitting.note(`\`${node.value.slice(0, 40)}\` cannot be typeset and is kept as it is written`, node.value);
  return node.type === 'math'
    ? `\`\`\`text\n${node.value}\n\`\`\``
    : writtenOf(node, text).replaceAll('$', '\\$');
};

/** `## ` and above would be sections of the page: all headings of the piece move down together. */
export const fitHeading: Fit = (node, { text, depths }, fitting) => {
  if (node.type !== 'heading' || depths === 0) return undefined;
  fitting.note('headings within an answer stand deeper, as a page has its own', writtenOf(node, text));
  return `${'#'.repeat(Math.min(6, node.depth + depths))} ${innerOf(node, text)}`;
};

function writtenOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}

function innerOf({ children }: Extract<Nodes, { children: unknown[] }>, text: string): string {
  return text.slice(children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0);
}

function isAddress(url: string): boolean {
  return hasScheme(url) && explainAddress(url) === undefined;
}

function linkTo(shown: string, url: string, fitting: Fitting): string {
  if (isAddress(url)) return shown.trim() === '' ? `<${url}>` : `[${shown}](${url})`;
  const target = fitting.linkTarget(url);
  if (target !== undefined) return `[${shown}](${target})`;
  fitting.note(`the link to \`${url.slice(0, 80)}\` leads nowhere in the pack: its words are kept`, url);
  return shown === '' ? url : shown;
}

function pictureAt(alt: string, url: string, fitting: Fitting): string {
  const target = isAddress(url) ? undefined : fitting.imageTarget(url);
  if (target !== undefined) return `![${alt === '' ? 'Picture' : alt}](${target})`;
  if (isAddress(url)) {
    fitting.note(`the picture \`${url.slice(0, 80)}\` lies elsewhere: it has become a link`, url);
    return `[${alt === '' ? 'Picture' : alt}](${url})`;
  }
  fitting.note(`there is no picture \`${url.slice(0, 80)}\`: its description is kept`, url);
  return alt === '' ? `\`${url}\`` : alt;
}
