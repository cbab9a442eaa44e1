import type { List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import type { Choice, Verdict } from '../domain/question.ts';
import { type Page, type Section, sectionOf } from './page.ts';
import type { Renderer } from './render.ts';
import { type LeadItem, leadItems, trimStart } from './structure.ts';

/** `- [x] The text. Why.`, or `- [x] **The text. All of it.** Why.` */
export interface ChoiceItem {
  node: List['children'][number];
  /** By its box; absent where it has none. */
  correct?: boolean;
  text: PhrasingContent[];
  /** Empty where it is not said, or where it is not plain where the text ends. */
  why: RootContent[];
  /** How far its lines are moved in. */
  indent: number;
}

/** The items of the one list of a section; `source` is the text of its file. */
export function choiceItems(section: Section, source: string): ChoiceItem[] {
  return leadItems(section).map((item) => {
    const { node } = item;
    return {
      node,
      ...(typeof node.checked === 'boolean' ? { correct: node.checked } : {}),
      ...splitChoice(item, source),
      indent: indentOf(item, source),
    };
  });
}

/** What there is to choose from, without what is right; absent where the page has no choices. */
export function buildChoices(page: Page<unknown>, renderer: Renderer): Choice[] | undefined {
  return choiceItemsOf(page)?.map(({ text, indent }, index) => ({
    id: idOf(index),
    text: renderer.inline(text, indent),
  }));
}

/** What is right and why, in the order of the choices. */
export function buildVerdicts(page: Page<unknown>, renderer: Renderer): Verdict[] | undefined {
  return choiceItemsOf(page)?.map(({ correct, why, indent }, index) => ({
    id: idOf(index),
    correct: correct === true,
    why: renderer.blocks(why, indent),
  }));
}

function choiceItemsOf(page: Page<unknown>): ChoiceItem[] | undefined {
  const section = sectionOf(page, 'Choices');
  return section && choiceItems(section, page.text);
}

/** a, b, c, … */
function idOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

/** The width of the marker and of what stands before it: a box moves the first line alone. */
function indentOf({ node }: LeadItem, source: string): number {
  const start = node.position?.start;
  const [marker = ''] = /^\S+\s+/.exec(source.slice(start?.offset)) ?? [];
  return (start?.column ?? 1) - 1 + marker.length;
}

function splitChoice({ node, lead, rest }: LeadItem, source: string): Pick<ChoiceItem, 'text' | 'why'> {
  if (lead !== undefined && endsSentence(toPlain(lead))) return { text: lead.children, why: rest };
  const [first, ...blocks] = node.children;
  if (first?.type !== 'paragraph') return { text: [], why: [] };
  const split = splitSentence(first, source);
  if (split === undefined) return { text: first.children, why: [] };
  return { text: split.text, why: split.rest === undefined ? blocks : [split.rest, ...blocks] };
}

/** The first sentence and what follows it; undefined where a small letter after its end puts that end in doubt. */
function splitSentence(
  { children }: Paragraph,
  source: string,
): { text: PhrasingContent[]; rest?: Paragraph | undefined } | undefined {
  let said = '';
  for (const [index, node] of children.entries()) {
    const [before, after] = [children.slice(0, index), children.slice(index + 1)];
    if (node.type === 'break' && endsSentence(said)) return { text: before, rest: trimStart(after) };
    const gaps = node.type === 'text' ? [...node.value.matchAll(GAP)] : [];
    for (const [nth, { index: at }] of gaps.entries()) {
      if (node.type !== 'text' || !endsSentence(said + node.value.slice(0, at))) continue;
      const cut = cutText(node, at, nth, source);
      if (cut === undefined || /^\s+\p{Ll}/u.test(cut[1].value)) return undefined;
      const text = cut[0].value === '' ? before : [...before, cut[0]];
      return { text, rest: trimStart([cut[1], ...after]) };
    }
    said += toPlain(node);
  }
  return { text: children };
}

const GAP = /[ \t\n]+/g;

function endsSentence(text: string): boolean {
  return /[.!?…]["'”’)\]]*$/.test(text) && !/(?<!\p{L})(?:e\.g|i\.e|vs|cf|al|approx)\.$/iu.test(text);
}

/** Cuts before a gap. Escapes make the source longer than the value, so the gap is found in it by its number. */
function cutText(node: Text, at: number, nth: number, source: string): [Text, Text] | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const written = source.slice(start.offset, end.offset);
  const gaps = [...written.matchAll(GAP)];
  const gap = gaps[nth];
  if (gap === undefined || gaps.length !== [...node.value.matchAll(GAP)].length) return undefined;
  const before = written.slice(0, gap.index);
  const breaks = before.split('\n').length - 1;
  const middle = {
    line: start.line + breaks,
    column: breaks === 0 ? start.column + before.length : before.length - before.lastIndexOf('\n'),
    offset: start.offset + before.length,
  };
  return [
    { type: 'text', value: node.value.slice(0, at), position: { start, end: middle } },
    { type: 'text', value: node.value.slice(at), position: { start: middle, end } },
  ];
}
