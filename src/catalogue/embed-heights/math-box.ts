import { type Font, textWidth } from './font.ts';
import { type HtmlElement, type HtmlNode, writtenText } from './html-tree.ts';

/** What a formula takes of its line, in ems of its font: how wide it is, and how far it goes above and below the baseline. */
export interface MathBox {
  width: number;
  ascent: number;
  descent: number;
}

// Measured in Chromium with the mathematical face of DejaVu, rounded up.
const EM: Font = { sizePixels: 1, linePixels: 0, bold: false, mono: false };
const NOTHING: MathBox = { width: 0, ascent: 0, descent: 0 };
/** How much wider a letter is than in the text's face. */
const ITALIC_EXTRA = { small: 0.13, capital: 0.28 };
const HEIGHTS = { low: 0.57, high: 0.77, descender: 0.22, none: 0.02 };
const LOW_LETTERS = /^[acegm-suvwxyzαγεικμνοπρστυφχψω]+$/u;
const DESCENDERS = /[gjpqyQ,;()[\]{}|βγζημξρφχψς]/u;
/** Symbols that stand above the line of capitals. */
const TALL = /[⊤⊥†‡]/u;
const BIG_OPERATORS = /[∑∏∫⋃⋂]/u;
/** The middle of a fraction's bar above the baseline, and the air on either side of it. */
const AXIS = 0.31;
const GAP = 0.12;
const SCRIPT_SCALE = 0.71;
const SCRIPT_UP = 0.62;
const SCRIPT_ABOVE_BASE = 0.06;
const SCRIPT_DOWN = 0.08;
const ACCENT = 0.36;
const ROOT = { across: 0.7, above: 0.27 };
/** From top to bottom of the brackets that a font has; one that grows takes the next larger with some air. */
const BRACKETS = [2.4, 4.85];
const BRACKET_AIR = 0.2;

const GROWING = /^(?!.*stretchy="false")(?!.*minsize).*fence="true"/s;

const TOKENS = new Set(['mi', 'mn', 'mtext', 'ms']);
const SCRIPTS = new Set(['msub', 'msup', 'msubsup']);
const LIMITS = new Set(['munder', 'mover', 'munderover']);

/** Lays MathML out about as MathML Core does (https://www.w3.org/TR/mathml-core/). `display`: in a block of its own. */
export function measureMath(node: HtmlNode, display: boolean): MathBox {
  if (typeof node === 'string') return NOTHING;
  const { tag } = node;
  if (TOKENS.has(tag)) return measureToken(writtenText(node), tag);
  if (tag === 'mo') return measureOperator(node, display);
  if (tag === 'mspace') return { ...NOTHING, width: spaceOf(node) };
  if (tag === 'mfrac') return measureFraction(measureParts(node, false), display);
  if (tag === 'mtable') return measureTable(measureParts(node, false));
  if (SCRIPTS.has(tag) || LIMITS.has(tag)) return measureScripted(node, display);
  const row = inRow(measureParts(node, display));
  if (tag === 'msqrt' || tag === 'menclose')
    return { ...row, width: row.width + ROOT.across, ascent: row.ascent + ROOT.above };
  return hasGrowingBracket(node) ? growBracket(row) : row;
}

function measureParts({ children }: HtmlElement, display: boolean): MathBox[] {
  return children.filter((child) => typeof child !== 'string').map((child) => measureMath(child, display));
}

function measureToken(text: string, tag: string): MathBox {
  return {
    width: textWidth(text, EM) + (tag === 'mi' && text.length === 1 ? italicExtra(text) : 0),
    ascent: TALL.test(text) ? 1 : LOW_LETTERS.test(text) ? HEIGHTS.low : HEIGHTS.high,
    descent: DESCENDERS.test(text) ? HEIGHTS.descender : HEIGHTS.none,
  };
}

function italicExtra(letter: string): number {
  return /\p{Lu}/u.test(letter) ? ITALIC_EXTRA.capital : ITALIC_EXTRA.small;
}

