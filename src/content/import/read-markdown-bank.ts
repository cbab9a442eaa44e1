import type { RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { type Bank, type BankQuestion, type BankSource, emptyBank } from './bank.ts';
import { isCareerLevel, readCareerLevel } from './career-levels.ts';
import { guideEntries } from './guide-entries.ts';
import { legendEntry, levelOfHeading, splitLevelSign } from './levels.ts';
import { isNavigation } from './navigation.ts';
import { bankLineOf, nodesUnder, type Outline, outlineOf, type Part } from './outline.ts';
import { questionsInBlocks } from './question-blocks.ts';
import { questionsAmong } from './question-parts.ts';
import { readTitle, takeSource } from './question-title.ts';
import { splitAnswer } from './split-answer.ts';
import { isStudyPlan, readStudyPlan } from './study-blocks.ts';

/** Where a part stands: what the headings above it say. */
interface Within {
  level?: string;
  topic?: string;
}

/** Reads a Markdown text of whatever form: questions, career levels, a plan by weeks, and guides of all that is left. */
export function readMarkdownBank(source: BankSource): Bank {
  const outline = outlineOf(source);
  const bank = emptyBank();
  const { root } = outline;
  const [title] = root.parts;
  const isTitled = root.parts.length === 1 && title !== undefined && title.parts.length > 0;
  if (isTitled) bank.name = title.heading.title;
  bank.legend = legendOf(nodesUnder(root));
  bank.definitions[source.file] = nodesUnder(root)
    .filter(({ type }) => type === 'definition' || type === 'footnoteDefinition')
    .map((node) => outline.written([node]))
    .join('\n\n');
  readPart(isTitled ? { ...title, nodes: [...root.nodes, ...title.nodes] } : root, {}, outline, bank);
  return bank;
}

function legendOf(nodes: readonly RootContent[]): Record<string, string> {
  const lines = nodes.flatMap((node) =>
    node.type === 'list'
      ? node.children.map((item) => toPlain(item))
      : node.type === 'paragraph'
        ? toPlain(node).split('\n')
        : [],
  );
  const entries = lines.flatMap((line) => {
    const entry = legendEntry(line);
    return entry ? [entry] : [];
  });
  return entries.length > 1 ? Object.fromEntries(entries) : {};
}

function readPart(part: Part, within: Within, outline: Outline, bank: Bank): void {
  if (isStudyPlan(part)) {
    bank.blocks.push(...readStudyPlan(part, outline));
    return;
  }
  const questions = questionsAmong(part.parts);
  const { questions: found, rest } = questionsInBlocks(part.nodes, outline);
  for (const { line, title, markdown, body } of found)
    bank.questions.push(questionFrom({ line, title, markdown, body, anchors: [] }, within, outline, bank));
  addGuide(part, rest, outline, bank);
  for (const each of part.parts) {
    if (questions.has(each)) {
      const { heading } = each;
      const body = outline.written(nodesUnder(each).filter((node) => !isNavigation(node)));
      bank.questions.push(
        questionFrom({ ...heading, body, anchors: [heading.anchor] }, within, outline, bank),
      );
    } else if (isCareerLevel(each)) {
      const { level, rest: left } = readCareerLevel(each, outline);
      bank.careerLevels.push(level);
      for (const { line, label } of left)
        bank.notes.push({
          file: outline.file,
          line,
          message: `"${label || each.heading.title}" is in the text of the career level and in none of its lists`,
        });
    } else {
      const level = levelOfHeading(each.heading.title);
      readPart(
        each,
        level === undefined ? { ...within, topic: each.heading.title } : { ...within, level },
        outline,
        bank,
      );
    }
  }
}

interface Heading {
  line: number;
  title: string;
  markdown: string;
  body: string;
  anchors: string[];
}

function questionFrom(found: Heading, within: Within, outline: Outline, bank: Bank): BankQuestion {
  const sign = splitLevelSign(found.title, bank.legend);
  const signed = splitLevelSign(found.markdown, bank.legend);
  const { title, markdown, number, ...read } = readTitle(sign.title, signed.title);
  const { text: body, source = read.source } = takeSource(found.body);
  const { prompt, more, answer } = splitAnswer(body);
  const level = sign.level ?? within.level;
  const topic = within.topic ?? /^([^?]{3,40}?)\s+[-–—]\s+\S/.exec(title)?.[1];
  return {
    ...{ file: outline.file, line: found.line, title, tags: [], anchors: found.anchors },
    prompt:
      prompt ?? [markdown === '' ? title : markdown, ...(more === undefined ? [] : [more])].join('\n\n'),
    ...(answer === undefined ? {} : { answer }),
    ...(number === undefined ? {} : { number }),
    ...(source === undefined ? {} : { source }),
    ...(level === undefined ? {} : { level }),
    ...(topic === undefined ? {} : { topic }),
  };
}

function addGuide({ heading }: Part, nodes: readonly RootContent[], outline: Outline, bank: Bank): void {
  const { file } = outline;
  const navigation = nodes.filter(isNavigation);
  for (const node of navigation)
    bank.notes.push({
      file,
      line: bankLineOf(node),
      message: 'links within the file are left out: the pack has its own order',
    });
  const kept = nodes.filter(
    (node) => !navigation.includes(node) && node.type !== 'thematicBreak' && node.type !== 'definition',
  );
  const body = kept.map((node) => outline.written([node])).join('\n\n');
  if (body.trim() === '') return;
  const title = heading.title === '' ? 'About this bank' : heading.title;
  bank.guides.push({ file, line: heading.line, title, body, entries: guideEntries(kept) });
}
