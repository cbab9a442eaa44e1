import { HTML_ELEMENTS } from '../raw-html.ts';

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>|<(?=[/!?a-z])/gi;

/** Tags for which Markdown has a sign, or a line break. */
const SIGNS: Readonly<Record<string, [open: string, close: string]>> = {
  ...Object.fromEntries(['b', 'strong'].map((tag) => [tag, ['**', '**']])),
  ...Object.fromEntries(['i', 'em', 'var', 'cite'].map((tag) => [tag, ['*', '*']])),
  ...Object.fromEntries(['code', 'tt', 'samp'].map((tag) => [tag, ['`', '`']])),
  ...Object.fromEntries(['del', 's', 'strike'].map((tag) => [tag, ['~~', '~~']])),
  ...Object.fromEntries(
    [
      'p',
      'div',
      'center',
      'section',
      'details',
      'ul',
      'ol',
      'table',
      'thead',
      'tbody',
      'tr',
      'picture',
      'figure',
      'figcaption',
      'blockquote',
      'dl',
      'dt',
      'dd',
    ].map((tag) => [tag, ['\n\n', '\n\n']]),
  ),
  ...Object.fromEntries(
    ['span', 'font', 'u', 'small', 'big', 'abbr', 'mark', 'ins', 'td', 'th', 'label', 'source', 'input'].map(
      (tag) => [tag, [' ', ' ']],
    ),
  ),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, ['\n\n**', '**\n\n']])),
  summary: ['**', '**\n\n'],
  li: ['\n- ', '\n'],
  pre: ['\n\n```text\n', '\n```\n\n'],
  hr: ['\n\n', '\n\n'],
};

/**
 * Raw HTML as Markdown, or as the words that it shows; `dropped` says what shows none.
 * @param unbalanced tags that are opened without being closed, or the other way round: of them nothing is kept.
 */
export function markdownFromHtml(
  html: string,
  unbalanced: ReadonlySet<string>,
): { markdown: string; dropped: string[] } {
  const dropped: string[] = [];
  const hrefs: (string | undefined)[] = [];
  const markdown = html.replace(
    TAG,
    (written: string, slash: string | undefined, tag: string | undefined, attributes = '') => {
      if (written === '<') return '\\<';
      if (tag === undefined) {
        dropped.push(written);
        return '';
      }
      const name = tag.toLowerCase();
      const closes = slash === '/';
      if (unbalanced.has(name)) return '';
      if (isKept(name)) return name === 'br' ? '<br>' : `<${closes ? '/' : ''}${name}>`;
      if (name === 'img')
        return `![${attribute(attributes, 'alt') ?? ''}](${attribute(attributes, 'src') ?? ''})`;
      if (name === 'a') return anchor(closes, attribute(attributes, 'href'), hrefs);
      const signs = hasAttributes(attributes) ? SIGNS[name] : undefined;
      return signs === undefined ? written.replace(/^</, '\\<') : signs[closes ? 1 : 0];
    },
  );
  return { markdown, dropped };
}

/** The tags among siblings that are not closed where they are opened. */
export function unbalancedTags(siblings: readonly string[]): string[] {
  const open: string[] = [];
  const unbalanced: string[] = [];
  for (const [written, slash, tag = ''] of siblings.join('\n').matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (!isKept(name) || name === 'br' || written === '<') continue;
    if (slash !== '/') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else unbalanced.push(name);
  }
  return [...unbalanced, ...open];
}

function isKept(name: string): boolean {
  return (HTML_ELEMENTS as readonly string[]).includes(name) && name !== 'details' && name !== 'summary';
}

/** Whether what follows a tag's name are attributes: `a<b and c>d` has none. */
function hasAttributes(written: string): boolean {
  return written.trim() === '' || written.trim() === '/' || written.includes('=');
}

/** A link opens and closes; a named place says nothing. */
function anchor(closes: boolean, href: string | undefined, open: (string | undefined)[]): string {
  if (!closes) {
    open.push(href);
    return href === undefined ? '' : '[';
  }
  const opened = open.pop();
  return opened === undefined ? '' : `](${opened})`;
}

function attribute(attributes: string, name: string): string | undefined {
  const [, doubled, single, bare] =
    new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? [];
  return doubled ?? single ?? bare;
}
