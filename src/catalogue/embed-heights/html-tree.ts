/** An element of rendered content: its name, its attributes as they are written, and what is in it. */
export interface HtmlElement {
  tag: string;
  attributes: string;
  children: HtmlNode[];
}

export type HtmlNode = string | HtmlElement;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ENTITY = /&[^;\s]+;/g;
const VOID = new Set(['br', 'hr', 'img', 'input']);

/** Reads HTML as our renderer writes it: sanitised, with every element closed. Text keeps its white space. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', attributes: '', children: [] };
  const open = [root];
  let parent = root;
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    addTextNode(parent, html.slice(end, match.index));
    const [whole, slash, tag = '', attributes = ''] = match;
    end = match.index + whole.length;
    if (slash) open.pop();
    else {
      const element = { tag, attributes, children: [] };
      parent.children.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
    parent = open.at(-1) ?? root;
  }
  addTextNode(parent, html.slice(end));
  return root.children;
}

/** An entity is one character, and for its width any will do. */
function addTextNode(parent: HtmlElement, text: string): void {
  if (text !== '') parent.children.push(text.includes('&') ? text.replace(ENTITY, '&') : text);
}

/** Everything that is written in a node. */
export function writtenText(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(writtenText).join('');
}
