import type { RootContent } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import { isStrict } from './draft.ts';
import type { Fields } from './fields.ts';
import type { Page } from './page.ts';
import type { PackFields } from './parse-pack.ts';
import type { QuestionFields } from './parse-question.ts';

type QuestionPage = Page<QuestionFields>;

/** The sections of a question's page in their order, and which of them there must be. */
const SECTIONS: readonly { title: string; need: 'always' | 'strict' | 'guide' | 'never' }[] = [
  { title: 'Question', need: 'always' },
  { title: 'Choices', need: 'never' },
  { title: 'Short answer', need: 'strict' },
  { title: 'In brief', need: 'never' },
  { title: 'Answer', need: 'strict' },
  { title: 'What the interviewer listens for', need: 'strict' },
  { title: 'Rubric', need: 'strict' },
  { title: 'Common mistakes', need: 'strict' },
  { title: 'Follow-ups', need: 'strict' },
  { title: 'Numbers to know', need: 'strict' },
  { title: 'Code', need: 'never' },
  { title: 'Limits and disputes', need: 'strict' },
  { title: 'Corrections', need: 'guide' },
];

/** Their headings, in order. */
export const SECTION_TITLES: readonly string[] = SECTIONS.map(({ title }) => title);

/** The sections that a page must have and has not: those of the house form, or the question alone where the anatomy is open. */
export function missingSections(page: QuestionPage, pack: Fields<PackFields>): string[] {
  const found = new Set(page.sections.map(({ title }) => title));
  const needs = ['always', ...(isStrict(pack) ? ['strict'] : [])];
  if (isStrict(pack) && page.fields.value.origin === 'guide') needs.push('guide');
  return SECTIONS.flatMap(({ title, need }) => (needs.includes(need) && !found.has(title) ? title : []));
}

/** What looks like the heading of a section that is missing, but is of another level, or none; with the section's title. */
export function disguisedHeadings(page: QuestionPage, pack: Fields<PackFields>): Map<RootContent, string> {
  const missing = new Map(missingSections(page, pack).map((title) => [title.toLowerCase(), title]));
  const disguised = new Map<RootContent, string>();
  if (missing.size === 0) return disguised;
  for (const node of page.body) {
    const title = missing.get(headingWords(node).toLowerCase());
    if (title === undefined) continue;
    disguised.set(node, title);
    missing.delete(title.toLowerCase());
  }
  return disguised;
}

/** The words of a heading of another level, of a line that begins with `#`, or of a line in bold. */
function headingWords(node: RootContent): string {
  const [line = ''] = toPlain(node).trim().split('\n');
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  const isBold = only?.type === 'strong' && others.length === 0;
  const isLike = (node.type === 'heading' && node.depth !== 2) || isBold || line.startsWith('#');
  return isLike ? line.replace(/^[#\s]+|[:\s]+$/g, '') : '';
}
