import type { Bank, BankCareerLevel, BankQuestion } from './bank.ts';
import { levelRank } from './levels.ts';
import { slugFrom, uniqueSlugs } from './slugs-of.ts';

/** A word of the pack and its title. */
export interface PackTerm {
  slug: string;
  title: string;
}

export interface PackCareerLevel extends PackTerm {
  years: { from: number; to?: number };
  levels: string[];
  /** Absent: made because a pack needs one. */
  found?: BankCareerLevel;
}

/** The levels that questions are given, easiest first; one where the bank says none. */
export function levelsOf(bank: Bank): PackTerm[] {
  const bySlug = new Map<string, PackTerm>();
  const legend = Object.values(bank.legend);
  for (const title of [...bank.questions.flatMap(({ level }) => level ?? [])]) {
    const slug = slugFrom(title, 'level');
    if (!bySlug.has(slug)) bySlug.set(slug, { slug, title: capitalised(title) });
  }
  if (bySlug.size === 0) return [{ slug: 'any-level', title: 'Any level' }];
  const terms = [...bySlug.values()];
  const rank = ({ title, slug }: PackTerm) => {
    const place = legend.findIndex((word) => slugFrom(word, '') === slug);
    return levelRank(title) ?? (place < 0 ? terms.findIndex((term) => term.slug === slug) : place);
  };
  return terms.sort((a, b) => rank(a) - rank(b));
}

/** The topics of the questions, in the order of the bank. */
export function topicsOf(questions: readonly BankQuestion[]): PackTerm[] {
  const bySlug = new Map<string, PackTerm>();
  for (const question of questions) {
    const title = topicTitle(question);
    const slug = slugFrom(title, 'general');
    if (!bySlug.has(slug)) bySlug.set(slug, { slug, title });
  }
  return bySlug.size === 0 ? [{ slug: 'general', title: 'General' }] : [...bySlug.values()];
}

/** What a question is about, as the bank says it, without numbers and signs. */
export function topicTitle({ topic = 'General' }: Pick<BankQuestion, 'topic'>): string {
  const title = topic
    .replace(/^\s*\d+[.)]\s*|\p{Extended_Pictographic}|\ufe0f|\s*:\s*$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? 'General' : title.slice(0, 200).trim();
}

/**
 * The career levels of the bank with the question levels around each: from the one of its name up to the next career
 * level's; one for everybody where the bank has none.
 */
export function careerLevelsOf(bank: Bank, levels: readonly PackTerm[]): PackCareerLevel[] {
  const found = [...bank.careerLevels].sort((a, b) => a.years.from - b.years.from);
  if (found.length === 0)
    return [
      { slug: 'everyone', title: 'Everyone', years: { from: 0 }, levels: levels.map(({ slug }) => slug) },
    ];
  const slugs = uniqueSlugs();
  const starts = found.map((level, index) => firstLevelOf(level, index, found.length, levels));
  return found.map((level, index) => {
    const start = index === 0 ? 0 : (starts[index] ?? 0);
    const end = index === found.length - 1 ? levels.length : Math.max(start + 1, starts[index + 1] ?? 0);
    return {
      slug: slugs(level.title, 'level'),
      title: level.title,
      years: level.years,
      levels: levels.slice(start, end).map(({ slug }) => slug),
      found: level,
    };
  });
}

/** The first question level that a career level is asked: of its own rank, else by its place among the others. */
function firstLevelOf(
  level: BankCareerLevel,
  index: number,
  count: number,
  levels: readonly PackTerm[],
): number {
  const rank = levelRank(level.title);
  const place = rank === undefined ? -1 : levels.findIndex(({ title }) => (levelRank(title) ?? -1) >= rank);
  return place >= 0 ? place : Math.min(levels.length - 1, Math.floor((index * levels.length) / count));
}

function capitalised(title: string): string {
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}
