import type { Element, ElementContent, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import rehypeStringify from 'rehype-stringify';
import temml from 'temml';
import { unified } from 'unified';
import { mathText } from './math-text.ts';
import { replaceElements } from './replace-elements.ts';

/** Why a TeX expression cannot be typeset whole; undefined where it can. */
export function explainTexFault(tex: string, isDisplay: boolean): string | undefined {
  if (/(?<!\\)%/.test(tex)) return '`%` begins a comment, and what follows it is lost: write `\\%`';
  if (/^`.*`$/s.test(tex)) return 'backticks are no part of it: write `$…$` without them';
  return typeset(tex, isDisplay).fault;
}

interface Typeset {
  html: string;
  fault?: string;
  /** Made of the HTML when they are first wanted. */
  forms?: Forms;
}

/** What is served of an expression. */
interface Forms {
  mathml: string;
  text: string;
}

/** What was typeset, for the check, the HTML and the text want the same; emptied when it is full. */
const typesetBefore = new Map<string, Typeset>();
const MOST_KEPT = 10_000;

function typeset(tex: string, displayMode: boolean): Typeset {
  const key = `${displayMode} ${tex}`;
  const before = typesetBefore.get(key);
  if (before !== undefined) return before;
  const made = renderTex(tex, displayMode);
  if (typesetBefore.size >= MOST_KEPT) typesetBefore.clear();
  typesetBefore.set(key, made);
  return made;
}

function renderTex(tex: string, displayMode: boolean): Typeset {
  try {
    // `trust: false` refuses commands that could make links, styles, ids or images.
    return { html: temml.renderToString(tex, { displayMode, trust: false, throwOnError: true }) };
  } catch (error) {
    // The library's own error for a fault, now and then a TypeError for a strange one.
    return { html: '', fault: (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ') };
  }
}

const stringifier = unified().use(rehypeStringify).freeze();

function formsOf(made: Typeset): Forms {
  made.forms ??= toForms(made.html);
  return made.forms;
}

function toForms(html: string): Forms {
  const tree = fromHtmlIsomorphic(html, { fragment: true });
  replaceElements(tree, dropInlineStyle);
  const elements = tree.children.filter((node) => node.type === 'element');
  return {
    mathml: stringifier.stringify({ type: 'root', children: elements }),
    text: mathText(elements),
  };
}

/**
 * A rehype plugin: `code.math-inline` and `pre > code.math-display` become MathML (https://www.w3.org/TR/mathml-core/),
 * as a `raw` node. The library's inline styles, which a strict Content-Security-Policy blocks, go: colours become attributes.
 */
export function typesetMath() {
  return (tree: Root) => {
    replaceElements(tree, (node) => {
      const [only] = node.children;
      const isDisplay = node.tagName === 'pre' && only?.type === 'element' && hasClass(only, 'math-display');
      if (!isDisplay && !hasClass(node, 'math-inline')) return undefined;
      return toMathml(texOf(node), isDisplay);
    });
  };
}

/** TeX as a line of plain text; as it was written where it cannot be typeset. */
export function texToText(tex: string, isDisplay: boolean): string {
  const made = typeset(tex, isDisplay);
  return made.fault === undefined ? formsOf(made).text : tex;
}

/** What cannot be typeset, which the rule `math` reports, is shown as it was written. */
function toMathml(tex: string, isDisplay: boolean): ElementContent {
  const made = typeset(tex, isDisplay);
  return made.fault === undefined
    ? { type: 'raw', value: formsOf(made).mathml }
    : { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: tex }] };
}

function dropInlineStyle(node: Element): undefined {
  const style = String(node.properties.style ?? '');
  delete node.properties.style;
  const colour = /(?:^|;)color:\s*(#[0-9a-f]{3,8})/i.exec(style)?.[1];
  if (colour !== undefined) node.properties.mathcolor = colour;
  const background = /background-color:\s*(#[0-9a-f]{3,8})/i.exec(style)?.[1];
  if (background !== undefined) node.properties.mathbackground = background;
  if (/border:\s*1px/.test(style)) node.properties.className = ['tml-box'];
}

function hasClass(node: Element, name: string): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes(name);
}

function texOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? texOf(child) : ''))
    .join('');
}
