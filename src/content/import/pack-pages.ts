import type { BankEntry, BankGuide } from './bank.ts';
import type { PackBlock, PackPlan, PackQuestion } from './pack-plan.ts';
import type { PackCareerLevel } from './pack-terms.ts';
import { KINDS, yamlOf } from './pack-yaml.ts';
import { uniqueSlugs } from './slugs-of.ts';

/** Takes Markdown of the bank to a page of the pack. */
export type Fit = (markdown: string) => string;

const LINE_LETTERS = 200;
const WORDS_PER_MINUTE = 20;
const QUESTION_MINUTES = { least: 10, most: 60 };
const ACTIVITY_MINUTES = 60;
const HIGHEST_TARGET = 4;

export function questionPage(
  { found, id, level, topic, block }: PackQuestion,
  { today }: PackPlan,
  fitted: Fit,
): string {
  const { title, prompt, answer, tags, source } = found;
  const fields = {
    ...{ id, title: lineFrom(title), level, topic, block },
    kind: /^(?:how would you )?design\b|\bsystem design\b/i.test(`${prompt}\n${title}`)
      ? KINDS.design
      : KINDS.question,
    minutes: firstPassMinutes(`${prompt} ${answer ?? ''}`),
    ...(tags.length === 0 ? {} : { tags: tagSlugs(tags) }),
    ...(source === undefined ? {} : { source: sourceField(source) }),
    checkedOn: today,
  };
  const asked = orElse(fitted(prompt), title);
  const replied = answer === undefined ? '' : fitted(answer).trim();
  const sections = [`## Question\n\n${asked}`, ...(replied === '' ? [] : [`## Answer\n\n${replied}`])];
  return pageText(fields, sections.join('\n\n'));
}

export function guidePage({ title, body, entries }: BankGuide, { today }: PackPlan, fitted: Fit): string {
  const slugs = uniqueSlugs();
  const items = entries.map(({ name, text, minutes }) => ({
    slug: slugs(name, 'item'),
    name: lineFrom(name),
    text: text ?? name,
    ...(minutes === undefined ? {} : { minutes }),
    origin: 'new',
  }));
  return pageText(
    { title: lineFrom(title), summary: titleSentence(title), checkedOn: today, volatility: 'medium', items },
    fitted(body),
  );
}

export function skillMapPage(
  level: PackCareerLevel,
  index: number,
  { careerLevels, topics, today }: PackPlan,
  slugs: ReturnType<typeof uniqueSlugs>,
  fitted: Fit,
): string {
  const target = Math.max(1, Math.round((HIGHEST_TARGET * (index + 1)) / careerLevels.length));
  const { found } = level;
  const record = ({ name, text }: BankEntry) => ({
    slug: slugs(`${level.slug} ${name}`, `${level.slug}-entry`),
    name: lineFrom(name),
    topics: [],
    ...(text === undefined ? {} : { note: text }),
    origin: 'new',
  });
  const fields = {
    ...{ careerLevel: level.slug, title: level.title, overall: `What is expected: ${level.title}.` },
    targets: Object.fromEntries(topics.map(({ slug }) => [slug, target])),
    focusAreas: (found?.focusAreas ?? []).map(record),
    skills: (found?.skills ?? []).map((skill) => ({
      ...record(skill),
      group: lineFrom(skill.group),
      target,
    })),
    projects: (found?.projects ?? []).map(record),
    milestones: (found?.milestones ?? []).map(record),
    impactAreas: (found?.impactAreas ?? []).map(record),
    checkedOn: today,
  };
  return pageText(fields, fitted(found?.body ?? 'The bank says nothing of career levels.'));
}

export function curriculumPage({ blocks, topics, levels, questions, today }: PackPlan, fitted: Fit): string {
  const slugs = uniqueSlugs();
  const [topic] = topics;
  const toBlock = ({ id, title, found }: PackBlock, index: number) => ({
    id,
    summary: titleSentence(title),
    topics: [...new Set(questions.filter(({ block }) => block === id).map((question) => question.topic))],
    activities: (found?.activities ?? []).map(({ name, text }) => ({
      id: `act-${slugs(name, 'activity')}`,
      title: lineFrom(name),
      topic: topic?.slug,
      level: levels[Math.min(levels.length - 1, Math.floor((index * levels.length) / blocks.length))]?.slug,
      minutes: ACTIVITY_MINUTES,
      do: text === undefined ? name : `${name}: ${text}`,
      done: 'You can explain it without notes.',
    })),
  });
  const sections = blocks.map(
    ({ title, found }) =>
      `## ${title}\n\n${found?.body ? fitted(found.body) : 'Questions of the bank, in its order.'}`,
  );
  return pageText(
    { title: 'The plan', checkedOn: today, blocks: blocks.map(toBlock) },
    sections.join('\n\n'),
  );
}

/** A text, or another where nothing is left of it. */
function orElse(text: string, other: string): string {
  return text.trim() === '' ? other : text;
}

/** A title as a titleSentence. */
function titleSentence(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}

function pageText(fields: Record<string, unknown>, body: string): string {
  return `---\n${yamlOf(fields)}---\n\n${body.trimEnd()}\n`;
}

/** One line of at most 200 characters, cut between words. */
function lineFrom(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim() || 'Untitled';
  return line.length <= LINE_LETTERS ? line : `${line.slice(0, LINE_LETTERS - 1).replace(/\s+\S*$/, '')}…`;
}

/** A first pass: ten minutes, and one more for twenty words to say. */
function firstPassMinutes(text: string): number {
  const words = text.split(/\s+/).length;
  const { least, most } = QUESTION_MINUTES;
  return Math.min(most, Math.max(least, 5 * Math.round((least + words / WORDS_PER_MINUTE) / 5)));
}

function tagSlugs(tags: readonly string[]): string[] {
  const slugs = uniqueSlugs();
  return [...new Set(tags)].map((tag) => slugs(tag, 'tag'));
}

/** Where a question is from: an address is called by its host. */
function sourceField(source: string): { name: string; url?: string } {
  const isAddress = /^https?:\/\/[^\s/]+/.test(source) && URL.canParse(source);
  return isAddress ? { name: new URL(source).hostname, url: source } : { name: lineFrom(source) };
}
