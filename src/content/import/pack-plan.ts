import type { CivilDate } from '../../domain/civil-date.ts';
import type { BlockPart } from '../../domain/pack-settings.ts';
import type { Bank, BankBlock, BankQuestion } from './bank.ts';
import {
  careerLevelsOf,
  levelsOf,
  type PackCareerLevel,
  type PackTerm,
  topicsOf,
  topicTitle,
} from './pack-terms.ts';
import { slugFrom, uniqueSlugs } from './slugs-of.ts';

/** A pack before it is written: each record of the bank with its id, its place and the words that the pack knows it by. */
export interface PackPlan {
  bank: Bank;
  name: string;
  today: CivilDate;
  levels: PackTerm[];
  topics: PackTerm[];
  careerLevels: PackCareerLevel[];
  blocks: PackBlock[];
  questions: PackQuestion[];
}

export interface PackBlock {
  id: string;
  title: string;
  short: string;
  part: BlockPart;
  weeks: number;
  /** Absent: made because a pack needs one. */
  found?: BankBlock;
}

export interface PackQuestion {
  found: BankQuestion;
  id: string;
  /** Relative to the pack. */
  path: string;
  level: string;
  topic: string;
  block: string;
}

/** Gives everything in a bank its place in a pack. */
export function planPack(bank: Bank, today: CivilDate): PackPlan {
  const [levels, topics, blocks] = [levelsOf(bank), topicsOf(bank.questions), packBlocksOf(bank.blocks)];
  return {
    ...{ bank, today, levels, topics, blocks },
    name: (bank.name ?? 'Imported questions').slice(0, 200),
    careerLevels: careerLevelsOf(bank, levels),
    questions: placeQuestions(bank, levels, blocks),
  };
}

function placeQuestions(
  { questions, notes }: Bank,
  levels: readonly PackTerm[],
  blocks: readonly PackBlock[],
): PackQuestion[] {
  const slugs = uniqueSlugs();
  const ids = idsOf(questions);
  const middle = levels[Math.floor((levels.length - 1) / 2)]?.slug ?? '';
  return questions.map((found, index) => {
    const id = ids[index] ?? '';
    const topic = slugFrom(topicTitle(found), 'general');
    const level = found.level === undefined ? middle : slugFrom(found.level, 'level');
    if (found.level === undefined && levels.length > 1)
      notes.push({
        file: found.file,
        line: found.line,
        message: `no level is said: it is taken for ${middle}`,
      });
    const slug = slugs(found.title, `question-${index + 1}`);
    const name = /^(?:sample|q\d+)$/.test(slug) ? `question-${slug}` : slug;
    const block = blockFor(found, levels.findIndex((each) => each.slug === level) / levels.length, blocks);
    return { found, id, level, topic, block, path: `questions/${topic}/${name}.md` };
  });
}

/** The bank's own numbers where each question has one of its own, else their order. */
function idsOf(questions: readonly BankQuestion[]): string[] {
  const numbers = questions.map(({ number }) => number);
  const isNumbered =
    numbers.every((number) => number !== undefined) && new Set(numbers).size === numbers.length;
  return questions.map(({ number }, index) => `q${String(isNumbered ? number : index + 1).padStart(2, '0')}`);
}

/** The block of a question's topic or title by its name, else by its level: the easiest in the first. */
function blockFor({ title, topic = '' }: BankQuestion, share: number, blocks: readonly PackBlock[]): string {
  const learned = blocks.filter(({ part }) => part !== 'mock');
  const text = ` ${slugFrom(`${topic} ${title}`, '')} `.replaceAll('-', ' ');
  const named = learned.find((block) =>
    text.includes(` ${slugFrom(block.title, 'block').replaceAll('-', ' ')} `),
  );
  return (
    (named ?? learned[Math.min(learned.length - 1, Math.floor(share * learned.length))] ?? blocks[0])?.id ??
    ''
  );
}

function packBlocksOf(found: readonly BankBlock[]): PackBlock[] {
  if (found.length === 0) {
    return [
      { id: 'first-half', title: 'First half', short: '1', part: 'foundation', weeks: 1 },
      { id: 'second-half', title: 'Second half', short: '2', part: 'core', weeks: 1 },
    ];
  }
  const [ids, shorts] = [uniqueSlugs(), new Set<string>()];
  return found.map((block, index) => ({
    ...{ id: ids(block.title, 'block'), title: block.title, weeks: block.weeks, found: block },
    short: shortOf(block.title, index, shorts),
    part: partOf(block.title, index),
  }));
}

function partOf(title: string, index: number): BlockPart {
  if (index === 0) return 'foundation';
  if (/\b(?:mock|rehears|dry run)/i.test(title)) return 'mock';
  if (/\bdesign\b/i.test(title)) return 'design';
  return /\b(?:speciali[sz]|domain)/i.test(title) ? 'specialisation' : 'core';
}

/** Up to three letters that no other block has. */
function shortOf(title: string, index: number, taken: Set<string>): string {
  const letters = title.replace(/[^\p{L}]/gu, '');
  const initials = title
    .split(/[^\p{L}]+/u)
    .map((word) => word.slice(0, 1))
    .join('');
  const short =
    [initials.slice(0, 2), letters.slice(0, 2), letters.slice(0, 3)].find(
      (each) => each.length > 1 && !taken.has(each),
    ) ?? String(index + 1);
  taken.add(short);
  return short;
}
