import type { RichText } from '../../src/domain/rich-text.ts';
import { shownText } from './html-words.ts';

/** Every text of a value, wherever it stands in it. */
export function textsIn(value: unknown): RichText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('markdown' in value && 'html' in value && 'ast' in value) return [value as RichText];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What each form of a text lacks of the words of its source, or has beside them; formulas, citations and code aside. The
 * source is read by its signs, without a parser of Markdown.
 */
export function differingWords({ markdown, html, text, ast }: RichText): string[] {
  const written = wordsOf(proseOf(markdown));
  const shown = wordsOf(shownText(proseOfHtml(html)));
  const named = wordsOf(proseOf(textOfTree(ast)));
  return [
    ...missing(written, shown).map((word) => `html lacks ${word}`),
    ...missing(shown, written).map((word) => `html adds ${word}`),
    ...missing(written, named).map((word) => `ast lacks ${word}`),
    ...missing(named, written).map((word) => `ast adds ${word}`),
    // Its formulas, citations and code are words, or parts of them.
    ...missing(wordsOf(proseOf(markdown).replace(AT_FORMULA, ' ')), wordsOf(text)).map(
      (word) => `text lacks ${word}`,
    ),
  ];
}

/** What stands for a formula where prose is cut out of its source, and the word that it touches. */
const FORMULA = '\ue000';
const AT_FORMULA = /[\p{L}\p{M}\p{N}]*\ue000[\p{L}\p{M}\p{N}]*/gu;

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What of `some` is not in `others`, each as often as it is too many. */
function missing(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function proseOf(markdown: string): string {
  return markdown
    .replace(/^[ >]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ >]*\1[`~]*$/gm, ' ')
    .replace(/(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, ' ')
    .replace(/\$\$[\s\S]*?\$\$/g, FORMULA)
    .replace(/(?<!\\)\$(?=\S)(?:\\[\s\S]|[^$\\])*(?<=\S)\$(?!\d)/g, FORMULA)
    .replace(/\[@[^\]]*\]/g, ' ')
    .replace(/^\[[^^\]][^\]]*\]:.*$|^\[\^[^\]]+\]:|\[\^[^\]]+\]/gm, ' ')
    .replace(/\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, ']')
    .replace(/^[ >]*\d+[.)] /gm, ' ')
    .replace(/<br\/?>|<\/?(?:details|summary)[^>]*>/gi, ' ')
    .replace(/<\/?(?:sub|sup|kbd)>/gi, '')
    .replace(/&(?:lt|gt|amp|nbsp);/g, ' ');
}

function proseOfHtml(html: string): string {
  return html
    .replace(/<h2[^>]*id="[^"]*footnote-label"[^>]*>[^<]*<\/h2>/g, ' ')
    .replace(/<a [^>]*data-footnote-(?:ref|backref)[^>]*>[^<]*(?:<sup>\d+<\/sup>)?<\/a>/g, ' ')
    .replace(/<a [^>]*class="citation"[^>]*>[^<]*<\/a>/g, ' ')
    .replace(/<pre[^>]*>[\s\S]*?<\/pre>|<code[^>]*>[\s\S]*?<\/code>/g, ' ');
}

/** The text of a tree; blocks and breaks part words. */
function textOfTree(node: unknown): string {
  const { type, value, alt, children } = node as {
    type: string;
    value?: string;
    alt?: string;
    children?: unknown[];
  };
  if (['code', 'inlineCode', 'math', 'inlineMath', 'break'].includes(type)) return ' ';
  if (type === 'text' || type === 'html') return value ?? '';
  const inner = `${alt ?? ''}${(children ?? []).map(textOfTree).join('')}`;
  return ['paragraph', 'heading', 'tableCell'].includes(type) ? `${inner} ` : inner;
}
