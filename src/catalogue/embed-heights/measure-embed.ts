import type { EmbedHeight } from '../../domain/embed-height.ts';
import type { Answer, Question, Verdict } from '../../domain/question.ts';
import type { RichText } from '../../domain/rich-text.ts';
import { type Block, readBlocks, stackBlocks } from './block.ts';
import { BODY } from './font.ts';
import { type HtmlNode, parseHtml } from './html-tree.ts';

/** The widths for which an embed is measured, in CSS pixels: a small phone, and a column of text. */
const WIDTHS = [320, 640];
/** Around everything that the page shows. */
const PADDING_ACROSS = 32;
const PADDING_DOWN = 48;
/** For what formulas take more than is reckoned: against Chromium all heights were low by a quarter of a per cent at most. */
const RESERVE = 1.005;

/**
 * Lays the page of `GET /embed/questions/{id}` out by the rules of its stylesheet, with the advance widths of a wide font,
 * so that what a reader sees is seldom higher. A test in a browser compares it with what is drawn. By width, and hidden
 * before shown.
 */
export function measureEmbed(question: Question, answer: Answer): EmbedHeight[] {
  const read = (nodes: HtmlNode[]) => readBlocks(nodes, BODY);
  const [head, foot] = [read(headOf(question)), read(footOf(question))];
  const summary = read([element('summary', ['Answer'])]);
  const choices = (question.choices ?? []).map(({ id, text }) => ({
    text: read([element('summary', parseHtml(text.html))]),
    verdict: read(verdictOf(answer.choices?.find((each) => each.id === id))),
  }));
  const pages = {
    hidden: [head, ...choices.map(({ text }) => text), summary, foot],
    shown: [
      head,
      ...choices.flatMap(({ text, verdict }) => [text, verdict]),
      summary,
      read(answerOf(answer)),
      foot,
    ],
  };
  return WIDTHS.flatMap((widthPixels) => [
    { answer: 'hidden', widthPixels, heightPixels: pageHeight(pages.hidden, widthPixels) },
    { answer: 'shown', widthPixels, heightPixels: pageHeight(pages.shown, widthPixels) },
  ]);
}

function pageHeight(blocks: Block[], width: number): number {
  const { height, marginBottom } = stackBlocks(blocks)(width - PADDING_ACROSS);
  return Math.ceil((height + marginBottom + PADDING_DOWN) * RESERVE);
}

// What `http/embeds/embed-page.tsx` shows, as far as it takes room.

function headOf({ title, level, minutes, prompt, choices }: Question): HtmlNode[] {
  const selfCheck = [
    element('h2', ['Check yourself']),
    element('p', ['One or more are right. Decide on each before you open it.']),
  ];
  return [
    element('h1', [title]),
    muted(`${level} · ${minutes} minutes`),
    rich(prompt),
    ...(choices ? selfCheck : []),
  ];
}

function footOf({ updatedAt, licence }: Question): HtmlNode[] {
  return [muted(`Stepladder · checked ${updatedAt}${licence ? ` · ${licence}` : ''}`)];
}

function verdictOf(verdict: Verdict | undefined): HtmlNode[] {
  if (!verdict) return [];
  return [element('strong', [verdict.correct ? 'Right.' : 'Wrong.']), rich(verdict.why)];
}

function answerOf({ shortAnswer, inBrief, answer, references }: Answer): HtmlNode[] {
  const points = inBrief?.map((bullet) => element('li', [element('p', parseHtml(bullet.html))]));
  const cited = references.map(({ authors, year, title }) =>
    element('li', [`${authors.join('; ')} (${year}). ${title}`]),
  );
  return [
    ...(shortAnswer ? [element('h2', ['In short']), rich(shortAnswer)] : []),
    ...(points ? [element('h2', ['In points']), element('ul', points)] : []),
    ...(answer ? [element('h2', ['In full']), rich(answer)] : []),
    ...(cited.length > 0 ? [element('h2', ['References']), element('ol', cited)] : []),
  ];
}

function rich({ html }: RichText): HtmlNode {
  return element('div', parseHtml(html));
}

function muted(text: string): HtmlNode {
  return { tag: 'p', attributes: ' class="muted"', children: [text] };
}

function element(tag: string, children: HtmlNode[]): HtmlNode {
  return { tag, attributes: '', children };
}
