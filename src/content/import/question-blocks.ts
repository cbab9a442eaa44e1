import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { bankLineOf, type Outline } from './outline.ts';
import { asks, asksInWords } from './question-title.ts';
import { trimBlankLines } from './split-answer.ts';

/** A question that has no heading of its own. */
export interface BlockQuestion {
  line: number;
  title: string;
  /** The title as it was written. */
  markdown: string;
  body: string;
}

/** What stands under one heading, parted into questions and what is none. */
export interface PartedBlocks {
  questions: BlockQuestion[];
  rest: RootContent[];
}

/** Finds questions in bold paragraphs, in `Q:` paragraphs, in items of lists and in summaries. */
export function questionsInBlocks(nodes: readonly RootContent[], outline: Outline): PartedBlocks {
  const questions: BlockQuestion[] = [];
  const rest: RootContent[] = [];
  let current: { lead: Lead; nodes: RootContent[] } | undefined;
  const close = () => {
    if (!current) return;
    const { lead, nodes: body } = current;
    const written = [lead.body, outline.written(body)].filter((text) => text.trim() !== '').join('\n\n');
    questions.push({ ...lead, body: trimBlankLines(written.replace(/<\/details>\s*$/i, '')) });
    current = undefined;
  };
  for (const node of nodes) {
    const lead = node.type === 'paragraph' ? leadOf(node, outline) : summaryLead(node);
    if (lead) {
      close();
      current = { lead, nodes: [] };
    } else if (current && node.type !== 'definition') {
      current.nodes.push(node);
    } else if (node.type === 'list' && isQuestionList(node)) {
      questions.push(...node.children.map((item) => fromItem(item, outline)));
    } else {
      rest.push(node);
    }
  }
  close();
  return { questions, rest };
}

type Lead = BlockQuestion;

/** A paragraph that is a question: all of it in bold, or marked with `Q:`; what follows in it is the answer's first line. */
function leadOf(node: Paragraph, outline: Outline): Lead | undefined {
  const [first, ...others] = node.children;
  const text = toPlain(node);
  const written = outline.written([node]);
  if (
    first?.type === 'strong' &&
    asksInWords(toPlain(first)) &&
    (others.length === 0 || /^\s*\n|^\s*$/.test(toPlain(others[0] ?? first)) || others[0]?.type === 'break')
  ) {
    const title = toPlain(first);
    return {
      line: bankLineOf(node),
      title,
      markdown: unwrapped(outline.written([first as unknown as RootContent])),
      body: after(written, first, node),
    };
  }
  const marked = /^(?:\*\*)?(?:Q|Question)\s*\d*\s*[:.)](?:\*\*)?\s*/i.exec(written);
  if (marked === null || !/^(?:Q|Question)\s*\d*\s*[:.)]/i.test(text)) return undefined;
  const [asked = '', ...lines] = written.slice(marked[0].length).split('\n');
  return {
    line: bankLineOf(node),
    title: plainOf(asked),
    markdown: unwrapped(asked.trim()),
    body: lines.join('\n'),
  };
}

/** `<details><summary>What is …?</summary>`: what follows, up to the end of the details, is its body. */
function summaryLead(node: RootContent): Lead | undefined {
  if (node.type !== 'html') return undefined;
  const match = /<details[^>]*>\s*<summary[^>]*>([\s\S]*?)<\/summary>([\s\S]*)$/i.exec(node.value);
  const markdown = (match?.[1] ?? '').replace(/<\/?(?:b|strong|h\d|i|em|p)\b[^>]*>/gi, '').trim();
  if (!asks(markdown)) return undefined;
  return { line: bankLineOf(node), title: plainOf(markdown), markdown, body: match?.[2] ?? '' };
}

/** Half of the items ask something. */
function isQuestionList({ children }: List): boolean {
  const asking = children.filter((item) => asksInWords(plainOf(itemTitle(item))));
  return asking.length > 0 && 2 * asking.length >= children.length;
}

function itemTitle(item: ListItem): string {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return '';
  const [lead] = first.children;
  return lead?.type === 'strong' ? toPlain(lead) : (toPlain(first).split('\n')[0] ?? '');
}

function fromItem(item: ListItem, outline: Outline): BlockQuestion {
  const indent = (item.children[0]?.position?.start.column ?? 1) - 1;
  const [first, ...others] = item.children as RootContent[];
  const written = (nodes: readonly RootContent[]) =>
    outline
      .written(nodes)
      .split('\n')
      .map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line.trimStart()))
      .join('\n');
  if (first?.type !== 'paragraph')
    return { line: bankLineOf(item), title: '', markdown: '', body: written(item.children as RootContent[]) };
  const [lead] = first.children;
  const whole = written([first]);
  const [line = '', ...lines] = whole.split('\n');
  const isBold = lead?.type === 'strong' && asksInWords(toPlain(lead));
  const [markdown, tail] = isBold
    ? [unwrapped(outline.written([lead as unknown as RootContent]).trim()), after(whole, lead, first)]
    : [line.trim(), lines.join('\n')];
  const body = [tail, written(others)].filter((text) => text.trim() !== '').join('\n\n');
  return { line: bankLineOf(item), title: plainOf(markdown), markdown, body };
}

/** What a paragraph says after its first phrase. */
function after(
  written: string,
  first: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  },
  paragraph: Paragraph,
): string {
  const start = paragraph.position?.start.offset ?? 0;
  return written
    .trimStart()
    .slice((first.position?.end.offset ?? start) - start)
    .replace(/^[\s:–-]+|^\\\n/, '');
}

function unwrapped(written: string): string {
  return written
    .trim()
    .replace(/^(\*\*|__)([\s\S]*)\1$/, '$2')
    .trim();
}

function plainOf(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