function measureOperator(node: HtmlElement, display: boolean): MathBox {
  const text = writtenText(node);
  const width = textWidth(text, EM);
  if (node.attributes.includes('minsize')) return { ...growBracket(NOTHING), width: width + 0.1 };
  if (BIG_OPERATORS.test(text)) {
    const size = display ? 1.3 : 1;
    return { width: width * size + 0.2, ascent: 0.75 * size, descent: 0.26 * size };
  }
  if (/^[,;:]$/.test(text)) return { width: width + 0.27, ascent: HEIGHTS.low, descent: HEIGHTS.descender };
  const isFence = /^[()[\]{}|‖!⁡]?$/u.test(text);
  return { width: width + (isFence ? 0.1 : 0.55), ascent: HEIGHTS.high, descent: HEIGHTS.descender };
}

function spaceOf({ attributes }: HtmlElement): number {
  return Number(/width="(-?[\d.]+)em"/.exec(attributes)?.[1] ?? 0);
}

function inRow(boxes: readonly MathBox[]): MathBox {
  return boxes.reduce(
    (row, box) => ({
      width: row.width + box.width,
      ascent: Math.max(row.ascent, box.ascent),
      descent: Math.max(row.descent, box.descent),
    }),
    NOTHING,
  );
}

function hasGrowingBracket({ children }: HtmlElement): boolean {
  return children.some((child) => typeof child !== 'string' && GROWING.test(child.attributes));
}

/** A bracket stands around the axis, and is as high as what is in it at least. */
function growBracket({ width, ascent, descent }: MathBox): MathBox {
  const needed = 2 * Math.max(ascent - AXIS, descent + AXIS) + BRACKET_AIR;
  const size = BRACKETS.find((each) => each >= needed) ?? needed;
  return { width, ascent: size / 2 + AXIS, descent: size / 2 - AXIS };
}

function scale({ width, ascent, descent }: MathBox, by: number): MathBox {
  return { width: width * by, ascent: ascent * by, descent: descent * by };
}

function measureFraction(parts: readonly MathBox[], display: boolean): MathBox {
  const [over = NOTHING, under = NOTHING] = parts.map((part) => scale(part, display ? 1 : SCRIPT_SCALE));
  return {
    width: Math.max(over.width, under.width) + 0.1,
    ascent: AXIS + GAP + over.ascent + over.descent,
    descent: GAP - AXIS + under.ascent + under.descent,
  };
}

/** What has scripts, or limits: those of a big operator in a line stand beside it like scripts. */
function measureScripted(node: HtmlElement, display: boolean): MathBox {
  const elements = node.children.filter((child) => typeof child !== 'string');
  const [base = NOTHING, ...rest] = elements.map((child, at) => measureMath(child, display && at === 0));
  const scripts = rest.map((each) => scale(each, SCRIPT_SCALE));
  const [under = NOTHING, over = NOTHING] = /^m(sup|over)$/.test(node.tag) ? [NOTHING, ...scripts] : scripts;
  const isBeside = !display && elements[0] !== undefined && BIG_OPERATORS.test(writtenText(elements[0]));
  return SCRIPTS.has(node.tag) || isBeside
    ? addScripts(base, under, over)
    : addLimits(base, under, over, node.tag === 'mover');
}

function addScripts(base: MathBox, under: MathBox, over: MathBox): MathBox {
  return {
    width: base.width + Math.max(under.width, over.width) + 0.1,
    ascent: Math.max(
      base.ascent,
      over.ascent > 0 ? Math.max(SCRIPT_UP, base.ascent + SCRIPT_ABOVE_BASE) + over.ascent : 0,
    ),
    descent: Math.max(
      base.descent,
      under.ascent > 0 ? Math.max(SCRIPT_DOWN, base.descent - 0.1) + under.descent : 0,
    ),
  };
}

/** `isAccent`: a sign over a letter takes the same room whatever it is. */
function addLimits(base: MathBox, under: MathBox, over: MathBox, isAccent: boolean): MathBox {
  const room = ({ ascent, descent }: MathBox) => (ascent > 0 ? GAP + ascent + descent : 0);
  return {
    width: Math.max(base.width, under.width, over.width),
    ascent: base.ascent + (isAccent ? ACCENT : room(over)),
    descent: base.descent + room(under),
  };
}

/** Rows above each other, around the axis. */
function measureTable(rows: readonly MathBox[]): MathBox {
  const height = rows.reduce((sum, { ascent, descent }) => sum + ascent + descent + 0.7, 0);
  const width = Math.max(0, ...rows.map((row) => row.width)) + 0.8;
  return { width, ascent: height / 2 + AXIS, descent: height / 2 - AXIS };
}
