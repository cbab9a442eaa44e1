import type { InlineCode, Paragraph, PhrasingContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { keysIn } from '../domain/citation.ts';
import type { Answer, CodeSample, KeyNumber } from '../domain/question.ts';
import type { Reference } from '../domain/reference.ts';
import type { RichText } from '../domain/rich-text.ts';
import { buildVerdicts } from './choices.ts';
import { isPython, isTested } from './code-fences.ts';
import { parsePlainNumber } from './formula.ts';
import { type Page, sectionOf } from './page.ts';
import type { Renderer, Sources } from './render.ts';
import { leadItems, listIn, tableOf } from './structure.ts';

/** The answer in a question's page, in which the rules found no error. */
export function buildAnswer(
  page: Page<unknown>,
  questionId: string,
  renderer: Renderer,
  sources: Sources,
): Answer {
  const textOf = (title: string) => renderer.blocks(sectionOf(page, title)?.nodes ?? []);
  const optional = <K extends string>(key: K, title: string) =>
    (sectionOf(page, title) === undefined ? {} : { [key]: textOf(title) }) as { [key in K]?: RichText };
  const choices = buildVerdicts(page, renderer);
  return {
    questionId,
    ...(choices && { choices }),
    ...optional('shortAnswer', 'Short answer'),
    ...inBrief(page, renderer),
    ...optional('answer', 'Answer'),
    ...optional('listensFor', 'What the interviewer listens for'),
    rubric: tableRows(page, 'Rubric', ([criterion, weak, acceptable, strong]) => ({
      criterion: renderer.inline(criterion ?? []),
      weak: renderer.inline(weak ?? []),
      acceptable: renderer.inline(acceptable ?? []),
      strong: renderer.inline(strong ?? []),
    })),
    commonMistakes: renderItems(page, 'Common mistakes', renderer, (mistake, correction) => ({
      mistake,
      correction,
    })),
    followUps: renderItems(page, 'Follow-ups', renderer, (question, direction) => ({ question, direction })),
    numbers: tableRows(page, 'Numbers to know', (cells) => toNumber(cells, renderer)),
    code: codeSamples(page),
    ...optional('codeNotes', 'Code'),
    ...optional('limits', 'Limits and disputes'),
    ...optional('corrections', 'Corrections'),
    references: citedReferences(page, sources),
  };
}

/** The records that a page cites, in the order of first citation. */
export function citedReferences(page: Page<unknown>, { references }: Sources): Reference[] {
  const keys = new Set(page.citations.flatMap((citation) => citation.key ?? []));
  return [...keys].flatMap((key) => references.get(key) ?? []);
}

/** The bullets of the section, which are a paragraph each. */
function inBrief(page: Page<unknown>, renderer: Renderer): Pick<Answer, 'inBrief'> {
  const section = sectionOf(page, 'In brief');
  if (section === undefined) return {};
  const bullets = (listIn(section)?.children ?? []).flatMap(({ children }) =>
    children.filter((node): node is Paragraph => node.type === 'paragraph'),
  );
  return {
    inBrief: bullets.map(({ children, position }) =>
      renderer.inline(children, (position?.start.column ?? 1) - 1),
    ),
  };
}

function tableRows<T>(page: Page<unknown>, title: string, toRow: (cells: PhrasingContent[][]) => T): T[] {
  const section = sectionOf(page, title);
  const rows = section === undefined ? [] : (tableOf(section)?.rows ?? []);
  return rows.map((row) => toRow(row.map((cell) => cell.children)));
}

function renderItems<T>(
  page: Page<unknown>,
  title: string,
  renderer: Renderer,
  toItem: (lead: RichText, rest: RichText) => T,
): T[] {
  const section = sectionOf(page, title);
  return (section === undefined ? [] : leadItems(section)).map((item) =>
    toItem(renderer.inline(item.lead?.children ?? []), renderer.blocks(item.rest, item.indent)),
  );
}

function toNumber(cells: PhrasingContent[][], renderer: Renderer): KeyNumber {
  const [name = [], value = [], unit = [], conditions = [], origin = []] = cells;
  const [valueText, unitText, conditionsText, originText] = [value, unit, conditions, origin].map(plain);
  const formula = origin.find((node): node is InlineCode => node.type === 'inlineCode')?.value;
  const source = keysIn(originText ?? '');
  return {
    name: renderer.inline(name),
    value: parsePlainNumber(valueText ?? '') ?? Number.NaN,
    ...(isDash(unitText) ? {} : { unit: unitText }),
    ...(isDash(conditionsText) ? {} : { conditions: renderer.inline(conditions) }),
    ...(source.length > 0 ? { source } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

function plain(nodes: PhrasingContent[]): string {
  return toPlain({ type: 'paragraph', children: nodes }).trim();
}

function isDash(text: string | undefined): text is undefined {
  return text === undefined || /^[-–—]?$/.test(text);
}

function codeSamples(page: Page<unknown>): CodeSample[] {
  return page.nodes
    .filter((node) => node.type === 'code')
    .map((node) => ({
      language: isPython(node) ? 'python' : (node.lang ?? 'text'),
      tested: isTested(node),
      source: node.value,
    }));
}
