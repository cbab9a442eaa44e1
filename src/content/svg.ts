/** A fault of an SVG, at its offset in the text. */
export interface SvgFault {
  offset: number;
  message: string;
}

/** What a drawing is made of. Nothing in it acts, moves, embeds or loads. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient radialGradient stop clipPath mask pattern use symbol style'.split(
    ' ',
  ),
);
const NAMESPACES = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']);

const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*("[^"<]*"|'[^'<]*')/g;
const TOKEN = new RegExp(
  [
    String.raw`(?<comment><!--(?:(?!--)[\s\S])*-->)`,
    String.raw`(?<declaration><\?xml\s[^<>]*\?>)`,
    String.raw`<(?<slash>/?)(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:${ATTRIBUTE.source})*)\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'gy',
);
const BAD_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;
/** CSS that loads something: an address that is no `#part` of the same file, or a backslash that could hide one. */
const LOADING_CSS = /@import|\\|image-set|(?<![\w-])(?:src|image)\s*\(|url\(\s*(?!["']?\s*#)/i;

/**
 * What keeps an SVG from being served: it is well-formed XML of a few elements, without script, handlers, document types
 * and references to anything but itself. Only the first fault of a file that cannot be read on.
 */
export function findSvgFaults(source: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const open: { name: string; offset: number }[] = [];
  let roots = 0;
  const fault = (offset: number, message: string) => faults.push({ offset, message });
  const start = source.startsWith('\ufeff') ? 1 : 0;
  TOKEN.lastIndex = start;
  for (let at = start; at < source.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(source);
    if (found === null) return [...faults, { offset: at, message: explainBroken(source.slice(at, at + 60)) }];
    const { declaration, slash, name, attributes = '', empty, text } = found.groups ?? {};
    if (declaration !== undefined && at > start)
      fault(at, 'the XML declaration stands at the beginning, or nowhere');
    if (text !== undefined) checkCharacters(text, at, open.at(-1)?.name, fault);
    if (name === undefined) continue;
    if (slash === '/') {
      const last = open.pop();
      if (last?.name !== name) {
        const isCrossed = last !== undefined && open.some((other) => other.name === name);
        const message = `\`</${name}>\` closes nothing that is open here`;
        return [...faults, isCrossed ? explainUnclosed(last) : { offset: at, message }];
      }
      continue;
    }
    if (open.length === 0) roots += 1;
    if (roots > 1)
      return [...faults, { offset: at, message: `\`<${name}>\` stands behind the end of the drawing` }];
    if (!ELEMENTS.has(name)) fault(at, `\`<${name}>\` is no element of a drawing that is served`);
    else checkAttributes(attributes, { offset: at + 1 + name.length, isRoot: open.length === 0 }, fault);
    if (empty !== '/') open.push({ name, offset: at });
  }
  const [unclosed] = open.slice(-1);
  if (unclosed !== undefined) faults.push(explainUnclosed(unclosed));
  return faults;
}

function explainUnclosed({ name, offset }: { name: string; offset: number }): SvgFault {
  return { offset, message: `\`<${name}>\` is not closed` };
}

function checkCharacters(
  text: string,
  offset: number,
  parent: string | undefined,
  fault: (offset: number, message: string) => void,
): void {
  const entity = BAD_ENTITY.exec(text);
  if (entity) fault(offset + entity.index, 'an `&` that begins no entity of XML: write it as `&amp;`');
  const loads = parent === 'style' ? LOADING_CSS.exec(text) : null;
  if (loads) fault(offset + loads.index, `\`${loads[0]}\` in a style could load something from elsewhere`);
}

function checkAttributes(
  attributes: string,
  { offset, isRoot }: { offset: number; isRoot: boolean },
  fault: (offset: number, message: string) => void,
): void {
  const names = new Set<string>();
  for (const { index, 0: written, 1: name = '', 2: quoted = '' } of attributes.matchAll(ATTRIBUTE)) {
    const at = offset + index + (written.length - written.trimStart().length);
    const value = quoted.slice(1, -1);
    const lower = name.toLowerCase();
    if (names.has(name)) fault(at, `\`${name}\` stands twice in one element`);
    names.add(name);
    if (lower.startsWith('on')) fault(at, `\`${name}\` is a handler: a drawing holds no script`);
    else if (lower === 'xml:base') fault(at, '`xml:base` turns references elsewhere: leave it out');
    else if (lower.startsWith('xmlns') && !NAMESPACES.has(value))
      fault(at, `\`${value}\` is no namespace of a drawing`);
    else if (/(^|:)href$/.test(lower) && !value.startsWith('#'))
      fault(at, `\`${name}\` refers to something else than a part of this drawing: \`#id\``);
    else if (LOADING_CSS.test(value) && !lower.startsWith('xmlns'))
      fault(at, `\`${name}\` could load something from elsewhere: only \`url(#id)\` is right`);
    else if (BAD_ENTITY.test(value)) fault(at, `\`${name}\` holds an \`&\` that begins no entity of XML`);
  }
  if (!isRoot) return;
  if (!names.has('xmlns')) fault(offset, 'the drawing needs `xmlns="http://www.w3.org/2000/svg"`');
  if (!names.has('viewBox'))
    fault(offset, 'the drawing needs a `viewBox`, so that it can be shown in any width');
}

function explainBroken(rest: string): string {
  if (/^<!DOCTYPE/i.test(rest)) return 'a document type could bring in anything: leave it out';
  if (rest.startsWith('<![CDATA[')) return 'write `&lt;` and `&amp;` in the place of a CDATA section';
  return `this is not well-formed XML: \`${rest.split('\n')[0]?.slice(0, 30)}\``;
}
