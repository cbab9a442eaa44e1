import type { Element, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { visit } from 'unist-util-visit';
import { createApp } from '../../../src/http/app.ts';
import type { HttpDeps } from '../../../src/http/deps.ts';

/** A page as a reader without script has it. */
export interface Seen {
  path: string;
  status: number;
  headers: Headers;
  html: string;
  /** Everything between tags, with single spaces. */
  text: string;
  elements: Element[];
}

export interface Reader {
  open(path: string, headers?: Record<string, string>): Promise<Seen>;
  /** Sends the form of a page whose action ends so and which has that button, with some fields filled in otherwise. */
  send(page: Seen, form: { action: string; button?: string }, fill?: Fields): Promise<Seen>;
}

/** Undefined leaves a field out. */
type Fields = Record<string, string | string[] | Blob | undefined>;

/** Follows links and sends forms as a browser without script does; redirects are followed. */
export function readWithoutScript(deps: HttpDeps): Reader {
  const app = createApp(deps);
  const open: Reader['open'] = async (path, headers = {}) => {
    const response = await app.request(path, { headers: { Accept: 'text/html', ...headers } });
    return see(path, response);
  };
  const see = async (path: string, response: Response): Promise<Seen> => {
    const location = response.headers.get('Location');
    if (response.status === 303 && location !== null) return open(location);
    const html = await response.text();
    return { path, status: response.status, headers: response.headers, html, ...parse(html) };
  };
  return {
    open,
    async send(page, { action, button }, fill = {}) {
      const { form, pressed, path } = findForm(page, action, button);
      const body = new FormData();
      const left = new Map(Object.entries(fill));
      for (const [name, value] of fieldsOf(form)) if (!left.has(name)) body.append(name, value);
      for (const [name, value] of left) {
        for (const each of value === undefined ? [] : [value].flat()) body.append(name, each);
      }
      if (pressed?.properties.name)
        body.append(String(pressed.properties.name), String(pressed.properties.value));
      return see(path, await app.request(path, { method: 'POST', body }));
    },
  };
}

/** Elements with a tag and, where asked for, a class. */
export function find(page: Pick<Seen, 'elements'>, tagName: string, className?: string): Element[] {
  return page.elements.filter(
    (element) =>
      element.tagName === tagName &&
      (className === undefined || [element.properties.className].flat().includes(className)),
  );
}

export function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', (node) => {
    text += node.value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** The form that goes where `action` ends, or whose button does; and the button that is pressed. */
function findForm(page: Seen, action: string, button: string | undefined) {
  for (const form of find(page, 'form')) {
    const buttons = button === undefined ? [undefined] : buttonsOf(page, form, button);
    for (const pressed of buttons) {
      const path = String(pressed?.properties.formAction ?? form.properties.action);
      if (path.endsWith(action)) return { form, pressed, path };
    }
  }
  throw new Error(`${page.path} has no form for ${action} with a button ${button}`);
}

/** By their name; what they are about may follow for those who do not see it. They stand in the form or name it. */
function buttonsOf(page: Seen, form: Element, name: string): Element[] {
  const { id } = form.properties;
  const own = new Set(within(form));
  return find(page, 'button').filter(
    (each) =>
      (textOf(each) === name || textOf(each).startsWith(`${name}: `)) &&
      (each.properties.form === undefined ? own.has(each) : each.properties.form === id),
  );
}

/** What a form sends while nothing is touched. */
export function fieldsOf(form: Element): [name: string, value: string][] {
  return within(form).flatMap((element): [string, string][] => {
    const { name, type, value, checked } = element.properties;
    if (typeof name !== 'string') return [];
    if (element.tagName === 'select') {
      const options = within(element).filter((each) => each.tagName === 'option');
      const chosen = options.find((each) => each.properties.selected) ?? options[0];
      return chosen ? [[name, String(chosen.properties.value)]] : [];
    }
    if (element.tagName !== 'input' || type === 'file') return [];
    if ((type === 'checkbox' || type === 'radio') && !checked) return [];
    return [[name, String(value ?? '')]];
  });
}

function parse(html: string): { text: string; elements: Element[] } {
  const tree: Root = fromHtmlIsomorphic(html);
  const elements = within(tree);
  const body = elements.find(({ tagName }) => tagName === 'body');
  return { elements, text: body ? textOf(body) : '' };
}

function within(node: Root | Element): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    if (element !== node) found.push(element);
  });
  return found;
}
