import type { Element, ElementContent } from 'hast';

/** Typeset math as a line of plain text, `softmax(QKᵀ/√d)`, for ears and for screens that show nothing else. */
export function mathText(nodes: readonly ElementContent[]): string {
  return joined(nodes)
    .replace(/\u2061(?=\s*\()\s*/g, '')
    .replace(/[\s\u2061]+/g, ' ')
    .replace(/ (?=[,;)\]}])|(?<=[([{]) /g, '')
    .replace(/(^|[([{,;/=<>≤≥≈∼→∈])( ?)([−+±∓]) /gu, '$1$2$3')
    .trim();
}

function joined(nodes: readonly ElementContent[]): string {
  return nodes.map(lineOf).join('');
}

function lineOf(node: ElementContent): string {
  if (node.type === 'text') return toLetters(node.value);
  if (node.type !== 'element') return '';
  // Of each child when it is wanted: else every level of the tree would be read twice by the one above it.
  const part = (index: number) => mathText(node.children.slice(index, index + 1));
  switch (node.tagName) {
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(mathText(node.children))}`;
    case 'mroot':
      return `${raised(part(1))}√${grouped(part(0))}`;
    case 'msup':
      return part(0) + raised(part(1));
    case 'mover':
      return accented(part(0), part(1));
    case 'msub':
    case 'munder':
      return part(0) + lowered(part(1));
    case 'msubsup':
    case 'munderover':
      return part(0) + lowered(part(1)) + raised(part(2));
    case 'mtable':
      return node.children.map((row) => mathText([row])).join('; ');
    case 'mtd':
      return ` ${joined(node.children)} `;
    case 'mi': {
      const name = joined(node.children);
      return name.length > 1 ? ` ${name}` : name;
    }
    case 'mo':
      return operator(node);
    case 'mspace':
      return ' ';
    case 'mphantom':
    case 'annotation':
      return '';
    default:
      return joined(node.children);
  }
}

function operator(node: Element): string {
  const sign = joined(node.children);
  if (INVISIBLE.test(sign)) return sign === APPLIED ? sign : '';
  if (sign === '-') return ' − ';
  return SPACED.test(sign) ? ` ${sign} ` : sign;
}

/** Between a function and its argument. */
const APPLIED = '\u2061';
const INVISIBLE = /^[\u2061-\u2064]$/;
/** Signs between two values: arithmetic, relations, arrows. */
const SPACED =
  /^(?:[+−±∓×·⋅∗∘⊙⊗⊕=<>∣∥]|:=|[\u2190-\u21ff\u2208-\u220d\u2227-\u222a\u2234-\u22c5\u27f5-\u27ff\u2a7d\u2a7e])$/;

/** Without the styles of mathematical alphabets, which a voice spells out or skips. */
function toLetters(text: string): string {
  return text
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/\u00a0/g, ' ');
}

/** In brackets, unless it is one word or number. */
function grouped(text: string): string {
  return /^[√]?[\p{L}\p{M}\p{N}.∞′]+$/u.test(text) ? text : `(${text})`;
}

/** The letters of words have theirs as well: é in a formula is typeset as an accent over an e. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  '´': '\u0301',
  '^': '\u0302',
  ˆ: '\u0302',
  '˜': '\u0303',
  '~': '\u0303',
  '‾': '\u0304',
  '¯': '\u0304',
  '˘': '\u0306',
  '→': '\u20d7',
  '˙': '\u0307',
  '.': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  ˇ: '\u030c',
};

function accented(base: string, accent: string): string {
  const mark = ACCENTS[accent];
  return mark === undefined ? base + raised(accent) : (base + mark).normalize('NFC');
}

const SUPERSCRIPTS = new Map(
  Array.from('0123456789+−=()abcdefghijklmnoprstuvwxyzTN⊤', (plain, index): [string, string] => [
    plain,
    Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺᵀ')[index] ?? plain,
  ]),
);
const SUBSCRIPTS = new Map(
  Array.from('0123456789+−=()aehijklmnoprstuvx', (plain, index): [string, string] => [
    plain,
    Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')[index] ?? plain,
  ]),
);

function raised(text: string): string {
  if (/^[′″‴*]+$/.test(text)) return text;
  return inScript(text, SUPERSCRIPTS) ?? `^${grouped(text)}`;
}

function lowered(text: string): string {
  return inScript(text, SUBSCRIPTS) ?? `_${grouped(text)}`;
}

/** In the small letters and digits that Unicode has; undefined where it lacks one. */
function inScript(text: string, script: ReadonlyMap<string, string>): string | undefined {
  const small = Array.from(text.replaceAll(' ', ''), (character) => script.get(character));
  return small.includes(undefined) ? undefined : small.join('');
}
